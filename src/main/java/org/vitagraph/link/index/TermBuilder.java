package org.vitagraph.link.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what persons have to do with. */
final class TermBuilder {

    private static final int MOST_LABELS = 16;

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final IntList counts = new IntList();
    private final IntList kinds = new IntList();
    private final List<String> shown = new ArrayList<>();
    private final List<List<String>> labels = new ArrayList<>();

    /** Gives the relations of a person; a person is counted once for a term and a kind. */
    List<Person.Relation> relations(DumpItem item) {
        List<Person.Relation> relations = new ArrayList<>(item.relations.size());
        for (DumpItem.Relation stated : item.relations) {
            int term = add(stated.target());
            ContextKind kind = stated.property().kind();
            if (relations.stream().noneMatch(other -> other.term() == term && other.kind() == kind)) {
                counts.increment(term);
            }
            kinds.set(term, kinds.get(term) | kind.bit());
            relations.add(new Person.Relation(stated.property(), term));
        }
        return relations;
    }

    private int add(long item) {
        Integer known = numbers.putIfAbsent(item, numbers.size());
        if (known != null) {
            return known;
        }
        counts.add(0);
        kinds.add(0);
        return numbers.size() - 1;
    }

    /** Gives the number of an item, or -1 where no person has to do with it. */
    int number(long item) {
        return numbers.getOrDefault(item, -1);
    }

    /** Gives the bits of the kinds as which persons name a term. */
    int kinds(int term) {
        return kinds.get(term);
    }

    /** Takes what a term is called, and its folded names. */
    void label(int term, String label, List<String> names) {
        fill();
        shown.set(term, label);
        labels.set(term, List.copyOf(names.subList(0, Math.min(MOST_LABELS, names.size()))));
    }

    private void fill() {
        if (shown.size() < numbers.size()) {
            shown.addAll(Collections.nCopies(numbers.size() - shown.size(), ""));
            labels.addAll(Collections.nCopies(numbers.size() - labels.size(), List.of()));
        }
    }

    Terms build() {
        fill();
        long[] ids = new long[numbers.size()];
        numbers.forEach((id, term) -> ids[term] = id);
        return new Terms(ids, List.copyOf(shown), List.copyOf(labels), counts.toArray());
    }
}
