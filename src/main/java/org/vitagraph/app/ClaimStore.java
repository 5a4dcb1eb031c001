package org.vitagraph.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;

/**
 * What a release says of claims.
 *
 * @param store the release, open for queries
 */
record ClaimStore(QueryService store) {

    private static final String PREFIXES = "PREFIX vg: <" + Vg.NS + ">\n"
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n";

    /** Ends a query for graphs so that only those of sources are found. */
    private static final String OF_SOURCE = "FILTER(CONTAINS(STR(?x), \"/graph/source/\")) }";

    private static final Map<String, String> TOWARDS = Map.of(
            "conflicts_with", "conflicts with",
            "refines", "refines",
            "supports", "supports",
            "alternative_to", "is an alternative to",
            "derived_from", "is derived from",
            "revises", "revises");
    private static final Map<String, String> FROM = Map.of(
            "conflicts_with", "conflicts with",
            "refines", "is refined by",
            "supports", "is supported by",
            "alternative_to", "is an alternative to",
            "derived_from", "is the ground of",
            "revises", "is revised by");

    /** Finds the facts whose claims are this node, or name it as subject, predicate, object, role or passage. */
    Set<String> factsNaming(String iri) {
        return texts(
                "SELECT DISTINCT ?x { { <" + iri + "> vg:of_fact ?x } UNION { ?c (vg:subject|vg:predicate|vg:object|"
                        + "vg:role|vg:passage) <" + iri + "> ; vg:of_fact ?x } }");
    }

    /** Finds all nodes of the release that stand under an address. */
    Set<String> nodesUnder(String base) {
        return texts("SELECT DISTINCT ?x { ?x a ?type FILTER(isIRI(?x) && STRSTARTS(STR(?x), \"" + base + "\")) }");
    }

    /** Finds the graphs of sources that say something of a node or name it. */
    Set<String> graphsNaming(String iri) {
        Set<String> graphs = new TreeSet<>(texts("SELECT DISTINCT ?x { GRAPH ?x { <" + iri + "> ?p ?o } " + OF_SOURCE));
        graphs.addAll(texts("SELECT DISTINCT ?x { GRAPH ?x { ?s ?p <" + iri + "> } " + OF_SOURCE));
        return graphs;
    }

    /** Finds the graphs of sources that have a triple whose object is an IRI, or a literal of this text. */
    Set<String> graphsWith(String subject, String property, String object) {
        Set<String> graphs = new TreeSet<>();
        if (isIri(subject) && isIri(property)) {
            String text = NodeFmtLib.strNT(NodeFactory.createLiteralString(object));
            graphs.addAll(texts("SELECT DISTINCT ?x { GRAPH ?x { <" + subject + "> <" + property
                    + "> ?o FILTER(STR(?o) = " + text + ") } " + OF_SOURCE));
        }
        return graphs;
    }

    /** Tells whether the release has a graph of this name. */
    boolean hasGraph(String iri) {
        return !texts("SELECT DISTINCT ?x { GRAPH ?x { ?s ?p ?o } FILTER(?x = <" + iri + ">) } LIMIT 1")
                .isEmpty();
    }

    /** Tells whether a text can stand in a query as an IRI. */
    static boolean isIri(String text) {
        return text.contains(":") && text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
    }

    /** Gives what people read of a node: labels, types, definition, and where its name leads now; a line each. */
    List<String> about(String iri) {
        List<String> lines = new ArrayList<>();
        lines.addAll(texts("SELECT DISTINCT ?x { <" + iri + "> rdfs:label ?x }"));
        Set<String> types = new TreeSet<>();
        for (String type : texts("SELECT DISTINCT ?x { <" + iri + "> a ?x }")) {
            types.add(Iris.lastSegment(type));
        }
        if (!types.isEmpty()) {
            lines.add("is a " + String.join(", ", types));
        }
        lines.addAll(texts("SELECT DISTINCT ?x { <" + iri + "> skos:definition ?x }"));
        texts("SELECT DISTINCT ?x { <" + iri + "> vg:of_graph ?x }")
                .forEach(graph -> lines.add("claims all that stands in the graph " + graph));
        texts("SELECT DISTINCT ?x { <" + iri + "> vg:redirects_to ?x }")
                .forEach(target -> lines.add("now leads to " + target));
        return lines;
    }

    /** Gives one claim as the release knows it; null where it has none of this name. */
    Explanation.@Nullable Claim claim(String iri) {
        List<Explanation.Claim> found = store.select(
                PREFIXES + "SELECT ?label ?accepted ?because ?reason { <" + iri + "> rdfs:label ?label ; vg:accepted"
                        + " ?accepted OPTIONAL { <" + iri + "> vg:because ?because } OPTIONAL { <" + iri
                        + "> vg:override_reason ?reason } } LIMIT 1",
                rows -> {
                    List<Explanation.Claim> claims = new ArrayList<>();
                    rows.forEach(row -> claims.add(new Explanation.Claim(
                            iri,
                            text(row, "label"),
                            text(row, "accepted").equals("true"),
                            Iris.lastSegment(text(row, "because")),
                            text(row, "reason"),
                            List.of())));
                    return claims;
                });
        if (found.isEmpty()) {
            return null;
        }
        Explanation.Claim claim = found.getFirst();
        return new Explanation.Claim(
                iri, claim.label(), claim.accepted(), claim.because(), claim.reason(), others(iri));
    }

    /** Asks each way by itself: TDB2 fails on a union or VALUES that is joined with what follows where it gives nothing. */
    private List<Explanation.Tied> others(String iri) {
        List<Explanation.Tied> tied = new ArrayList<>();
        tied.addAll(others("<" + iri + "> ?how ?other", TOWARDS));
        tied.addAll(others("?other ?how <" + iri + ">", FROM));
        return tied.stream().distinct().toList();
    }

    private List<Explanation.Tied> others(String triple, Map<String, String> words) {
        return store.select(
                PREFIXES + "SELECT ?how ?other ?label ?accepted { " + triple
                        + " . ?other vg:accepted ?accepted ; rdfs:label ?label } ORDER BY ?how ?other",
                rows -> {
                    List<Explanation.Tied> tied = new ArrayList<>();
                    rows.forEach(row -> {
                        String how = words.get(text(row, "how").replace(Vg.NS, ""));
                        if (how != null) {
                            tied.add(new Explanation.Tied(
                                    how,
                                    text(row, "other"),
                                    text(row, "label"),
                                    text(row, "accepted").equals("true")));
                        }
                    });
                    return tied;
                });
    }

    private Set<String> texts(String query) {
        return store.select(PREFIXES + query, rows -> {
            Set<String> texts = new TreeSet<>();
            rows.forEach(row -> texts.add(text(row, "x")));
            return texts;
        });
    }

    private static String text(Binding row, String name) {
        Node node = row.get(name);
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
