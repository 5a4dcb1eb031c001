package org.vitagraph.app.visit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * How the data set describes itself: VoID, DCAT, dumps, endpoint, robots.txt and sitemap.
 *
 * @param visitor asks
 * @param place what is visited
 */
record DescriptionRules(Visitor visitor, Place place) {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String DATA = "text/turtle, application/ld+json;q=0.8, application/rdf+xml;q=0.5";
    private static final Pattern LOCATION = Pattern.compile("<loc>\\s*([^<\\s]+)\\s*</loc>");
    private static final int MOST_IN_A_SITEMAP = 50_000;

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        boolean described = place.description().contains(Node.ANY, RDF.type.asNode(), iri(Place.VOID + "Dataset"));
        notes.add(Note.of(
                Rule.VOID, described, place.described(), place.described().said()));
        Graph all = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(all, place.description());
        Got catalog = Place.followed(visitor, place.root().resolve("catalog"), DATA);
        catalog.graph().ifPresent(graph -> GraphUtil.addInto(all, graph));
        notes.add(dcat(all, catalog));
        notes.add(dumps(all));
        endpoint(all, notes);
        notes.add(robots());
        notes.add(sitemap());
        return notes;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static List<Node> subjects(Graph graph, String type) {
        return graph.find(Node.ANY, RDF.type.asNode(), iri(type))
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static Optional<Node> object(Graph graph, Node subject, String property) {
        return graph.find(subject, iri(property), Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional();
    }

    private static Note dcat(Graph all, Got catalog) {
        List<Node> datasets = subjects(all, DCAT + "Dataset");
        List<String> missing = new ArrayList<>();
        if (datasets.isEmpty()) {
            missing.add("dcat:Dataset");
        }
        for (String property : List.of(DCTerms.title.getURI(), DCTerms.license.getURI(), DCAT + "distribution")) {
            if (datasets.stream()
                    .noneMatch(dataset -> object(all, dataset, property).isPresent())) {
                missing.add(property);
            }
        }
        for (Node distribution : subjects(all, DCAT + "Distribution")) {
            if (object(all, distribution, DCAT + "mediaType").isEmpty()) {
                missing.add("dcat:mediaType of " + distribution);
                break;
            }
        }
        String answered = missing.isEmpty()
                ? datasets.size() + (datasets.size() == 1 ? " data set" : " data sets")
                : "missing: " + String.join(", ", missing);
        return Note.of(Rule.DCAT, missing.isEmpty(), catalog, answered);
    }

    /** A dump as it is described. */
    private record Dump(String iri, OptionalLong bytes, String sha256) {}

    private Note dumps(Graph all) {
        Set<String> files = new TreeSet<>();
        for (String property : List.of(Place.VOID + "dataDump", DCAT + "downloadURL")) {
            all.find(Node.ANY, iri(property), Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isURI)
                    .forEachRemaining(node -> files.add(node.getURI()));
        }
        if (files.isEmpty()) {
            return Note.fail(Rule.DUMPS, "", "the description names no dump");
        }
        Dump smallest = files.stream()
                .map(file -> dump(all, file))
                .min(Comparator.comparingLong((Dump dump) -> dump.bytes().orElse(Long.MAX_VALUE)))
                .orElseThrow();
        if (smallest.bytes().isEmpty() || smallest.sha256().isEmpty()) {
            return Note.fail(
                    Rule.DUMPS,
                    "",
                    smallest.iri() + " is described without "
                            + (smallest.bytes().isEmpty() ? "size" : "checksum"));
        }
        URI uri = place.here(smallest.iri());
        if (smallest.bytes().getAsLong() > visitor.most()) {
            Got head = visitor.ask("HEAD", uri);
            boolean same = head.header("content-length")
                    .equals(Long.toString(smallest.bytes().getAsLong()));
            return Note.of(
                    Rule.DUMPS,
                    head.isOk() && same,
                    head,
                    head.said() + ", Content-Length: " + head.header("content-length"));
        }
        Got got = visitor.get(uri);
        boolean good = got.isOk()
                && got.length() == smallest.bytes().getAsLong()
                && got.sha256().equalsIgnoreCase(smallest.sha256());
        String stated = good
                ? ", as described"
                : ", described as " + smallest.bytes().getAsLong() + " bytes, " + smallest.sha256();
        return Note.of(Rule.DUMPS, good, got, got.said() + ", " + got.length() + " bytes" + stated);
    }

    private static Dump dump(Graph all, String file) {
        Node node = iri(file);
        Node distribution = all.find(Node.ANY, iri(DCAT + "downloadURL"), node)
                .mapWith(Triple::getSubject)
                .nextOptional()
                .orElse(node);
        OptionalLong bytes = object(all, distribution, DCAT + "byteSize")
                .filter(size -> size.isLiteral() && size.getLiteralLexicalForm().matches("\\d{1,18}"))
                .map(size -> OptionalLong.of(Long.parseLong(size.getLiteralLexicalForm())))
                .orElse(OptionalLong.empty());
        String sum = object(all, distribution, SPDX + "checksum")
                .flatMap(checksum -> object(all, checksum, SPDX + "checksumValue"))
                .map(Node::getLiteralLexicalForm)
                .orElse("");
        return new Dump(file, bytes, sum);
    }

    private void endpoint(Graph all, List<Note> notes) {
        List<Node> endpoints = new ArrayList<>(all.find(Node.ANY, iri(Place.VOID + "sparqlEndpoint"), Node.ANY)
                .mapWith(Triple::getObject)
                .toList());
        if (endpoints.isEmpty()) {
            notes.add(Note.none(Rule.SPARQL, "the description names no endpoint"));
            notes.add(Note.none(Rule.SERVICE, "the description names no endpoint"));
            return;
        }
        URI uri = place.here(endpoints.getFirst().getURI());
        String query = URLEncoder.encode("ASK {}", StandardCharsets.UTF_8);
        Got asked = visitor.get(URI.create(uri + "?query=" + query), "Accept", "application/sparql-results+json");
        boolean good = asked.isOk() && asked.text().replaceAll("\\s", "").contains("\"boolean\":true");
        notes.add(Note.of(Rule.SPARQL, good, asked, asked.said()));
        Got described = Place.followed(visitor, uri, DATA);
        boolean service = described
                .graph()
                .filter(graph -> !subjects(graph, SD + "Service").isEmpty())
                .isPresent();
        notes.add(Note.of(Rule.SERVICE, service, described, described.said()));
    }

    private Note robots() {
        Got got = visitor.get(place.root().resolve("robots.txt"));
        boolean forbidden =
                got.text().toLowerCase(Locale.ROOT).matches("(?s).*user-agent:\\s*\\*[^u]*?disallow:\\s*/\\s*(\\n.*)?");
        return Note.of(
                Rule.ROBOTS,
                got.isOk() && got.type().equals("text/plain") && !forbidden,
                got,
                forbidden ? "robots may read nothing" : got.said());
    }

    private Note sitemap() {
        Got got = visitor.get(place.root().resolve("sitemap.xml"));
        for (int depth = 0; depth < 3; depth++) {
            List<String> located = new ArrayList<>();
            Matcher matcher = LOCATION.matcher(got.text());
            while (matcher.find()) {
                located.add(matcher.group(1));
            }
            if (!got.isOk() || located.isEmpty() || located.size() > MOST_IN_A_SITEMAP) {
                return Note.of(Rule.SITEMAP, false, got, got.said() + ", " + located.size() + " addresses");
            }
            Got first = Place.followed(visitor, place.here(located.getFirst()), "text/html, application/xml;q=0.5");
            if (!first.type().endsWith("xml") || !first.text().contains("<loc>")) {
                return Note.of(Rule.SITEMAP, first.isOk(), first, first.said());
            }
            got = first;
        }
        return Note.of(Rule.SITEMAP, false, got, "lists of lists without end");
    }
}
