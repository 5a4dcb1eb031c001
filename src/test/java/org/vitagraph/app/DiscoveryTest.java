package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search engines, catalogues and browsers read, over HTTP. */
class DiscoveryTest extends ServedSite {

    private static final String ORCID = "https://orcid.org/0000-0002-1825-0097";

    @Override
    Path publication(Path temporary) throws IOException {
        Path copy = Example.copy(temporary.resolve("publication"));
        Example.change(
                copy.resolve("publication.yaml"),
                "creators: [The Vitagraph editors]",
                "creators: [The Vitagraph editors, '" + ORCID + "']");
        return copy;
    }

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    /** The terms of DCAT 3 that may stand at a resource, a data set, a distribution, a service or a catalogue (§6). */
    private static final Set<String> TERMS = Set.of(
            "Catalog",
            "Dataset",
            "Distribution",
            "DataService",
            "dataset",
            "service",
            "distribution",
            "landingPage",
            "version",
            "hasVersion",
            "isVersionOf",
            "hasCurrentVersion",
            "previousVersion",
            "accessURL",
            "downloadURL",
            "mediaType",
            "compressFormat",
            "byteSize",
            "endpointURL",
            "endpointDescription",
            "servesDataset");

    @ParameterizedTest
    @CsvSource({
        "text/turtle, catalog.ttl",
        "application/ld+json, catalog.jsonld",
        "application/rdf+xml, catalog.rdf",
        "'text/html, */*;q=0.1', catalog.ttl"
    })
    void getOfTheCatalogIs303ByAccept(String accept, String file) throws Exception {
        for (String path : List.of("/catalog", "/dataset")) {
            HttpResponse<String> response = get(path, "Accept", accept);
            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(header(response, "Location")).isEqualTo("./" + file);
            assertThat(header(response, "Vary")).contains("Accept");
        }
        assertThat(get("/catalog", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void theCatalogIsDcat3() throws Exception {
        Graph graph =
                RDFParser.fromString(get("/catalog.ttl").body(), Lang.TURTLE).toGraph();
        Node catalog = NodeFactory.createURI(BASE + "/catalog");
        Node dataset = NodeFactory.createURI(BASE + "/dataset");
        assertThat(has(graph, catalog, RDF.type.asNode(), dcat("Catalog"))).isTrue();
        assertThat(has(graph, catalog, dcat("dataset"), dataset)).isTrue();
        assertThat(has(graph, dataset, dcat("version"), Node.ANY)).isTrue();
        for (Node property : List.of(DCTerms.title.asNode(), DCTerms.license.asNode(), DCTerms.publisher.asNode())) {
            assertThat(has(graph, catalog, property, Node.ANY))
                    .as(property.toString())
                    .isTrue();
            assertThat(has(graph, dataset, property, Node.ANY))
                    .as(property.toString())
                    .isTrue();
        }
        for (Node service : subjects(graph, dcat("DataService"))) {
            assertThat(has(graph, service, dcat("endpointURL"), Node.ANY)).isTrue();
            assertThat(has(graph, service, dcat("servesDataset"), dataset)).isTrue();
            assertThat(has(graph, catalog, dcat("service"), service)).isTrue();
        }
        List<Node> distributions = subjects(graph, dcat("Distribution"));
        assertThat(distributions).hasSizeGreaterThan(20).allSatisfy(distribution -> {
            assertThat(object(graph, distribution, dcat("mediaType")).getURI())
                    .startsWith("https://www.iana.org/assignments/media-types/");
            assertThat(object(graph, distribution, dcat("byteSize")).getLiteralDatatypeURI())
                    .endsWith("#nonNegativeInteger");
            Node sum = object(graph, distribution, NodeFactory.createURI("http://spdx.org/rdf/terms#checksum"));
            assertThat(object(graph, sum, NodeFactory.createURI("http://spdx.org/rdf/terms#checksumValue"))
                            .getLiteralDatatypeURI())
                    .endsWith("#hexBinary");
        });
        graph.find().forEachRemaining(triple -> {
            assertThat(triple.getSubject().isBlank() || triple.getObject().isBlank())
                    .isFalse();
            for (Node node : List.of(triple.getPredicate(), triple.getObject())) {
                if (node.isURI() && node.getURI().startsWith(DCAT)) {
                    assertThat(TERMS).contains(node.getURI().substring(DCAT.length()));
                }
            }
        });
        Graph same = RDFParser.fromString(get("/catalog.jsonld").body(), Lang.JSONLD11)
                .toGraph();
        assertThat(same.isIsomorphicWith(graph)).isTrue();
    }

    @Test
    void thePageOfAPersonDescribesThePersonForSearchEngines() throws Exception {
        JsonNode person = structured(get("/page/person/beloborodov").body());
        assertThat(person.path("@type").asText()).isEqualTo("Person");
        assertThat(person.path("@id").asText()).isEqualTo(BASE + "/id/person/beloborodov");
        assertThat(person.path("name").asText()).isEqualTo("Alexander Beloborodov");
        assertThat(person.path("alternateName").toString()).contains("Александр Георгиевич Белобородов");
        assertThat(person.path("affiliation").toString()).contains("Communist Party");
        assertThat(person.path("jobTitle").isMissingNode()).isFalse();
        assertThat(structured(get("/page/person/beloborodov?lang=de").body())
                        .path("name")
                        .asText())
                .isEqualTo("Alexander Georgijewitsch Beloborodow");
    }

    /** The sources of the example give two days of birth, so none is certain; what is not accepted stands nowhere. */
    @Test
    void whatIsContestedOrNotAcceptedIsNotTold() throws Exception {
        String page = get("/page/person/beloborodov").body();
        assertThat(page).contains("What the sources disagree on");
        JsonNode person = structured(page);
        Graph graph = RDFParser.fromString(get("/data/person/beloborodov.ttl").body(), Lang.TURTLE)
                .toGraph();
        Node node = NodeFactory.createURI(BASE + "/id/person/beloborodov");
        person.path("affiliation").forEach(group -> assertThat(graph.contains(
                        NodeFactory.createURI(group.path("@id").asText()),
                        NodeFactory.createURI("http://www.cidoc-crm.org/cidoc-crm/P107_has_current_or_former_member"),
                        node))
                .as(group.toString())
                .isTrue());
        JsonNode stalin = structured(get("/page/person/stalin").body());
        assertThat(stalin.path("sameAs").asText()).isEqualTo("http://www.wikidata.org/entity/Q855");
    }

    @Test
    void theFirstPageDescribesTheDataSet() throws Exception {
        JsonNode dataset = structured(get("/").body());
        assertThat(dataset.path("@type").asText()).isEqualTo("Dataset");
        assertThat(dataset.path("license").asText()).startsWith("https://");
        assertThat(dataset.path("distribution").toString()).contains("all.nq.gz", "sha256", "contentSize");
        assertThat(dataset.path("creator").toString())
                .as("of a name alone it is not known whether it is a person's")
                .isEqualTo("[{\"name\":\"The Vitagraph editors\"},{\"@type\":\"Person\",\"@id\":\"" + ORCID + "\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        "/", "/page/person/beloborodov", "/data/person/beloborodov.ttl", "/catalog.ttl", "/catalog",
                "/.well-known/void",
        "/robots.txt", "/sitemap.xml", "/opensearch.xml", "/context.jsonld", "/id/person/beloborodov", "/about"
    })
    void headSaysWhatGetSays(String path) throws Exception {
        HttpResponse<byte[]> got =
                client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<String> head = method("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(got.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name :
                List.of("ETag", "Content-Type", "Vary", "Link", "Last-Modified", "Location", "Cache-Control")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(got, name));
        }
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(got.body().length));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/page/person/beloborodov | Accept-Language, Accept-Encoding",
                "/data/person/beloborodov.ttl | Accept-Encoding",
                "/catalog.ttl | Accept-Encoding"
            })
    void notModifiedVariesAsOkDoes(String path, String vary) throws Exception {
        HttpResponse<String> ok = get(path);
        HttpResponse<String> not = get(path, "If-None-Match", header(ok, "ETag"));
        assertThat(not.statusCode()).isEqualTo(304);
        for (String name : List.of("Vary", "Cache-Control", "ETag")) {
            assertThat(header(not, name)).as(name).isEqualTo(header(ok, name));
        }
        assertThat(header(ok, "Vary")).isEqualTo(vary);
    }

