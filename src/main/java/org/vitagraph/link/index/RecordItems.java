package org.vitagraph.link.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.names.Folding;

/** Shows records as the items of a dump, for an index of them. */
final class RecordItems {

    private final DumpItem item = new DumpItem();
    private final Map<String, String> contexts = new LinkedHashMap<>();
    private final Map<String, Long> numbers = new LinkedHashMap<>();

    /** Takes an item. */
    @FunctionalInterface
    interface Sink {
        void item(DumpItem item) throws IOException;
    }

    /**
     * Gives a record as an item.
     *
     * @return good until the next call
     */
    DumpItem person(long number, LinkRecord record) {
        item.clear();
        item.number = number;
        item.person = true;
        item.gender = record.gender();
        record.names().forEach(name -> item.name(inOrder(name.text())));
        item.label("en", record.label());
        if (record.born() != null) {
            item.born.add(record.born());
        }
        if (record.died() != null) {
            item.died.add(record.died());
        }
        for (String context : record.contexts()) {
            String folded = Folding.fold(context);
            if (!folded.isEmpty()) {
                contexts.putIfAbsent(folded, context);
                long term = numbers.computeIfAbsent(folded, key -> (long) numbers.size());
                item.relations.add(new DumpItem.Relation(ItemProperty.MEMBER_OF, term));
            }
        }
        record.identifiers().forEach((scheme, value) -> item.identifiers.add(new DumpItem.Identifier(scheme, value)));
        return item;
    }

    /** Hands over what the records have to do with. */
    void terms(Sink sink) throws IOException {
        for (Map.Entry<String, String> context : contexts.entrySet()) {
            item.clear();
            item.number = numbers.getOrDefault(context.getKey(), -1L);
            item.label("en", context.getValue());
            sink.item(item);
        }
    }

    /** Puts a family name before a comma to its place behind. */
    private static String inOrder(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(comma + 1).strip() + " " + name.substring(0, comma);
    }
}
