package org.vitagraph.source.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant: the nearest known name by edit distance (optimal string alignment). */
public final class Suggestion {

    private Suggestion() {}

    /** Finds the known name nearest to {@code given}, if it is near enough to be a slip. */
    public static Optional<String> nearest(String given, Collection<String> known) {
        int limit = Math.max(1, given.length() / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(name -> !name.isEmpty() && Math.abs(name.length() - given.length()) <= limit)
                .map(name -> new Candidate(name, distance(folded(given), folded(name))))
                .filter(c -> c.distance() <= limit)
                // Of texts of one letter an edit leaves nothing.
                .filter(c -> c.distance() < Math.min(given.length(), c.name().length()))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Gives "Did you mean 'x'?" where a known name is near, else {@code otherwise}. */
    public static String advice(String given, Collection<String> known, String otherwise) {
        return nearest(given, known).map(name -> "Did you mean '" + name + "'?").orElse(otherwise);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours that lead from one to the other. */
    public static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
