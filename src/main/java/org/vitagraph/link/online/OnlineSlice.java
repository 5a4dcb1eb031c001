package org.vitagraph.link.online;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vitagraph.link.LinkRecord;

/**
 * A slice of Wikidata with the items that a service names for records, in the format of the dumps: from there on a link is found online just as
 * it is offline. All that was answered is kept; a later run asks only what is new, and a run without a network uses what is there.
 */
public final class OnlineSlice {

    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,12}");
    /** The properties whose items say by their labels what somebody had to do with. */
    private static final Set<String> RELATED = Set.of(
            "P19", "P20", "P27", "P39", "P69", "P97", "P101", "P102", "P106", "P108", "P410", "P463", "P551", "P641",
            "P937");

    private static final int GIVE_UP = 3;
    private static final String NONE = "-";

    private final Kept kept;
    private final Items items;
    private final Consumer<String> told;
    private int failures;

    /**
     * Makes a slice.
     *
     * @param folder where answers are kept
     * @param told takes a sentence for each question that was not answered
     */
    public OnlineSlice(Path folder, Items items, Consumer<String> told) {
        this.kept = new Kept(folder);
        this.items = items;
        this.told = told;
    }

    /** Tells whether some question was not answered, so that the slice may lack items. */
    public boolean isIncomplete() {
        return failures > 0;
    }

    /**
     * Writes the slice.
     *
     * @param records whom to ask for
     * @param service who is asked; none to use only what was kept of the service with {@code identity}
     * @param identity the identity of the service
     * @param linked ids that are linked already, so that they are looked at again
     * @param to the file
     * @return the ids that are linked and are gone, each with the id that it was merged into, empty where it was deleted
     */
    public Map<String, String> write(
            List<LinkRecord> records, Optional<CandidateService> service, String identity, Set<String> linked, Path to)
            throws IOException {
        Set<String> wanted = new TreeSet<>(linked);
        wanted.addAll(named(records, service, identity));
        Map<String, Items.Item> persons =
                fetched(wanted, "people", "labels|aliases|claims|sitelinks", service.isPresent());
        Set<String> related = new TreeSet<>();
        persons.values().forEach(item -> related.addAll(item.related(RELATED)));
        related.removeAll(persons.keySet());
        Map<String, Items.Item> contexts = fetched(related, "contexts", "labels|aliases", service.isPresent());
        Set<String> written = new LinkedHashSet<>();
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            for (Map<String, Items.Item> group : List.of(persons, contexts)) {
                for (Items.Item item : group.values()) {
                    if (written.add(item.id())) {
                        out.write(item.json());
                        out.write('\n');
                    }
                }
            }
        }
        return gone(linked, persons);
    }

    private Map<String, String> gone(Set<String> linked, Map<String, Items.Item> persons) throws IOException {
        Map<String, String> gone = new LinkedHashMap<>();
        for (String id : new TreeSet<>(linked)) {
            Items.Item item = persons.get(id);
            if (item != null && !item.id().equals(id)) {
                gone.put(id, item.id());
            } else if (item == null
                    && kept.find("people", id).filter(NONE::equals).isPresent()) {
                gone.put(id, "");
            }
        }
        return gone;
    }

    private Set<String> named(List<LinkRecord> records, Optional<CandidateService> service, String identity)
            throws IOException {
        Set<String> named = new TreeSet<>();
        List<LinkRecord> unasked = new ArrayList<>();
        for (LinkRecord record : records) {
            Optional<String> known = kept.find("named", key(identity, record));
            known.ifPresent(ids -> add(List.of(ids.split(" ", -1)), named));
            if (known.isEmpty()) {
                unasked.add(record);
            }
        }
        if (service.isEmpty()) {
            return named;
        }
        int batch = service.get().batch();
        int inARow = 0;
        for (int from = 0; from < unasked.size() && inARow < GIVE_UP; from += batch) {
            List<LinkRecord> some = unasked.subList(from, Math.min(unasked.size(), from + batch));
            try {
                List<List<String>> answers = service.get().candidates(some);
                for (int i = 0; i < some.size(); i++) {
                    kept.keep("named", key(identity, some.get(i)), String.join(" ", answers.get(i)));
                    add(answers.get(i), named);
                }
                inARow = 0;
            } catch (ServiceFault e) {
                inARow++;
                fail(e, some.size() + " people");
            }
        }
        return named;
    }

    private static String key(String identity, LinkRecord record) {
        StringBuilder key = new StringBuilder(identity);
        record.names().forEach(name -> key.append('\n').append(name.text()));
        return key.toString();
    }

    private static void add(List<String> ids, Set<String> to) {
        ids.stream().filter(id -> ITEM.matcher(id).matches()).forEach(to::add);
    }

    private Map<String, Items.Item> fetched(Set<String> ids, String kind, String parts, boolean ask)
            throws IOException {
        Map<String, Items.Item> found = new LinkedHashMap<>();
        List<String> unasked = new ArrayList<>();
        for (String id : ids) {
            Optional<String> known = kept.find(kind, id);
            known.ifPresent(text -> take(id, text, found));
            if (known.isEmpty()) {
                unasked.add(id);
            }
        }
        int inARow = 0;
        for (int from = 0; ask && from < unasked.size() && inARow < GIVE_UP; from += Items.BATCH) {
            List<String> some = unasked.subList(from, Math.min(unasked.size(), from + Items.BATCH));
            try {
                for (Map.Entry<String, Optional<Items.Item>> answer :
                        items.get(some, parts).entrySet()) {
                    String text = answer.getValue()
                            .map(item -> item.id() + " " + item.json())
                            .orElse(NONE);
                    kept.keep(kind, answer.getKey(), text);
                    take(answer.getKey(), text, found);
                }
                inARow = 0;
            } catch (ServiceFault e) {
                inARow++;
                fail(e, some.size() + " items");
            }
        }
        return found;
    }

    private static void take(String id, String text, Map<String, Items.Item> found) {
        int space = text.indexOf(' ');
        if (space > 0) {
            found.put(id, new Items.Item(text.substring(0, space), text.substring(space + 1)));
        }
    }

    private void fail(ServiceFault fault, String what) {
        failures++;
        told.accept(what + " could not be asked for: " + fault.getMessage());
    }
}
