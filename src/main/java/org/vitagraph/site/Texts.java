package org.vitagraph.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.data.Statements;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.page.Happening;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Standing;
import org.vitagraph.site.page.Text;
import org.vitagraph.site.page.TextPage;
import org.vitagraph.site.page.Words;

/**
 * Pages to be read from top to bottom: the ontology, the shapes, and what all this is.
 *
 * @param store the release
 * @param pages makes pages
 * @param imprint the publication
 * @param library the shapes
 * @param software name and version of the software
 */
record Texts(QueryService store, Pages pages, Imprint imprint, Library library, String software) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final List<Node> SHOWN = List.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            RDFS.domain.asNode(),
            RDFS.range.asNode(),
            SKOS.broader.asNode(),
            SKOS.inScheme.asNode());

    /** Answers for {@code /ontology}: every term that the data may use, with its definition. */
    Reply ontology(Request request) {
        String graph = imprint.manifest().base() + "/graph/vocabulary";
        Graph terms = store.construct("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + graph + "> { ?s ?p ?o } }");
        Reader reader = pages.reader(Statements.of(terms), request);
        List<TextPage.Section> sections = new ArrayList<>();
        SortedMap<String, String> anchors = anchors(terms.find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI())
                .toSet());
        anchors.forEach((iri, anchor) -> {
            Node term = Reader.node(iri);
            String name = Iris.lastSegment(iri);
            String label = reader.label(term).text();
            String heading = name.isEmpty() ? label : name + " – " + label;
            sections.add(
                    new TextPage.Section(anchor, heading, definition(reader, term), rows(reader, term, anchors), ""));
        });
        Words words = reader.words();
        return reply(
                request,
                words.say("Ontology"),
                new TextPage(
                        List.of(
                                words.say(
                                        "The terms that this publication uses: CIDOC-CRM 7.1.3, its extension for claims, and its own."),
                                words.say("All of it as RDF is in the graph “vocabulary”, and among the dumps.")),
                        sections));
    }

    /** Gives each term a name of its own on the page: its last segment, which those of CIDOC-CRM have before others, or that and a number. */
    private static SortedMap<String, String> anchors(Set<String> iris) {
        SortedMap<String, String> anchors =
                new TreeMap<>(Comparator.comparing(Texts::numbered).thenComparing(Comparator.naturalOrder()));
        Set<String> taken = new HashSet<>();
        iris.stream()
                .sorted(Comparator.comparing((String iri) -> !iri.startsWith(Crm.NS))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(iri -> {
                    String name = Iris.lastSegment(iri.replaceFirst("[/#]$", ""));
                    String anchor = name;
                    for (int i = 2; !taken.add(anchor); i++) {
                        anchor = name + "-" + i;
                    }
                    anchors.put(iri, anchor);
                });
        return anchors;
    }

    /** Gives an IRI with its numbers of one length, so that E2 comes before E10. */
    private static String numbered(String iri) {
        return NUMBER.matcher(iri)
                .replaceAll(number -> "0".repeat(Math.max(0, 4 - number.end() + number.start())) + number.group());
    }

    private static String definition(Reader reader, Node term) {
        return Stream.of(SKOS.definition.asNode(), RDFS.comment.asNode(), SKOS.scopeNote.asNode())
                .flatMap(property -> reader.object(term, property).stream())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private static List<Happening.Detail> rows(Reader reader, Node term, Map<String, String> anchors) {
        Map<String, List<Link>> rows = new LinkedHashMap<>();
        for (Node property : SHOWN) {
            reader.said().about(term).stream()
                    .filter(said -> said.getPredicate().equals(property))
                    .map(Triple::getObject)
                    .filter(Node::isURI)
                    .sorted(Comparator.comparing(Node::getURI))
                    .forEach(object -> rows.computeIfAbsent(
                                    reader.words().say(Iris.lastSegment(property.getURI())), h -> new ArrayList<>())
                            .add(new Link(
                                    href(reader, object.getURI(), anchors),
                                    new Text(Iris.lastSegment(object.getURI()), ""),
                                    object.getURI())));
        }
        return rows.entrySet().stream()
                .map(row -> new Happening.Detail(row.getKey(), row.getValue()))
                .toList();
    }

    /** Gives where a term is defined: on this page, or under its own address. */
    private static String href(Reader reader, String iri, Map<String, String> anchors) {
        String anchor = anchors.get(iri);
        if (anchor != null) {
            return "#" + anchor;
        }
        return iri.startsWith(Crm.NS) || iri.startsWith(Vg.NS) ? iri : reader.href(iri);
    }

    /** Answers for {@code /shapes}: what every release is checked against. */
    Reply shapes(Request request) {
        Words words = pages.words(request);
        try {
            List<TextPage.Section> sections = new ArrayList<>();
            for (Library.Item item : library.items("shapes", ".ttl")) {
                sections.add(section(item));
            }
            for (Library.Item item : library.items("shapes", "-violation.rq")) {
                sections.add(section(item));
            }
            return reply(
                    request,
                    words.say("Shapes"),
                    new TextPage(
                            List.of(
                                    words.say(
                                            "Every release was checked against these SHACL shapes, and these queries found nothing.")),
                            sections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextPage.Section section(Library.Item item) {
        String comment = item.text()
                .lines()
                .takeWhile(line -> line.startsWith("#") || line.isBlank())
                .map(line -> line.replaceFirst("^#\\+?\\s*", ""))
                .collect(Collectors.joining(" "))
                .strip();
        return new TextPage.Section(
                item.name().replaceAll("[^A-Za-z0-9]", "-"),
                item.basename().replace('-', ' '),
                comment,
                List.of(),
                item.text());
    }

    /** Answers for {@code /about}. */
    Reply about(Request request) {
        Words words = pages.words(request);
        List<Happening.Detail> signs = Arrays.stream(Standing.values())
                .map(standing -> new Happening.Detail(
                        standing.mark(), List.of(new Link("", new Text(words.say(standing.word()), ""), ""))))
                .toList();
        List<Happening.Detail> made = new ArrayList<>();
        detail(made, words.say("Creators"), imprint.creators());
        detail(made, words.say("Publisher"), imprint.publisher().isEmpty() ? List.of() : List.of(imprint.publisher()));
        detail(
                made,
                words.say("Licence"),
                imprint.manifest().license().isEmpty()
                        ? List.of()
                        : List.of(imprint.manifest().license()));
        detail(made, words.say("Release"), List.of(imprint.manifest().version()));
        detail(made, words.say("Base address"), List.of(imprint.manifest().base() + "/"));
        detail(made, words.say("Software"), List.of(software));
        return reply(
                request,
                words.say("About"),
                new TextPage(
                        List.of(imprint.description(words.language())),
                        List.of(
                                new TextPage.Section("made", words.say("Who made it"), "", made, ""),
                                new TextPage.Section(
                                        "signs",
                                        words.say("How statements are marked"),
                                        words.say(
                                                "Each statement names its source. What a source only supposes, denies or reports is shown, but not taken as fact; where sources disagree, the editors take one, and all are shown."),
                                        signs,
                                        ""),
                                new TextPage.Section(
                                        "times",
                                        words.say("How times are drawn"),
                                        words.say(
                                                "A time is solid where it is certain and fades towards its outermost bounds; a day is a dot; an end that is not known fades out. Readings that are not taken as fact have a dashed line."),
                                        List.of(),
                                        ""))));
    }

    private static void detail(List<Happening.Detail> details, String heading, List<String> values) {
        if (!values.isEmpty()) {
            details.add(new Happening.Detail(
                    heading,
                    values.stream()
                            .map(value -> new Link(value.startsWith("http") ? value : "", new Text(value, ""), ""))
                            .toList()));
        }
    }

    private Reply reply(Request request, String title, TextPage page) {
        Shell shell = pages.shell(request, title);
        return Reply.page(shell.words().language(), () -> pages.page("text", shell, Map.of("page", page)));
    }
}
