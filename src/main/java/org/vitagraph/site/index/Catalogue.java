package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitagraph.names.NameKey;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.site.page.Text;

/** All things of a release that have a page of their own to be found, read from it when they are first asked for. */
public final class Catalogue {

    private final Once<Contents> contents;

    /** Prepares the catalogue of a release. */
    public Catalogue(QueryService store, Iris iris) {
        contents = new Once<>(() -> new CatalogueReader(store, iris).read());
    }

    /**
     * What it holds.
     *
     * @param entries by type, in alphabetical order of their first labels
     * @param byIri the same by IRI
     * @param facets by facet and value, the entries that have it
     * @param labels what values of facets are called
     * @param names finds names
     */
    record Contents(
            Map<String, List<Entry>> entries,
            Map<String, Entry> byIri,
            SortedMap<String, SortedMap<String, List<Entry>>> facets,
            Map<String, List<Text>> labels,
            NameIndex names) {}

    /** Gives the things of a type in alphabetical order. */
    public List<Entry> of(String type) {
        return contents.get().entries().getOrDefault(type, List.of());
    }

    /** Gives how many things of each type there are. */
    public SortedMap<String, Integer> figures() {
        SortedMap<String, Integer> figures = new TreeMap<>();
        contents.get().entries().forEach((type, entries) -> figures.put(type, entries.size()));
        return figures;
    }

    /** Finds a thing. */
    public Optional<Entry> find(String iri) {
        return Optional.ofNullable(contents.get().byIri().get(iri));
    }

    /** Gives what a value of a facet is called. */
    public Text label(String value, List<String> languages) {
        List<Text> labels = contents.get().labels().get(value);
        return labels == null || labels.isEmpty()
                ? new Text(Iris.lastSegment(value), "")
                : new Entry(value, "", labels, Set.of(), "", "", List.of()).label(languages);
    }

    /** Gives the persons that have all these values of facets. */
    public List<Entry> having(Map<String, String> chosen) {
        List<Entry> left = of("person");
        for (Map.Entry<String, String> choice : chosen.entrySet()) {
            SortedMap<String, List<Entry>> values =
                    contents.get().facets().getOrDefault(choice.getKey(), Collections.emptySortedMap());
            Set<Entry> having = Set.copyOf(values.getOrDefault(choice.getValue(), List.of()));
            left = left.stream().filter(having::contains).toList();
        }
        return left;
    }

    /** Gives, for each facet, how many of these persons have each value, the most frequent first. */
    public SortedMap<String, List<Map.Entry<String, Integer>>> counts(List<Entry> among) {
        Set<Entry> left = Set.copyOf(among);
        SortedMap<String, List<Map.Entry<String, Integer>>> counts = new TreeMap<>();
        contents.get().facets().forEach((facet, values) -> {
            Map<String, Integer> numbers = new HashMap<>();
            values.forEach((value, entries) -> {
                int number = (int) entries.stream().filter(left::contains).count();
                if (number > 0) {
                    numbers.put(value, number);
                }
            });
            List<Map.Entry<String, Integer>> sorted = new ArrayList<>(numbers.entrySet());
            sorted.sort(
                    Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
            counts.put(facet, sorted);
        });
        return counts;
    }

    /** Finds things by name, the best first. */
    public List<NameIndex.Hit> search(String words, Optional<String> type, int most) {
        return contents.get().names().search(words, type, most);
    }

    /** Gives the order of lists. */
    static Comparator<Entry> alphabetical() {
        return Comparator.comparing(
                        (Entry entry) -> NameKey.latin(entry.labels().getFirst().text()))
                .thenComparing(Entry::iri);
    }
}
