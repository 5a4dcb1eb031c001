package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects problems in bounded memory: of each sort the first so many by order, and the number of the rest. Which ones are kept does
 * not depend on the order in which they come, so threads may share it.
 */
final class Problems {
    private final int limit;
    private final Map<String, Sort> sorts = new TreeMap<>();

    /** Makes an empty collection that keeps {@code limit} problems of each sort. */
    Problems(int limit) {
        this.limit = limit;
    }

    synchronized void add(Problem problem) {
        Sort sort = sorts.computeIfAbsent(problem.sort(), k -> new Sort());
        if (sort.kept.add(problem) && sort.kept.size() > limit) {
            sort.kept.pollLast();
            sort.left++;
        }
    }

    /** Gives what was kept, in order. */
    synchronized List<Problem> kept() {
        List<Problem> all = new ArrayList<>();
        sorts.values().forEach(s -> all.addAll(s.kept));
        all.sort(null);
        return all;
    }

    /** Gives, for the last problem kept of each sort that was too many, the number of those left out. */
    synchronized Map<Problem, Long> leftOut() {
        Map<Problem, Long> left = new TreeMap<>();
        sorts.values().stream().filter(s -> s.left > 0).forEach(s -> left.put(s.kept.last(), s.left));
        return left;
    }

    /** The problems of one sort. */
    private static final class Sort {
        private final TreeSet<Problem> kept = new TreeSet<>();
        private long left;
    }
}
