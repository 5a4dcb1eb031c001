package org.vitagraph.site.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Release;

/**
 * The catalogue of what the publication offers (DCAT 3): the data set with its dumps, the endpoint and the reconciliation service, and the
 * releases as versions of the one data set (DCAT 3 §11). The data set is described in terms of schema.org too. A series (§12) is not
 * claimed: releases are later states of the same data, not parts of a collection.
 */
public final class DataCatalog {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String SCHEMA = "https://schema.org/";
    private static final String ADMS = "http://www.w3.org/ns/adms#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";

    private final Graph graph;
    private final Manifest manifest;
    private final String base;

    private DataCatalog(Graph graph, Manifest manifest) {
        this.graph = graph;
        this.manifest = manifest;
        this.base = manifest.base();
    }

    /**
     * Makes it from a release's own description.
     *
     * @param named the releases that were named, the earliest first
     * @param served whether there are services, which a copy as files does not have
     */
    public static Graph of(Release release, List<Release> named, boolean served) throws IOException {
        Graph graph = RDFParser.source(release.description()).lang(Lang.TURTLE).toGraph();
        DataCatalog catalog = new DataCatalog(graph, release.manifest());
        catalog.agentsAndLanguages();
        catalog.catalog();
        catalog.distributions();
        catalog.versions(named);
        if (served) {
            catalog.services();
        } else {
            catalog.noServices();
        }
        catalog.schema();
        return graph;
    }

