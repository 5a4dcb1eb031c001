package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitagraph.names.NameKey;

/** Finds things by any form of their names, in any script and in the spelling of any of several languages. */
public final class NameIndex {

    private static final double LEAST = 0.55;
    private static final int MOST_WORDS = 8;
    private static final int MOST_CANDIDATES = 20_000;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.entry().iri());

    private final NavigableMap<String, List<Named>> words = new TreeMap<>();
    private final Map<String, List<Named>> sounds = new HashMap<>();

    /** Takes all forms of the names of things. */
    NameIndex(Collection<Entry> entries) {
        Map<NameKey, NameKey> known = new HashMap<>();
        for (Entry entry : entries) {
            Named named = new Named(entry, known);
            Set<String> skeletons = new LinkedHashSet<>();
            Set<String> plain = new LinkedHashSet<>();
            for (Form form : named.forms.values()) {
                for (NameKey key : form.keys()) {
                    plain.add(key.plain());
                    if (key.skeleton().length() > 1) {
                        skeletons.add(key.skeleton());
                    }
                }
            }
            plain.forEach(
                    word -> words.computeIfAbsent(word, w -> new ArrayList<>(1)).add(named));
            skeletons.forEach(sound ->
                    sounds.computeIfAbsent(sound, s -> new ArrayList<>(1)).add(named));
        }
    }

    /** A thing with the words of its names, which are read once: a search looks at thousands. No record: it is told by identity. */
    private static final class Named {

        private final Entry entry;
        private final Map<String, Form> forms;

        /** Reads the names; words that were met before are those of {@code known}, so that each is kept once. */
        Named(Entry entry, Map<NameKey, NameKey> known) {
            this.entry = entry;
            this.forms = entry.forms().stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), form -> Form.of(form, known)));
        }
    }

    /**
     * A form of a name.
     *
     * @param keys its words; of one that is joined to an article or the like by an apostrophe, also what stands behind that
     * @param words how many words it has
     */
    private record Form(List<NameKey> keys, int words) {

        private static final Pattern JOINED =
                Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(\\p{L}{1,4})['’‘ʼ`´](?=\\p{L}{3})");
        private static final Set<String> ELIDED = Set.of("d", "l", "o", "all", "dall", "dell", "degl", "nell", "sull");

        static Form of(String name, Map<NameKey, NameKey> known) {
            List<NameKey> keys = NameKey.of(name);
            Set<NameKey> all = new LinkedHashSet<>(keys);
            String parted = JOINED.matcher(name)
                    .replaceAll(joined -> ELIDED.contains(NameKey.latin(joined.group(1)))
                            ? " "
                            : Matcher.quoteReplacement(joined.group()));
            if (!parted.equals(name)) {
                all.addAll(NameKey.of(parted));
            }
            return new Form(
                    all.stream().map(key -> known.computeIfAbsent(key, k -> k)).toList(), keys.size());
        }
    }

    /**
     * A thing that was found.
     *
     * @param score how well it fits, from 0 to 1
     * @param form the form of its name that fits best
     */
    public record Hit(Entry entry, double score, String form) {}

    /** Finds things of some types, or of all, whose names have every word that is sought; the best first. */
    public List<Hit> search(String sought, Optional<Set<String>> types, int most) {
        List<NameKey> keys = NameKey.of(sought);
        if (keys.isEmpty()) {
            return List.of();
        }
        List<NameKey> wanted = keys.subList(0, Math.min(MOST_WORDS, keys.size()));
        List<Likeness> likenesses = wanted.stream().map(Likeness::new).toList();
        PriorityQueue<Hit> hits = new PriorityQueue<>(BEST_FIRST.reversed());
        for (Named named : candidates(wanted)) {
            if (types.isEmpty() || types.get().contains(named.entry.type())) {
                hit(named, likenesses).ifPresent(hits::add);
                if (hits.size() > most) {
                    hits.remove();
                }
            }
        }
        return hits.stream().sorted(BEST_FIRST).toList();
    }

    /** Gives what has the sound or the beginning of the longest word. */
    private Set<Named> candidates(List<NameKey> wanted) {
        Set<Named> found = new LinkedHashSet<>();
        List<NameKey> longest = wanted.stream()
                .sorted(Comparator.comparingInt((NameKey key) -> key.plain().length())
                        .reversed())
                .limit(2)
                .toList();
        for (NameKey key : longest) {
            found.addAll(sounds.getOrDefault(key.skeleton(), List.of()));
            for (List<Named> named :
                    words.subMap(key.plain(), key.plain() + '\uffff').values()) {
                found.addAll(named);
                if (found.size() > MOST_CANDIDATES) {
                    return found;
                }
            }
        }
        return found;
    }

    private static Optional<Hit> hit(Named named, List<Likeness> wanted) {
        double best = 0;
        String which = "";
        for (Map.Entry<String, Form> form : named.forms.entrySet()) {
            Form words = form.getValue();
            double sum = 0;
            for (Likeness likeness : wanted) {
                sum += likeness.most(words.keys());
            }
            double score = sum / wanted.size() - 0.01 * Math.max(0, words.words() - wanted.size());
            if (score > best || score == best && form.getKey().compareTo(which) < 0) {
                best = score;
                which = form.getKey();
            }
        }
        return best >= LEAST ? Optional.of(new Hit(named.entry, best, which)) : Optional.empty();
    }

    /** How like a word that is sought others are: what is found shares most of its words, each of which is compared once. */
    private static final class Likeness {

        private final NameKey sought;
        /** By identity: each word is kept once. */
        private final IdentityHashMap<NameKey, Double> known = new IdentityHashMap<>();

        Likeness(NameKey sought) {
            this.sought = sought;
        }

        double most(List<NameKey> words) {
            double most = 0;
            for (NameKey word : words) {
                most = Math.max(most, known.computeIfAbsent(word, other -> NameKey.likeness(sought, other)));
            }
            return most;
        }
    }
}
