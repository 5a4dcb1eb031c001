package org.vitagraph.link.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.Point;
import org.vitagraph.names.Folding;

/** How a thing is packed: a head that is known when the whole dump is read, and a body with what its item says. */
final class ThingPages {

    private static final int MOST_NAMES = 64;
    private static final int LONGEST = 250;
    private static final double MICRO = 1e6;

    /** The authorities that tell places and bodies apart, as properties of Wikidata. */
    private static final Set<String> SCHEMES =
            Set.of("P213", "P214", "P227", "P244", "P245", "P268", "P269", "P402", "P1566", "P1667", "P6782");

    private ThingPages() {}

    /**
     * What is known of a thing from the other items.
     *
     * @param term its number among the terms, or -1
     * @param kinds the bits of its kinds
     */
    record Head(int term, int kinds) {

        void write(ByteWriter to) {
            to.number(term + 1L);
            to.number(kinds);
        }

        static Head read(ByteReader from) {
            return new Head(from.count() - 1, from.count());
        }
    }

    /** What an item says of itself. */
    record Body(
            long number,
            String label,
            List<String> names,
            List<Long> classes,
            List<Long> within,
            @Nullable Point point,
            Map<String, String> identifiers) {

        Thing thing(Head head) {
            return new Thing(
                    PersonIndex.WIKIDATA.apply(number),
                    label,
                    names,
                    ContextKind.ofBits(head.kinds()),
                    head.term(),
                    within.stream().map(PersonIndex.WIKIDATA::apply).toList(),
                    point,
                    identifiers);
        }
    }

    /** Writes what an item with a label says. */
    static void write(DumpItem item, String label, ByteWriter to) {
        to.number(item.number);
        to.text(label.length() > LONGEST ? label.substring(0, LONGEST) : label);
        Set<String> names = names(item, label);
        to.number(names.size());
        names.forEach(to::text);
        numbers(item.classes, to);
        numbers(item.within, to);
        Point point = item.point;
        to.number(point == null ? 0 : 1);
        if (point != null) {
            to.signed((int) Math.round(point.latitude() * MICRO));
            to.signed((int) Math.round(point.longitude() * MICRO));
        }
        List<DumpItem.Identifier> known = item.identifiers.stream()
                .filter(identifier -> SCHEMES.contains(identifier.property()))
                .toList();
        to.number(known.size());
        for (DumpItem.Identifier identifier : known) {
            to.text(identifier.property());
            to.text(identifier.value());
        }
    }

    static Body read(ByteReader from) {
        return new Body(
                from.number(),
                from.text(),
                texts(from),
                numbers(from),
                numbers(from),
                from.count() == 0 ? null : new Point(from.signed() / MICRO, from.signed() / MICRO),
                identifiers(from));
    }

    private static Set<String> names(DumpItem item, String label) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Folding.fold(label));
        for (String name : item.names) {
            if (names.size() < MOST_NAMES && Folding.isReadable(name)) {
                names.add(Folding.fold(name));
            }
        }
        names.remove("");
        return names;
    }

    private static void numbers(LongList values, ByteWriter to) {
        to.number(values.size());
        for (long value : values.toArray()) {
            to.number(value);
        }
    }

    private static List<Long> numbers(ByteReader from) {
        int count = from.count();
        List<Long> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(from.number());
        }
        return values;
    }

    private static List<String> texts(ByteReader from) {
        int count = from.count();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(from.text());
        }
        return texts;
    }

    private static Map<String, String> identifiers(ByteReader from) {
        int count = from.count();
        Map<String, String> identifiers = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            identifiers.putIfAbsent(from.text(), from.text());
        }
        return identifiers;
    }
}
