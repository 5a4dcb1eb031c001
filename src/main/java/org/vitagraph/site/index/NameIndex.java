package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vitagraph.names.NameKey;

/** Finds things by any form of their names, in any script and in the spelling of any of several languages. */
public final class NameIndex {

    private static final double LEAST = 0.55;
    private static final int MOST_WORDS = 8;
    private static final int MOST_CANDIDATES = 20_000;

    private final NavigableMap<String, List<Entry>> words = new TreeMap<>();
    private final Map<String, List<Entry>> sounds = new HashMap<>();

    /** Takes all forms of the names of things. */
    NameIndex(Collection<Entry> entries) {
        for (Entry entry : entries) {
            Set<NameKey> keys = new LinkedHashSet<>();
            entry.forms().forEach(form -> keys.addAll(NameKey.of(form)));
            Set<String> skeletons = new LinkedHashSet<>();
            Set<String> plain = new LinkedHashSet<>();
            for (NameKey key : keys) {
                plain.add(key.plain());
                if (key.skeleton().length() > 1) {
                    skeletons.add(key.skeleton());
                }
            }
            plain.forEach(
                    word -> words.computeIfAbsent(word, w -> new ArrayList<>(1)).add(entry));
            skeletons.forEach(sound ->
                    sounds.computeIfAbsent(sound, s -> new ArrayList<>(1)).add(entry));
        }
    }

    /**
     * A thing that was found.
     *
     * @param score how well it fits, from 0 to 1
     * @param form the form of its name that fits best
     */
    public record Hit(Entry entry, double score, String form) {}

    /** Finds things of a type, or of all, whose names have every word that is sought; the best first. */
    public List<Hit> search(String sought, Optional<String> type, int most) {
        List<NameKey> keys = NameKey.of(sought);
        if (keys.isEmpty()) {
            return List.of();
        }
        List<NameKey> wanted = keys.subList(0, Math.min(MOST_WORDS, keys.size()));
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : candidates(wanted)) {
            if (type.isEmpty() || type.get().equals(entry.type())) {
                hit(entry, wanted).ifPresent(hits::add);
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.entry()
                .iri()));
        return hits.subList(0, Math.min(most, hits.size()));
    }

    /** Gives what has the sound or the beginning of the longest word. */
    private Set<Entry> candidates(List<NameKey> wanted) {
        Set<Entry> found = new LinkedHashSet<>();
        List<NameKey> longest = wanted.stream()
                .sorted(Comparator.comparingInt((NameKey key) -> key.plain().length())
                        .reversed())
                .limit(2)
                .toList();
        for (NameKey key : longest) {
            found.addAll(sounds.getOrDefault(key.skeleton(), List.of()));
            for (List<Entry> entries :
                    words.subMap(key.plain(), key.plain() + '\uffff').values()) {
                found.addAll(entries);
                if (found.size() > MOST_CANDIDATES) {
                    return found;
                }
            }
        }
        return found;
    }

    private static Optional<Hit> hit(Entry entry, List<NameKey> wanted) {
        double best = 0;
        String which = "";
        for (String form : entry.forms()) {
            List<NameKey> words = NameKey.of(form);
            double sum = 0;
            for (NameKey key : wanted) {
                sum += words.stream()
                        .mapToDouble(word -> NameKey.likeness(key, word))
                        .max()
                        .orElse(0);
            }
            double score = sum / wanted.size() - 0.01 * Math.max(0, words.size() - wanted.size());
            if (score > best || score == best && form.compareTo(which) < 0) {
                best = score;
                which = form;
            }
        }
        return best >= LEAST ? Optional.of(new Hit(entry, best, which)) : Optional.empty();
    }
}
