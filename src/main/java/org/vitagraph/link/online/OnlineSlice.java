package org.vitagraph.link.online;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.ItemProperty;
import org.vitagraph.link.index.Things;

/**
 * A slice of Wikidata with the items that a service names for records, in the format of the dumps: from there on a link is found online just as
 * it is offline. All that was answered is kept; a later run asks only what is new, and a run without a network uses what is there.
 */
public final class OnlineSlice {

    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,12}");
    /** The properties whose items say by their labels what somebody had to do with. */
    private static final Set<String> RELATED = Stream.concat(
                    Arrays.stream(ItemProperty.values()).map(ItemProperty::id), Things.WITHIN.stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final int GIVE_UP = 3;
    private static final String NONE = "-";

    private final Kept kept;
    private final Items items;
    private final Questions questions;

    /**
     * Makes a slice.
     *
     * @param folder where answers are kept
     * @param today the day in UTC
     * @param told takes a sentence for each question that was not answered
     */
    public OnlineSlice(Path folder, Items items, LocalDate today, Consumer<String> told) {
        this.kept = new Kept(folder);
        this.items = items;
        this.questions = new Questions(kept, today, told);
    }

    /** Tells whether some question was not answered, so that the slice may lack items. */
    public boolean isIncomplete() {
        return questions.isIncomplete();
    }

    /** Gives the day that the slice shows: that of the oldest answer in it. */
    public LocalDate snapshot() {
        return questions.oldest();
    }

    /**
     * Gives the ids of the items that a service names for records.
     *
     * @param records for whom, or for what, to ask
     * @param service who is asked; none to use only what was kept of the service with {@code identity}
     * @param identity the identity of the service
     */
    public Set<String> named(List<LinkRecord> records, Optional<CandidateService> service, String identity)
            throws IOException {
        Set<String> named = new TreeSet<>();
        for (List<Entry> entries : questions.entries(records, service, identity).values()) {
            entries.stream()
                    .map(Entry::id)
                    .filter(id -> ITEM.matcher(id).matches())
                    .forEach(named::add);
        }
        return named;
    }

    /**
     * Writes the slice: items, and what they have to do with.
     *
     * @param named the ids of the items
     * @param linked ids that are linked already, so that they are looked at again
     * @param ask whether to ask for what is not kept
     * @param to the file
     * @return the ids that are linked and are gone, each with the id that it was merged into, empty where it was deleted
     */
    public Map<String, String> write(Set<String> named, Set<String> linked, boolean ask, Path to) throws IOException {
        Set<String> wanted = new TreeSet<>(linked);
        wanted.addAll(named);
        Map<String, Items.Item> persons = fetched(wanted, "people", "labels|aliases|claims|sitelinks", ask);
        Set<String> related = new TreeSet<>();
        persons.values().forEach(item -> related.addAll(item.related(RELATED)));
        related.removeAll(persons.keySet());
        Map<String, Items.Item> contexts = fetched(related, "contexts", "labels|aliases", ask);
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

    private Map<String, Items.Item> fetched(Set<String> ids, String kind, String parts, boolean ask)
            throws IOException {
        Map<String, Items.Item> found = new LinkedHashMap<>();
        List<String> unasked = new ArrayList<>();
        for (String id : ids) {
            Optional<String> known = kept.find(kind, id);
            if (known.isEmpty()) {
                unasked.add(id);
            } else {
                take(id, known.get(), found);
                questions.used(kind, id);
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
                    questions.used(kind, answer.getKey());
                }
                inARow = 0;
            } catch (ServiceFault e) {
                inARow++;
                questions.failed(e, some.size() + " items");
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
}
