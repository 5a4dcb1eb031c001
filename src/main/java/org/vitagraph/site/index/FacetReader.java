package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.page.Text;

/**
 * Reads by what lists can be narrowed down.
 *
 * @param store the release
 * @param iris its addresses
 * @param byIri the things that are listed
 */
record FacetReader(QueryService store, Iris iris, Map<String, Entry> byIri) {

    private static final String PREFIXES = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX crm: <" + Crm.NS
            + "> PREFIX vg: <" + Vg.NS + "> ";
    private static final Map<String, String> OF_PEOPLE = Map.of(
            Vg.NS + "member_of", "group",
            Vg.NS + "held_office", "office",
            Vg.NS + "has_occupation", "occupation",
            Vg.NS + "birth_place", "place");
    private static final Map<String, String> OF_EVENTS = Map.of("kind", "crm:P2_has_type", "place", Places.OF_EVENT);
    private static final String BEGIN =
            "SELECT ?x ?y ?edtf { ?x crm:P4_has_time-span ?span . ?span crm:P82a_begin_of_the_begin ?y OPTIONAL { ?span "
                    + BeginYears.READING + " ?edtf } }";
    private static final int CENTURY = 100;
    private static final int DECADE = 10;
    private static final int LABELS_AT_ONCE = 500;

    /**
     * Reads the facets.
     *
     * @param years the years in which events began
     */
    Facets facets(Map<String, Integer> years) {
        Facets facets = new Facets();
        String simple = "GRAPH <" + iris.graph(GraphName.SIMPLE.word()) + "> ";
        store.select(
                "SELECT ?x ?p ?y { VALUES ?p { <" + String.join("> <", OF_PEOPLE.keySet()) + "> } " + simple
                        + "{ ?x ?p ?y } }",
                rows -> {
                    rows.forEachRemaining(row -> resource(
                            facets, OF_PEOPLE.getOrDefault(row.get("p").getURI(), ""), row.get("x"), row.get("y")));
                    return true;
                });
        String born =
                "SELECT ?x ?y ?edtf { " + simple + "{ ?x vg:born_earliest_year ?y OPTIONAL { ?x vg:born ?edtf } } }";
        begins(
                store,
                born,
                (x, year) -> note(facets, "century", Integer.toString(Math.floorDiv(year, CENTURY) * CENTURY), x));
        OF_EVENTS.forEach((facet, property) ->
                each("SELECT DISTINCT ?x ?y { ?x " + property + " ?y }", (x, y) -> resource(facets, facet, x, y)));
        years.forEach((iri, year) -> {
            Entry entry = byIri.get(iri);
            if (entry != null) {
                facets.add("decade", Integer.toString(Math.floorDiv(year, DECADE) * DECADE), entry);
            }
        });
        return facets;
    }

    /** Gives the years in which events began ({@link BeginYears}). */
    static Map<String, Integer> years(QueryService store) {
        Map<String, Integer> years = new HashMap<>();
        begins(store, BEGIN, (x, year) -> years.merge(x.toString(), year, Math::min));
        return years;
    }

    /** Reads what values are called that are no listed things themselves. */
    Map<String, List<Text>> labels(Facets facets) {
        Map<String, List<Text>> labels = new HashMap<>();
        List<String> unknown = facets.values().stream()
                .filter(value -> value.contains(":") && !byIri.containsKey(value))
                .sorted()
                .toList();
        for (int from = 0; from < unknown.size(); from += LABELS_AT_ONCE) {
            List<String> some = unknown.subList(from, Math.min(from + LABELS_AT_ONCE, unknown.size()));
            each(
                    "SELECT ?x ?y { VALUES ?x { <" + String.join("> <", some) + "> } ?x rdfs:label ?y }",
                    (x, y) -> labels.computeIfAbsent(x.getURI(), iri -> new ArrayList<>(2))
                            .add(new Text(y.getLiteralLexicalForm(), y.getLiteralLanguage())));
        }
        return labels;
    }

    private void resource(Facets facets, String facet, Node thing, Node value) {
        if (value.isURI()) {
            note(facets, facet, value.getURI(), thing);
        }
    }

    private void note(Facets facets, String facet, String value, Node thing) {
        Entry entry = byIri.get(thing.toString());
        if (entry != null) {
            facets.add(facet, value, entry);
        }
    }

    private static void begins(QueryService store, String query, ObjIntConsumer<Node> use) {
        store.select(PREFIXES + query, rows -> {
            rows.forEachRemaining(row -> {
                Node edtf = row.get("edtf");
                String reading = edtf == null ? "" : edtf.getLiteralLexicalForm();
                use.accept(row.get("x"), BeginYears.of(reading, row.get("y").getLiteralLexicalForm()));
            });
            return true;
        });
    }

    private void each(String query, BiConsumer<Node, Node> use) {
        each(store, query, use);
    }

    private static void each(QueryService store, String query, BiConsumer<Node, Node> use) {
        store.select(PREFIXES + query, rows -> {
            rows.forEachRemaining(row -> use.accept(row.get("x"), row.get("y")));
            return true;
        });
    }
}
