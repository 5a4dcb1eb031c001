package org.vitagraph.link.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;

/** The persons, packed. */
final class PersonPages {

    private final PackedPages pages;
    private final LongFunction<String> ids;

    /**
     * Takes the pages.
     *
     * @param ids what an item's number is as an id
     */
    PersonPages(PackedPages pages, LongFunction<String> ids) {
        this.pages = pages;
        this.ids = ids;
    }

    int size() {
        return pages.size();
    }

    PackedPages pages() {
        return pages;
    }

    static void write(DumpItem item, List<int[]> names, List<Person.Relation> relations, ByteWriter to) {
        to.number(item.number);
        to.text(item.label == null ? "Q" + item.number : item.label);
        to.number(names.size());
        for (int[] words : names) {
            to.number(words.length);
            for (int word : words) {
                to.number(word);
            }
        }
        writeDates(item.born, to);
        writeDates(item.died, to);
        to.number(number(item.gender));
        to.number(item.sitelinks);
        to.number(relations.size());
        for (Person.Relation relation : relations) {
            to.number(relation.property().number());
            to.number(relation.term());
        }
    }

    Person read(int person) {
        ByteReader from = pages.reader(person);
        long number = from.number();
        String label = from.text();
        List<int[]> names = readNames(from);
        List<DateRange> born = readDates(from);
        List<DateRange> died = readDates(from);
        Gender gender = gender(from.count());
        int sitelinks = from.count();
        int count = from.count();
        List<Person.Relation> relations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            relations.add(new Person.Relation(property(from.count()), from.count()));
        }
        return new Person(ids.apply(number), label, names, born, died, gender, sitelinks, relations);
    }

    /** Gives the forms of the name alone. */
    List<int[]> names(int person) {
        ByteReader from = pages.reader(person);
        from.number();
        from.text();
        return readNames(from);
    }

    private static int number(Gender gender) {
        return switch (gender) {
            case UNKNOWN -> 0;
            case FEMALE -> 1;
            case MALE -> 2;
        };
    }

    private static Gender gender(int number) {
        return number == 1 ? Gender.FEMALE : number == 2 ? Gender.MALE : Gender.UNKNOWN;
    }

    private static ItemProperty property(int number) {
        return ItemProperty.of(number)
                .orElseThrow(() -> new IllegalStateException("an index with property P" + number));
    }

    private static List<int[]> readNames(ByteReader from) {
        int count = from.count();
        List<int[]> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int[] words = new int[from.count()];
            for (int w = 0; w < words.length; w++) {
                words[w] = from.count();
            }
            names.add(words);
        }
        return names;
    }

    private static void writeDates(List<DateRange> dates, ByteWriter to) {
        to.number(dates.size());
        for (DateRange date : dates) {
            to.signed(date.first());
            to.number((long) date.last() - date.first());
        }
    }

    private static List<DateRange> readDates(ByteReader from) {
        int count = from.count();
        List<DateRange> dates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int first = from.signed();
            dates.add(new DateRange(first, first + from.count()));
        }
        return dates;
    }
}