    /** Writes such a graph; the prefixes are those that descriptions have. */
    public static byte[] written(Graph graph, RDFFormat format) {
        graph.getPrefixMapping()
                .setNsPrefix("dcat", DCAT)
                .setNsPrefix("dcterms", DCTerms.getURI())
                .setNsPrefix("foaf", FOAF)
                .setNsPrefix("schema", SCHEMA)
                .setNsPrefix("adms", ADMS)
                .setNsPrefix("void", VOID)
                .setNsPrefix("sd", SD)
                .setNsPrefix("spdx", SPDX)
                .setNsPrefix("xsd", XSDDatatype.XSD + "#");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private Node at(String path) {
        return iri(base + path);
    }

    private void add(Node subject, String property, Node object) {
        graph.add(subject, iri(property), object);
    }

    private void text(Node subject, String property, String text) {
        if (!text.isEmpty()) {
            add(subject, property, NodeFactory.createLiteralString(text));
        }
    }

    private void type(Node subject, String type) {
        graph.add(subject, RDF.type.asNode(), iri(type));
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** Names where literals stand what DCAT has nodes for: who made and published it, and in which languages. */
    private void agentsAndLanguages() {
        Node dataset = at("/dataset");
        int number = 0;
        for (Node property : List.of(DCTerms.creator.asNode(), DCTerms.publisher.asNode())) {
            for (Node stated : objects(dataset, property)) {
                if (stated.isLiteral()) {
                    Node agent = at("/dataset#agent-" + ++number);
                    graph.delete(Triple.create(dataset, property, stated));
                    graph.add(dataset, property, agent);
                    type(agent, FOAF + "Agent");
                    text(agent, FOAF + "name", stated.getLiteralLexicalForm());
                }
            }
        }
        Node language = DCTerms.language.asNode();
        for (Node stated : objects(dataset, language)) {
            if (stated.isLiteral() && stated.getLiteralLexicalForm().matches("[a-z]{2}")) {
                graph.delete(Triple.create(dataset, language, stated));
                graph.add(dataset, language, iri(LANGUAGES + stated.getLiteralLexicalForm()));
            }
        }
    }

    private void catalog() {
        Node catalog = at("/catalog");
        Node dataset = at("/dataset");
        type(catalog, DCAT + "Catalog");
        add(catalog, DCAT + "dataset", dataset);
        add(catalog, FOAF + "homepage", at("/"));
        for (Node property : List.of(
                DCTerms.title.asNode(),
                DCTerms.description.asNode(),
                DCTerms.publisher.asNode(),
                DCTerms.license.asNode(),
                DCTerms.language.asNode(),
                DCTerms.issued.asNode())) {
            objects(dataset, property).forEach(object -> graph.add(catalog, property, object));
        }
        add(dataset, DCAT + "landingPage", at("/"));
        text(dataset, DCTerms.identifier.getURI(), base + "/dataset");
    }

    private void distributions() {
        Node dataset = at("/dataset");
        for (Node distribution : objects(dataset, iri(DCAT + "distribution"))) {
            add(distribution, DCAT + "accessURL", at("/dumps/"));
            String name = distribution.getURI();
            text(distribution, DCTerms.title.getURI(), name.substring(name.lastIndexOf('/') + 1));
            if (!manifest.license().isEmpty()) {
                add(distribution, DCTerms.license.getURI(), iri(manifest.license()));
            }
        }
    }

    private void versions(List<Release> named) {
        Node dataset = at("/dataset");
        String before = "";
        for (Release release : named) {
            String version = release.manifest().version();
            Node node = at("/release/" + version + "/");
            type(node, DCAT + "Dataset");
            add(dataset, DCAT + "hasVersion", node);
            add(node, DCAT + "isVersionOf", dataset);
            text(node, DCAT + "version", version);
            add(
                    node,
                    DCTerms.issued.getURI(),
                    NodeFactory.createLiteralDT(release.manifest().naming().time(), XSDDatatype.XSDdateTime));
            release.manifest()
                    .title()
                    .forEach((language, title) ->
                            add(node, DCTerms.title.getURI(), NodeFactory.createLiteralLang(title, language)));
            text(node, ADMS + "versionNotes", release.manifest().naming().note());
            if (!release.manifest().license().isEmpty()) {
                add(node, DCTerms.license.getURI(), iri(release.manifest().license()));
            }
            if (!before.isEmpty()) {
                add(node, DCAT + "previousVersion", at("/release/" + before + "/"));
            }
            before = version;
        }
        if (!before.isEmpty()) {
            add(dataset, DCAT + "hasCurrentVersion", at("/release/" + before + "/"));
        }
    }

    private void services() {
        service("/sparql", "SPARQL", "https://www.w3.org/TR/sparql11-protocol/");
        add(at("/sparql"), DCAT + "endpointDescription", at("/.well-known/void"));
        service("/reconcile", "Reconciliation", "https://reconciliation-api.github.io/specs/0.2/");
    }

    private void service(String path, String title, String standard) {
        Node service = at(path);
        type(service, DCAT + "DataService");
        text(service, DCTerms.title.getURI(), manifest.heading() + ": " + title);
        add(service, DCAT + "endpointURL", service);
        add(service, DCAT + "servesDataset", at("/dataset"));
        add(service, DCTerms.conformsTo.getURI(), iri(standard));
        if (!manifest.license().isEmpty()) {
            add(service, DCTerms.license.getURI(), iri(manifest.license()));
        }
        add(at("/catalog"), DCAT + "service", service);
    }

    private void noServices() {
        graph.remove(at("/sparql"), Node.ANY, Node.ANY);
        graph.remove(Node.ANY, Node.ANY, at("/sparql"));
    }

    /** Says the same in terms of schema.org, which search engines for data sets read. */
    private void schema() {
        Node dataset = at("/dataset");
        type(dataset, SCHEMA + "Dataset");
        repeat(dataset, DCTerms.title.asNode(), "name");
        repeat(dataset, DCTerms.description.asNode(), "description");
        repeat(dataset, DCTerms.license.asNode(), "license");
        text(dataset, SCHEMA + "version", manifest.version());
        text(dataset, SCHEMA + "datePublished", manifest.date());
        add(dataset, SCHEMA + "url", at("/"));
        for (Node distribution : objects(dataset, iri(DCAT + "distribution"))) {
            type(distribution, SCHEMA + "DataDownload");
            add(dataset, SCHEMA + "distribution", distribution);
            add(distribution, SCHEMA + "contentUrl", distribution);
            text(distribution, SCHEMA + "encodingFormat", mediaType(distribution));
        }
    }

    private String mediaType(Node distribution) {
        return objects(distribution, iri(DCAT + "mediaType")).stream()
                .map(type -> type.getURI().replaceFirst(".*/media-types/", ""))
                .findFirst()
                .orElse("");
    }

    private void repeat(Node dataset, Node property, String name) {
        objects(dataset, property).forEach(object -> add(dataset, SCHEMA + name, object));
    }
}
