package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionTest {

    private static final Manifest MANIFEST = new Manifest(
            "v1",
            SmallGraphs.BASE,
            new TreeMap<>(Map.of("en", "Lives \"of\" some", "de", "Leben")),
            "2026-11-23",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            new Engine("0.1", "1", "7.1.3-1"),
            Naming.NONE,
            new TreeMap<>(Map.of("facts", 20L, "links", 3L)),
            new TreeMap<>(Map.of(
                    "dumps/facts.ttl.gz", new FileSum(17, "ab".repeat(32)),
                    "dumps/all.nq.gz", new FileSum(19, "cd".repeat(32)),
                    "facts.ndjson", new FileSum(23, "ef".repeat(32)))));

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String VOID = "http://rdfs.org/ns/void#";

    private static final String LINKS = """
            <https://e.org/a> <%1$sexactMatch> <http://www.wikidata.org/entity/Q4115189> .
            <https://e.org/a> <%1$sexactMatch> <https://orcid.org/0000-0000-0000-0000> .
            <https://e.org/b> <%1$scloseMatch> <http://www.wikidata.org/entity/Q13406268> .
            """.formatted(SKOS);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theDescriptionSaysWhatThereIsWithoutBlankNodes() throws IOException {
        Path file = folder.resolve("description.ttl");
        Path links = Files.writeString(folder.resolve("links.nt"), LINKS);
        new Description(SmallGraphs.about(), MANIFEST, Linkset.in(links)).write(file);
        Graph graph = RDFDataMgr.loadGraph(file.toUri().toString());
        Node dataset = NodeFactory.createURI(SmallGraphs.BASE + "/dataset");
        String sums = SmallGraphs.BASE + "/dumps/v1/facts.ttl.gz";
        assertThat(value(graph, dataset, "http://rdfs.org/ns/void#triples")).isEqualTo("23");
        assertThat(value(graph, dataset, "http://www.w3.org/ns/dcat#version")).isEqualTo("v1");
        assertThat(value(
                        graph,
                        NodeFactory.createURI(SmallGraphs.BASE + "/graph/links"),
                        "http://rdfs.org/ns/void#triples"))
                .isEqualTo("3");
        assertThat(linkset(graph, "http-www.wikidata.org-entity"))
                .containsExactlyInAnyOrder(
                        "type " + VOID + "Linkset",
                        "subjectsTarget " + SmallGraphs.BASE + "/dataset",
                        "objectsTarget " + SmallGraphs.BASE + "/dataset#target-http-www.wikidata.org-entity",
                        "linkPredicate " + SKOS + "closeMatch",
                        "linkPredicate " + SKOS + "exactMatch",
                        "triples 2");
        assertThat(linkset(graph, "https-orcid.org")).contains("linkPredicate " + SKOS + "exactMatch", "triples 1");
        assertThat(value(
                        graph,
                        NodeFactory.createURI(SmallGraphs.BASE + "/dataset#target-https-orcid.org"),
                        VOID + "uriSpace"))
                .isEqualTo("https://orcid.org/");
        assertThat(value(graph, NodeFactory.createURI(sums), "http://www.w3.org/ns/dcat#byteSize"))
                .isEqualTo("17");
        assertThat(value(graph, NodeFactory.createURI(sums + "#sha256"), "http://spdx.org/rdf/terms#checksumValue"))
                .isEqualTo("ab".repeat(32));
        assertThat(graph.find()
                        .filterKeep(
                                t -> t.getSubject().isBlank() || t.getObject().isBlank())
                        .toList())
                .isEmpty();
        assertThat(Files.readString(file)).doesNotContain("facts.ndjson");
    }

    @Test
    void aManifestReadBackIsTheSame() throws IOException {
        new Release(folder, MANIFEST).writeManifest();
        assertThat(Release.read(folder).manifest()).isEqualTo(MANIFEST);
        String text = Files.readString(folder.resolve("manifest.json"));
        assertThat(text).doesNotContain("\r").endsWith("}\n");
        assertThat(Release.find(folder)).isPresent();
    }

    @Test
    void aManifestThatIsCutOffIsNoRelease() throws IOException {
        new Release(folder, MANIFEST).writeManifest();
        Path file = folder.resolve("manifest.json");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThatThrownBy(() -> Release.read(folder)).isInstanceOf(IOException.class);
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> Release.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("software");
    }

    /** Gives what is said of the links to one dataset, without the names of vocabularies. */
    private static List<String> linkset(Graph graph, String word) {
        Node links = NodeFactory.createURI(SmallGraphs.BASE + "/dataset#links-" + word);
        return graph.find(links, Node.ANY, Node.ANY)
                .mapWith(triple -> triple.getPredicate().getURI().replaceAll(".*[#/]", "") + " "
                        + (triple.getObject().isURI()
                                ? triple.getObject().getURI()
                                : triple.getObject().getLiteralLexicalForm()))
                .toList();
    }

    @Test
    void linksToAnyNamesHaveLinksetsOfTheirOwn() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name :
                List.of("http://viaf.org/viaf/1", "https://viaf.org/viaf/1", "urn:isbn:123", "https://example.com")) {
            lines.append("<https://e.org/a> <%sexactMatch> <%s> .\n".formatted(SKOS, name));
        }
        Path links = Files.writeString(folder.resolve("links.nt"), lines);

        assertThat(Linkset.in(links))
                .extracting(Linkset::space, Linkset::word)
                .containsExactlyInAnyOrder(
                        tuple("http://viaf.org/viaf/", "http-viaf.org-viaf"),
                        tuple("https://viaf.org/viaf/", "https-viaf.org-viaf"),
                        tuple("urn:isbn:", "urn-isbn"),
                        tuple("https://example.com", "https-example.com"));
    }

    private static String value(Graph graph, Node subject, String property) {
        return graph.find(subject, NodeFactory.createURI(property), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }
}
