package org.vitagraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.vitagraph.rdf.Engine;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Naming;

/**
 * What a store elsewhere says of the release that it holds: the release's own description, in a graph beside the others.
 *
 * <p>It is written last, when all else has arrived, and removed before anything changes: while a store is being loaded it says nothing.
 *
 * @param base the base IRI of the publication
 * @param graph the description
 */
record RemoteDescription(String base, Graph graph) {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String NAME = "description";

    /** A query for the versions of all releases that a store holds: graph, data set and version. */
    static final String VERSIONS = "SELECT ?g ?dataset ?version { GRAPH ?g { ?dataset <" + VOID
            + "sparqlEndpoint> ?endpoint ; <" + DCAT + "version> ?version } }";

    /** Gives the IRI of the graph in which a publication's description stands. */
    static String graph(String base) {
        return new Iris(base).graph(NAME);
    }

    /** Gives the base of the publication that a row of {@link #VERSIONS} is about; nothing where it is about something else. */
    static Optional<String> base(Node graph, Node dataset) {
        String iri = dataset.isURI() ? dataset.getURI() : "";
        String base = iri.endsWith("/dataset") ? iri.substring(0, iri.length() - "/dataset".length()) : "";
        return graph.isURI() && graph.getURI().equals(graph(base)) ? Optional.of(base) : Optional.empty();
    }

    /** Gives a query for the version of a publication's release. */
    static String version(String base) {
        return "SELECT ?version { GRAPH <" + graph(base) + "> { <" + base + "/dataset> <" + DCAT
                + "version> ?version } }";
    }

    /** Gives a query for all that is said. */
    static String all(String base) {
        return "SELECT ?s ?p ?o { GRAPH <" + graph(base) + "> { ?s ?p ?o } }";
    }

    /** Begins a description. */
    static RemoteDescription of(String base) {
        return new RemoteDescription(base, GraphFactory.createDefaultGraph());
    }

    private Node dataset() {
        return NodeFactory.createURI(base + "/dataset");
    }

    /** Gives the manifest, as far as the description tells it: it names no files. */
    Manifest manifest() {
        Map<String, String> title = new TreeMap<>();
        for (Node text : objects(dataset(), DCTerms.title.getURI())) {
            title.put(text.getLiteralLanguage(), text.getLiteralLexicalForm());
        }
        Map<String, Long> triples = new TreeMap<>();
        String graphs = new Iris(base).graph("");
        for (Node subset : objects(dataset(), VOID + "subset")) {
            if (subset.isURI() && subset.getURI().startsWith(graphs)) {
                text(subset, VOID + "triples")
                        .ifPresent(number ->
                                triples.put(subset.getURI().substring(graphs.length()), Long.valueOf(number)));
            }
        }
        String releases = base + "/release/";
        String previous = text(dataset(), DCAT + "previousVersion").orElse("");
        Naming naming = text(dataset(), DCTerms.available.getURI())
                .map(time -> new Naming(
                        text(dataset(), "http://www.w3.org/ns/adms#versionNotes")
                                .orElse(""),
                        time,
                        "",
                        previous.startsWith(releases)
                                ? previous.substring(releases.length()).replaceFirst("/$", "")
                                : ""))
                .orElse(Naming.NONE);
        return new Manifest(
                text(dataset(), DCAT + "version").orElse(""),
                base,
                new TreeMap<>(title),
                text(dataset(), DCTerms.issued.getURI()).orElse(""),
                text(dataset(), DCTerms.license.getURI()).orElse(""),
                new Engine("", Engine.FACTS, ""),
                naming,
                new TreeMap<>(triples),
                new TreeMap<>());
    }

    private Optional<String> text(Node subject, String property) {
        return objects(subject, property).stream()
                .map(object -> object.isLiteral() ? object.getLiteralLexicalForm() : object.toString())
                .min(Comparator.naturalOrder());
    }

    private List<Node> objects(Node subject, String property) {
        List<Node> objects = new ArrayList<>();
        graph.find(subject, NodeFactory.createURI(property), Node.ANY)
                .forEachRemaining(triple -> objects.add(triple.getObject()));
        return objects;
    }
}
