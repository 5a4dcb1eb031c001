package org.vitagraph.app.visit;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What is visited: where the publication answers, what it calls its things, and how it describes itself. The names of things begin with
 * its base IRI, which may be another than the address that it answers at; such names are asked for here.
 *
 * @param root the address that was given, with a slash at its end
 * @param base what its names begin with, with a slash at its end
 * @param names names of some things
 * @param described the VoID description
 * @param description its statements, none where there is no description
 */
record Place(URI root, String base, List<String> names, Got described, Graph description) {

    static final String VOID = "http://rdfs.org/ns/void#";
    private static final Pattern LOCATION = Pattern.compile("<loc>\\s*([^<\\s]+)\\s*</loc>");

    /** Looks around: at the description, else at the sitemap and the pages that it names. */
    static Place of(Visitor visitor, URI given, int sample) {
        URI root = given.toString().endsWith("/") ? given : URI.create(given + "/");
        Got described = followed(visitor, root.resolve(".well-known/void"), "text/turtle, application/ld+json;q=0.5");
        Graph graph = described.graph().orElse(Graph.emptyGraph);
        String base = space(graph).orElse(root.toString());
        Set<String> names = new LinkedHashSet<>();
        Got itself = visitor.get(given, "Accept", "text/turtle");
        if (itself.status() == 303) {
            names.add(given.toString());
        }
        objects(graph, VOID + "exampleResource").stream().filter(Node::isURI).forEach(node -> names.add(node.getURI()));
        if (names.isEmpty()) {
            names.addAll(fromSitemap(visitor, root, base, sample));
        }
        return new Place(root, base, names.stream().limit(sample).toList(), described, graph);
    }

    /** Gives what names begin with, but for those of other datasets that the description says it links to. */
    private static Optional<String> space(Graph graph) {
        List<Node> others = objects(graph, VOID + "objectsTarget");
        return graph
                .find(Node.ANY, NodeFactory.createURI(VOID + "uriSpace"), Node.ANY)
                .filterDrop(triple -> others.contains(triple.getSubject()))
                .mapWith(Triple::getObject)
                .mapWith(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .toList()
                .stream()
                .findFirst();
    }

    private static Set<String> fromSitemap(Visitor visitor, URI root, String base, int sample) {
        Set<String> names = new LinkedHashSet<>();
        List<URI> left = new ArrayList<>(List.of(root.resolve("sitemap.xml")));
        for (int asked = 0; asked < 2 * sample + 2 && !left.isEmpty() && names.size() < sample; asked++) {
            Got got = visitor.get(left.removeFirst());
            Matcher located = LOCATION.matcher(got.text());
            while (got.isOk() && located.find() && left.size() < 2 * sample) {
                left.add(here(root, base, located.group(1)));
            }
            if (got.type().equals("text/html")) {
                Tags.link(got.text(), "canonical").ifPresent(names::add);
            }
        }
        return names;
    }

    static Got followed(Visitor visitor, URI uri, String accept) {
        Got got = visitor.get(uri, "Accept", accept);
        for (int i = 0; i < 5 && got.target().isPresent(); i++) {
            got = visitor.get(got.target().get(), "Accept", accept);
        }
        return got;
    }

    /** Gives where something is asked for: what begins with the base, at the address that was given. */
    URI here(String iri) {
        return here(root, base, iri);
    }

    private static URI here(URI root, String base, String iri) {
        String plain = iri.replace("&amp;", "&");
        return Stream.of(base, IRILib.encodeNonASCII(base))
                .filter(plain::startsWith)
                .findFirst()
                .map(begin -> root.resolve("./" + plain.substring(begin.length())))
                .orElseGet(() -> root.resolve(plain));
    }

    /** Gives all objects of a property of the description. */
    List<Node> objects(String property) {
        return objects(description, property);
    }

    private static List<Node> objects(Graph graph, String property) {
        return graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** Gives the first of these names, where there is one. */
    Optional<String> first() {
        return names.stream().findFirst();
    }
}
