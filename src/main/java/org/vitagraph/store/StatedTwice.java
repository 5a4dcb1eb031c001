package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.DCTerms;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Naming;
import org.vitagraph.rdf.Release;

/**
 * What a release says of itself more than once: in its manifest, whose own sum stands nowhere, in its description, and by the name of its
 * folder.
 */
final class StatedTwice {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String ADMS = "http://www.w3.org/ns/adms#";

    private StatedTwice() {}

    /**
     * Gives where the manifest says something else, a sentence without its end for each.
     *
     * @param release one whose description is what the manifest says it is
     */
    static List<String> differences(Release release) throws IOException {
        Manifest manifest = release.manifest();
        Graph graph;
        try {
            graph = RDFParser.source(release.description()).lang(Lang.TURTLE).toGraph();
        } catch (RiotException e) {
            throw new IOException("description.ttl cannot be read: " + e.getMessage(), e);
        }
        Node dataset = NodeFactory.createURI(manifest.base() + "/dataset");
        if (!graph.contains(dataset, Node.ANY, Node.ANY)) {
            return List.of("it says the base IRI is " + manifest.base() + ", and description.ttl says another");
        }
        Naming naming = manifest.naming();
        String before = naming.previous().isEmpty() ? "" : manifest.base() + "/release/" + naming.previous() + "/";
        return Stream.of(
                        new Said("version", one(manifest.version()), DCAT + "version"),
                        new Said("title", titles(manifest), DCTerms.title.getURI()),
                        new Said("date", one(manifest.date()), DCTerms.issued.getURI()),
                        new Said("licence", one(manifest.license()), DCTerms.license.getURI()),
                        new Said("moment of naming", one(naming.time()), DCTerms.available.getURI()),
                        new Said("note", one(naming.note()), ADMS + "versionNotes"),
                        new Said("release before", one(before), DCAT + "previousVersion"))
                .flatMap(said -> said.difference(values(graph, dataset, said.property())).stream())
                .toList();
    }

    /** What the manifest says, and by which property the description does. */
    private record Said(String what, Set<String> values, String property) {

        Optional<String> difference(Set<String> described) {
            return values.equals(described)
                    ? Optional.empty()
                    : Optional.of(
                            "its " + what + " is " + text(values) + ", and that of description.ttl " + text(described));
        }

        private static String text(Set<String> values) {
            return values.isEmpty() ? "not stated" : "'" + String.join("', '", new TreeSet<>(values)) + "'";
        }
    }

    private static Set<String> titles(Manifest manifest) {
        return manifest.title().entrySet().stream()
                .map(title -> title.getValue() + "@" + title.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Tells whether a release lies among others under another name than its version. */
    static boolean isMisplaced(Release release) throws IOException {
        Path folder = release.folder().toAbsolutePath().normalize();
        Path parent = folder.getParent();
        return parent != null
                && Release.currentName(parent).isPresent()
                && !folder.getFileName().toString().equals(release.manifest().version());
    }

    private static Set<String> one(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text);
    }

    private static Set<String> values(Graph graph, Node subject, String property) {
        return graph.find(subject, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(StatedTwice::text)
                .toSet();
    }

    private static String text(Node node) {
        if (!node.isLiteral()) {
            return node.toString();
        }
        String language = node.getLiteralLanguage().toLowerCase(Locale.ROOT);
        return node.getLiteralLexicalForm() + (language.isEmpty() ? "" : "@" + language);
    }
}
