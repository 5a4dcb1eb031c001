package org.vitagraph.link.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.vitagraph.link.DateRange;
import org.vitagraph.names.Folding;

/** Packs the persons of a dump as they come; what they have to do with is looked up at the end. */
final class IndexBuilder implements AutoCloseable {

    private static final int MOST_NAMES = 64;

    /** As in Charles Taylor (philosopher). */
    private static final Pattern EXPLANATION = Pattern.compile("\\([^)]*\\)");

    private final PackedPages.Builder pages = new PackedPages.Builder();
    private final ByteWriter packed = new ByteWriter();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final IntList counts = new IntList();
    private final LongList births = new LongList();
    private final LongList identifierKeys = new LongList();
    private final IntList identifierHolders = new IntList();
    private final IntList bornYears = new IntList();
    private final IntList diedYears = new IntList();
    private final TermBuilder terms = new TermBuilder();
    private final ThingBuilder things;
    private final IntList seen = new IntList();
    private final LongFunction<String> ids;

    /**
     * Makes an empty one.
     *
     * @param ids what an item's number is as an id
     * @param slice up to how many items that are no persons all are kept
     */
    IndexBuilder(LongFunction<String> ids, int slice) {
        this.ids = ids;
        this.things = new ThingBuilder(slice);
    }

    /** Takes an item; what is no human being (Q5) may be what a person has to do with. */
    void add(DumpItem item) throws IOException {
        if (!item.person) {
            things.add(item);
            return;
        }
        int person = pages.size();
        packed.clear();
        PersonPages.write(item, names(item), terms.relations(item), packed);
        pages.add(packed);
        bornYears.add(year(item.born));
        diedYears.add(year(item.died));
        for (DateRange born : item.born) {
            if (born.isDay()) {
                births.add(PersonIndex.birth(born.first(), person));
            }
        }
        for (DumpItem.Identifier identifier : item.identifiers) {
            if (Identifiers.SCHEMES.contains(identifier.property())) {
                identifierKeys.add(Identifiers.key(identifier.property(), identifier.value()));
                identifierHolders.add(person);
            }
        }
    }

    private static int year(List<DateRange> dates) {
        return dates.isEmpty()
                ? PersonIndex.NO_YEAR
                : Math.clamp(dates.getFirst().firstYear(), -30_000, 30_000);
    }

    private static short[] years(IntList list) {
        short[] years = new short[list.size()];
        for (int i = 0; i < years.length; i++) {
            years[i] = (short) list.get(i);
        }
        return years;
    }

    private List<int[]> names(DumpItem item) {
        boolean readable = item.names.stream().anyMatch(Folding::isReadable);
        Set<String> folded = new LinkedHashSet<>();
        for (String name : item.names) {
            if (folded.size() < MOST_NAMES && (!readable || Folding.isReadable(name))) {
                folded.add(Folding.fold(name));
                if (name.indexOf('(') > 0) {
                    folded.add(Folding.fold(EXPLANATION.matcher(name).replaceAll(" ")));
                }
            }
        }
        folded.remove("");
        seen.clear();
        List<int[]> names = new ArrayList<>(folded.size());
        for (String name : folded) {
            names.add(Arrays.stream(name.split(" ", -1)).mapToInt(this::number).toArray());
        }
        return names;
    }

    private int number(String word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        int number = known == null ? words.size() : known;
        if (known == null) {
            words.add(word);
            counts.add(0);
        }
        if (!seen.contains(number)) {
            seen.add(number);
            counts.increment(number);
        }
        return number;
    }

    /** Gives the index of what was added. */
    PersonIndex build(LocalDate snapshot) throws IOException {
        numbers.clear();
        PersonPages persons = new PersonPages(pages.build(), ids);
        Vocabulary vocabulary = new Vocabulary(words.toArray(String[]::new), starts(), postings(persons));
        long[] days = births.toArray();
        Arrays.sort(days);
        Things found = things.build(terms);
        return new PersonIndex(
                snapshot,
                persons,
                vocabulary,
                terms.build(),
                found,
                identifiers(),
                days,
                years(bornYears),
                years(diedYears));
    }

    private int[] starts() {
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + counts.get(i);
        }
        return starts;
    }

    /** A second pass over what is packed, so that no postings need to be kept while it grows. */
    private int[] postings(PersonPages persons) {
        int[] next = starts();
        int[] postings = new int[next[words.size()]];
        for (int person = 0; person < persons.size(); person++) {
            seen.clear();
            for (int[] name : persons.names(person)) {
                for (int word : name) {
                    if (!seen.contains(word)) {
                        seen.add(word);
                        postings[next[word]++] = person;
                    }
                }
            }
        }
        return postings;
    }

    private Identifiers identifiers() {
        long[] keys = identifierKeys.toArray();
        int[] order = identifierHolders.toArray();
        Integer[] sorted = new Integer[keys.length];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(
                sorted,
                (a, b) -> keys[a] != keys[b] ? Long.compare(keys[a], keys[b]) : Integer.compare(order[a], order[b]));
        return new Identifiers(
                Arrays.stream(sorted).mapToLong(i -> keys[i]).toArray(),
                Arrays.stream(sorted).mapToInt(i -> order[i]).toArray());
    }

    @Override
    public void close() throws IOException {
        things.close();
    }
}
