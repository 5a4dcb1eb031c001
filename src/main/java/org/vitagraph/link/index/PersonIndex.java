package org.vitagraph.link.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.vitagraph.link.LinkRecord;

/** The persons of a dump, and what else is in it. For several threads. */
public final class PersonIndex {

    static final short NO_YEAR = Short.MIN_VALUE;

    /** Gives the id of an item of Wikidata. */
    static final LongFunction<String> WIKIDATA = number -> "Q" + number;

    private final LocalDate snapshot;
    private final PersonPages pages;
    private final Vocabulary vocabulary;
    private final Terms terms;
    private final Things things;
    private final Identifiers identifiers;
    private final long[] births;
    private final short[] bornYears;
    private final short[] diedYears;

    PersonIndex(
            LocalDate snapshot,
            PersonPages pages,
            Vocabulary vocabulary,
            Terms terms,
            Things things,
            Identifiers identifiers,
            long[] births,
            short[] bornYears,
            short[] diedYears) {
        this.snapshot = snapshot;
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.things = things;
        this.identifiers = identifiers;
        this.births = births;
        this.bornYears = bornYears;
        this.diedYears = diedYears;
    }

    /**
     * Reads a dump: an array of items or items one after the other, packed by gzip or bzip2 or plain, or an answer of
     * {@code Special:EntityData}.
     *
     * @param snapshot the day that the dump shows
     * @throws DumpFault if the file is no dump
     */
    public static PersonIndex ofDump(Path dump, LocalDate snapshot) throws IOException {
        return ofDump(dump, snapshot, ThingBuilder.SLICE);
    }

    /** Reads a dump, of which all that is no person is kept if it is not more than a slice holds. */
    static PersonIndex ofDump(Path dump, LocalDate snapshot, int slice) throws IOException {
        try (IndexBuilder builder = new IndexBuilder(WIKIDATA, slice)) {
            new DumpReader().read(dump, builder::add);
            return builder.build(snapshot);
        }
    }

    /**
     * Takes records as the persons who come into question: own people who may be one another, or the entries of another authority. A
     * person's place is that of the record, its id the record's. Such an index cannot be written.
     *
     * @param day the day that it shows
     */
    public static PersonIndex ofRecords(List<LinkRecord> records, LocalDate day) throws IOException {
        try (IndexBuilder builder =
                new IndexBuilder(place -> records.get((int) place).id(), ThingBuilder.SLICE)) {
            RecordItems items = new RecordItems();
            for (int place = 0; place < records.size(); place++) {
                builder.add(items.person(place, records.get(place)));
            }
            items.terms(builder::add);
            return builder.build(day);
        }
    }

    /**
     * Opens an index that was written before; its persons stay in the file, which is mapped.
     *
     * @throws DumpFault if the file is no index, or one of another version
     */
    public static PersonIndex open(Path file) throws IOException {
        return IndexFile.open(file);
    }

    /** Writes the index to a file. */
    public void write(Path file) throws IOException {
        IndexFile.write(this, file);
    }

    /** Gives the day that the index shows. */
    public LocalDate snapshot() {
        return snapshot;
    }

    /** Gives how many persons there are. */
    public int size() {
        return pages.size();
    }

    /** Gives a person by place, from 0. */
    public Person person(int place) {
        return pages.read(place);
    }

    /** Gives the persons of these ids that are there, by id. */
    public Map<String, Person> persons(Set<String> ids) {
        Map<String, Person> persons = new HashMap<>();
        for (int place = 0; place < size() && persons.size() < ids.size(); place++) {
            Person person = person(place);
            if (ids.contains(person.id())) {
                persons.put(person.id(), person);
            }
        }
        return persons;
    }

    /** Gives the words of the names. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Gives what the persons have to do with. */
    public Terms terms() {
        return terms;
    }

    /** Gives the items that are no persons. */
    public Things things() {
        return things;
    }

    /** Gives who has an identifier. */
    int[] holders(String scheme, String value) {
        return identifiers.holders(scheme, value);
    }

    /** Gives those of whom Wikidata says that they were born on a day, counted from 1970-01-01. */
    int[] bornOn(int day) {
        long from = birth(day, 0);
        int at = Arrays.binarySearch(births, from);
        int begin = at < 0 ? -at - 1 : at;
        int end = begin;
        while (end < births.length && births[end] >> 32 == day) {
            end++;
        }
        return Arrays.stream(births, begin, end).mapToInt(entry -> (int) entry).toArray();
    }

    static long birth(int day, int person) {
        return (long) day << 32 | person;
    }

    /** Gives the year of birth by place, or {@link #NO_YEAR}. */
    short bornYear(int person) {
        return bornYears[person];
    }

    /** Gives the year of death by place, or {@link #NO_YEAR}. */
    short diedYear(int person) {
        return diedYears[person];
    }

    short[] bornYears() {
        return bornYears;
    }

    short[] diedYears() {
        return diedYears;
    }

    PersonPages pages() {
        return pages;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    long[] births() {
        return births;
    }
}
