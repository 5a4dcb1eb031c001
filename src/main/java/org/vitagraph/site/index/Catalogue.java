package org.vitagraph.site.index;

import java.util.Comparator;
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
     * @param entries by type, in alphabetical order of their first labels, events in order of time
     * @param byIri the same by IRI
     * @param facets by what they can be narrowed down
     * @param labels what values of facets are called
     * @param names finds names
     * @param years the years in which events began at the earliest
     */
    record Contents(
            Map<String, List<Entry>> entries,
            Map<String, Entry> byIri,
            Facets facets,
            Map<String, List<Text>> labels,
            NameIndex names,
            Map<String, Integer> years) {}

    /** Gives the things of a type in alphabetical order, events in order of time. */
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

    /** Gives the facets by which things of a type can be narrowed down. */
    public Set<String> facets(String type) {
        return contents.get().facets().names(type);
    }

    /** Gives the things of a type that have all these values of facets. */
    public List<Entry> having(String type, Map<String, String> chosen) {
        return contents.get().facets().having(type, of(type), chosen);
    }

    /** Gives how many things of a type have a value of a facet. */
    public int number(String type, String facet, String value) {
        return contents.get().facets().number(type, facet, value);
    }

    /** Gives, for each facet, how many of these things of a type have each value, the most frequent first. */
    public SortedMap<String, List<Map.Entry<String, Integer>>> counts(String type, List<Entry> among) {
        return contents.get().facets().counts(type, among, among.size() == of(type).size());
    }

    /** Gives the year in which an event began at the earliest. */
    public Optional<Integer> year(String iri) {
        return Optional.ofNullable(contents.get().years().get(iri));
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
