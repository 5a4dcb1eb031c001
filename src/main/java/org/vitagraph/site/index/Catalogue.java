package org.vitagraph.site.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.site.page.Text;

/** All things of a release that have a page of their own to be found, read from it when they are first asked for, each part by itself. */
public final class Catalogue {

    private final Once<Listed> listed;
    private final Once<NameIndex> names;
    private final Once<Narrowing> narrowing;

    /** Prepares the catalogue of a release. */
    public Catalogue(QueryService store, Iris iris) {
        CatalogueReader reader = new CatalogueReader(store, iris);
        listed = new Once<>(reader::listed);
        names = new Once<>(() -> new NameIndex(listed.get().byIri().values()));
        narrowing = new Once<>(() -> reader.narrowing(listed.get()));
    }

    /**
     * What there is.
     *
     * @param entries by type, in alphabetical order of their first labels, events in order of time
     * @param byIri the same by IRI
     * @param years the years in which events began
     */
    record Listed(Map<String, List<Entry>> entries, Map<String, Entry> byIri, Map<String, Integer> years) {}

    /**
     * How lists are narrowed down.
     *
     * @param facets by what
     * @param labels what values of facets are called
     */
    record Narrowing(Facets facets, Map<String, List<Text>> labels) {}

    /** Reads all of it now, so that nobody has to wait for it later. */
    public void prepare() {
        listed.get();
        names.get();
        narrowing.get();
    }

    /** Gives the things of a type in alphabetical order, events in order of time. */
    public List<Entry> of(String type) {
        return listed.get().entries().getOrDefault(type, List.of());
    }

    /** Gives how many things of each type there are. */
    public SortedMap<String, Integer> figures() {
        SortedMap<String, Integer> figures = new TreeMap<>();
        listed.get().entries().forEach((type, entries) -> figures.put(type, entries.size()));
        return figures;
    }

    /** Finds a thing. */
    public Optional<Entry> find(String iri) {
        return Optional.ofNullable(listed.get().byIri().get(iri));
    }

    /** Gives what a value of a facet is called. */
    public Text label(String value, List<String> languages) {
        Entry entry = listed.get().byIri().get(value);
        if (entry != null) {
            return entry.label(languages);
        }
        List<Text> labels = narrowing.get().labels().get(value);
        return labels == null || labels.isEmpty()
                ? new Text(Iris.lastSegment(value), "")
                : new Entry(value, "", labels, Set.of(), "", "", List.of()).label(languages);
    }

    /** Gives the facets by which things of a type can be narrowed down. */
    public Set<String> facets(String type) {
        return narrowing.get().facets().names(type);
    }

    /** Gives the things of a type that have all these values of facets. */
    public List<Entry> having(String type, Map<String, String> chosen) {
        return narrowing.get().facets().having(type, of(type), chosen);
    }

    /** Gives how many things of a type have a value of a facet. */
    public int number(String type, String facet, String value) {
        return narrowing.get().facets().number(type, facet, value);
    }

    /** Gives, for each facet, how many of these things of a type have each value, the most frequent first. */
    public SortedMap<String, List<Map.Entry<String, Integer>>> counts(String type, List<Entry> among) {
        return narrowing.get().facets().counts(type, among, among.size() == of(type).size());
    }

    /** Finds things of some types, or of all, by name, the best first. */
    public List<NameIndex.Hit> search(String words, Optional<Set<String>> types, int most) {
        return names.get().search(words, types, most);
    }
}
