package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.names.NameKey;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.page.Text;

/**
 * Reads the catalogue of a release.
 *
 * @param store the release
 * @param iris its addresses
 */
record CatalogueReader(QueryService store, Iris iris) {

    /** So many things of one type are listed at most; the endpoint has all. */
    private static final int MOST = 1_000_000;

    private static final Map<String, String> CLASSES = Map.of(
            "person", Crm.NS + "E21_Person",
            "group", Crm.NS + "E74_Group",
            "place", Crm.NS + "E53_Place",
            "office", Vg.NS + "Office",
            "event", Crm.NS + "E5_Event",
            "tenure", Vg.NS + "Tenure",
            "source", Crm.NS + "E31_Document",
            "text", Crm.NS + "E28_Conceptual_Object");
    private static final String PREFIXES = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
            + "PREFIX crm: <" + Crm.NS + ">\nPREFIX vg: <" + Vg.NS + ">\n";

    /** Reads what there is. */
    Catalogue.Listed listed() {
        Map<String, List<Text>> labels = new LinkedHashMap<>();
        Map<String, String> types = new HashMap<>();
        CLASSES.forEach((type, name) -> store.values(name, RDFS.label.getURI(), MOST, (x, y) -> {
            if (Address.ofIri(x.getURI(), iris)
                    .map(address -> address.type().equals(type))
                    .orElse(false)) {
                labels.computeIfAbsent(x.getURI(), iri -> new ArrayList<>(2)).add(text(y));
                types.put(x.getURI(), type);
            }
        }));
        Map<String, Set<String>> forms = new HashMap<>();
        each(
                "SELECT ?x ?y { ?x crm:P1_is_identified_by/crm:P190_has_symbolic_content ?y }",
                (x, y) -> forms.computeIfAbsent(x.getURI(), iri -> new LinkedHashSet<>())
                        .add(y.getLiteralLexicalForm()));
        each("SELECT ?x ?y { ?old vg:redirects_to ?x ; rdfs:label ?y }", (x, y) -> forms.computeIfAbsent(
                        x.getURI(), iri -> new LinkedHashSet<>())
                .add(y.getLiteralLexicalForm()));
        Map<String, List<String>> links = new HashMap<>();
        each("SELECT ?x ?y { ?x skos:exactMatch ?y }", (x, y) -> {
            if (y.isURI()) {
                links.computeIfAbsent(x.getURI(), iri -> new ArrayList<>(1)).add(y.getURI());
            }
        });
        Map<String, String> born = years("vg:born");
        Map<String, String> died = years("vg:died");
        Map<String, Entry> byIri = new HashMap<>();
        Map<String, List<Entry>> entries = new TreeMap<>();
        labels.forEach((iri, called) -> {
            called.sort(Text.ORDER);
            Set<String> all = new LinkedHashSet<>(forms.getOrDefault(iri, Set.of()));
            called.forEach(label -> all.add(label.text()));
            Entry entry = new Entry(
                    iri,
                    types.getOrDefault(iri, ""),
                    called,
                    all,
                    born.getOrDefault(iri, ""),
                    died.getOrDefault(iri, ""),
                    links.getOrDefault(iri, List.of()));
            byIri.put(iri, entry);
            entries.computeIfAbsent(entry.type(), type -> new ArrayList<>()).add(entry);
        });
        Map<String, Integer> years = FacetReader.years(store);
        entries.forEach((type, list) -> sort(list, type.equals("event") || type.equals("tenure") ? years : Map.of()));
        return new Catalogue.Listed(entries, byIri, years);
    }

    /** Reads by what lists can be narrowed down. */
    Catalogue.Narrowing narrowing(Catalogue.Listed listed) {
        FacetReader reader = new FacetReader(store, iris, listed.byIri());
        Facets facets = reader.facets(listed.years());
        return new Catalogue.Narrowing(facets, reader.labels(facets));
    }

    /** Sorts by year, then by the first label; what is compared is made once for each. */
    private static void sort(List<Entry> list, Map<String, Integer> years) {
        record Keyed(Entry entry, int year, String name) {}
        List<Keyed> keyed = new ArrayList<>(list.size());
        for (Entry entry : list) {
            keyed.add(new Keyed(
                    entry,
                    years.getOrDefault(entry.iri(), Integer.MAX_VALUE),
                    NameKey.latin(entry.labels().getFirst().text())));
        }
        keyed.sort(
                Comparator.comparingInt(Keyed::year).thenComparing(Keyed::name).thenComparing(one -> one.entry()
                        .iri()));
        list.clear();
        keyed.forEach(one -> list.add(one.entry()));
    }

    private Map<String, String> years(String property) {
        Map<String, String> years = new HashMap<>();
        each("SELECT ?x ?y { ?x " + property + " ?y }", (x, y) -> years.put(x.getURI(), y.getLiteralLexicalForm()));
        return years;
    }

    private static Text text(Node literal) {
        return new Text(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
    }

    private void each(String query, BiConsumer<Node, Node> use) {
        store.select(PREFIXES + query, rows -> {
            rows.forEachRemaining((Binding row) -> use.accept(row.get("x"), row.get("y")));
            return true;
        });
    }
}
