package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    private StatedTwice() {}

    /**
     * Gives where the manifest says something else, a sentence without its end for each.
     *
     * @param release one whose description is what the manifest says it is
     */
    static List<String> differences(Release release) throws IOException {
        Manifest manifest = release.manifest();
        Map<String, Set<String>> wanted = new TreeMap<>();
        Map<String, Set<String>> found = new TreeMap<>();
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
        wanted.put("version", one(manifest.version()));
        found.put("version", values(graph, dataset, DCAT + "version"));
        wanted.put("date", one(manifest.date()));
        found.put("date", values(graph, dataset, DCTerms.issued.getURI()));
        wanted.put("licence", one(manifest.license()));
        found.put("licence", values(graph, dataset, DCTerms.license.getURI()));
        wanted.put("moment of naming", one(naming.time()));
        found.put("moment of naming", values(graph, dataset, DCTerms.available.getURI()));
        wanted.put("note", one(naming.note()));
        found.put("note", values(graph, dataset, "http://www.w3.org/ns/adms#versionNotes"));
        wanted.put(
                "release before",
                one(naming.previous().isEmpty() ? "" : manifest.base() + "/release/" + naming.previous() + "/"));
        found.put("release before", values(graph, dataset, DCAT + "previousVersion"));
        wanted.put(
                "title",
                manifest.title().entrySet().stream()
                        .map(title -> title.getValue() + "@" + title.getKey().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
        found.put("title", values(graph, dataset, DCTerms.title.getURI()));
        return wanted.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(found.get(entry.getKey())))
                .map(entry -> "its " + entry.getKey() + " is " + said(entry.getValue())
                        + ", and that of description.ttl " + said(Objects.requireNonNull(found.get(entry.getKey()))))
                .toList();
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

    private static String said(Set<String> values) {
        return values.isEmpty() ? "not stated" : "'" + String.join("', '", values) + "'";
    }
}