    @Test
    void dataAreTheSameForReadersOfAllLanguages() throws Exception {
        String path = "/data/person/beloborodov.ttl";
        assertThat(header(get(path, "Accept-Language", "de"), "ETag")).isEqualTo(header(get(path), "ETag"));
    }

    /** Who asks with signs that part parameters elsewhere must not be given, nor leave behind, what others ask for. */
    @Test
    void whatLooksLikeTwoParametersHasAnotherTagThanTwo() throws Exception {
        String one = header(get("/?lang=de%5D%2C%20part%3D%5B2", "Accept-Language", "de"), "ETag");
        String two = header(get("/?lang=de&part=2", "Accept-Language", "de"), "ETag");
        assertThat(one).isNotEmpty().isNotEqualTo(two);
        assertThat(header(get("/?part=2&lang=de", "Accept-Language", "de"), "ETag"))
                .isEqualTo(two);
    }

    /** A build has no moment of its own: what is answered can change while the publication's date stays. */
    @Test
    void ofABuildWithoutANameTheDateIsNotEnough() throws Exception {
        HttpResponse<String> ok = get("/data/person/beloborodov.ttl");
        assertThat(get("/data/person/beloborodov.ttl", "If-Modified-Since", header(ok, "Last-Modified"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static JsonNode structured(String page) throws Exception {
        Matcher script = SCRIPT.matcher(page);
        assertThat(script.find()).isTrue();
        return new ObjectMapper().readTree(script.group(1).getBytes(StandardCharsets.UTF_8));
    }

    private static Node dcat(String name) {
        return NodeFactory.createURI(DCAT + name);
    }

    private static boolean has(Graph graph, Node subject, Node property, Node object) {
        return graph.contains(subject, property, object);
    }

    private static List<Node> subjects(Graph graph, Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static Node object(Graph graph, Node subject, Node property) {
        List<Node> objects = graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
        assertThat(objects).as(subject + " " + property).hasSize(1);
        return objects.getFirst();
    }
}
