package org.vitagraph.site.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.Statements;
import org.vitagraph.site.data.Years;

/**
 * Reads statements as a reader of some language wants to have them. It serves one answer, and remembers what it has read: a page names the
 * same things many times.
 */
public final class Reader {

    private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);

    private static final Comparator<Triple> BY_PROPERTY =
            Comparator.comparing(Triple::getPredicate, BY_NAME).thenComparing(Triple::getObject, BY_NAME);

    private final Statements said;
    private final Iris iris;
    private final Words words;
    private final List<String> languages;
    private final String root;
    private final Map<Node, Link> links = new HashMap<>();

    /**
     * Reads for one answer.
     *
     * @param said what is said
     * @param iris the publication's addresses
     * @param words the site's own words
     * @param languages the languages of labels, the most wanted first
     * @param root the way up to the root of the site
     */
    public Reader(Statements said, Iris iris, Words words, List<String> languages, String root) {
        this.said = said;
        this.iris = iris;
        this.words = words;
        this.languages = List.copyOf(languages);
        this.root = root;
    }

    /** Gives what is said. */
    public Statements said() {
        return said;
    }

    /** Gives the site's own words. */
    public Words words() {
        return words;
    }

    /** Gives the languages of labels, the most wanted first. */
    public List<String> languages() {
        return languages;
    }

    /** Gives the way up to the root of the site. */
    public String root() {
        return root;
    }

    /** Gives a node by its IRI. */
    public static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** Gives what is said of a thing, by property and object in the order of their names. */
    List<Triple> about(Node subject) {
        List<Triple> about = new ArrayList<>(said.about(subject));
        about.sort(BY_PROPERTY);
        return about;
    }

    /** Gives what the flat description alone says of a thing, which repeats what other graphs say in more words. */
    Set<Triple> flat(Node subject) {
        return said.onlyIn(node(iris.graph(GraphName.SIMPLE.word())), subject);
    }

    /** Gives the objects of a property in the order of their names. */
    List<Node> objects(Node subject, Node property) {
        return objects(said.about(subject), property);
    }

    /** Gives the objects of a property among what is said of one thing, in the order of their names. */
    static List<Node> objects(List<Triple> about, Node property) {
        List<Node> objects = new ArrayList<>(2);
        for (Triple triple : about) {
            if (triple.getPredicate().equals(property)) {
                objects.add(triple.getObject());
            }
        }
        if (objects.size() > 1) {
            objects.sort(BY_NAME);
        }
        return objects;
    }

    /** Gives the subjects of a property in the order of their names. */
    List<Node> subjects(Node property, Node object) {
        List<Node> subjects = new ArrayList<>(2);
        for (Triple triple : said.towards(object)) {
            if (triple.getPredicate().equals(property)) {
                subjects.add(triple.getSubject());
            }
        }
        if (subjects.size() > 1) {
            subjects.sort(BY_NAME);
        }
        return subjects;
    }

    /** Gives the first object of a property. */
    public Optional<Node> object(Node subject, Node property) {
        return object(said.about(subject), property);
    }

    /** Gives the first object of a property among what is said of one thing. */
    static Optional<Node> object(List<Triple> about, Node property) {
        Node first = null;
        for (Triple triple : about) {
            if (triple.getPredicate().equals(property)
                    && (first == null || BY_NAME.compare(triple.getObject(), first) < 0)) {
                first = triple.getObject();
            }
        }
        return Optional.ofNullable(first);
    }

    /** Gives the letters of the first object, empty where there is none. */
    String letters(Node subject, Node property) {
        return letters(said.about(subject), property);
    }

    static String letters(List<Triple> about, Node property) {
        return object(about, property).map(Reader::letters).orElse("");
    }

    /** Gives the letters of a literal, the IRI of a resource. */
    static String letters(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    boolean is(Node subject, Node type) {
        return said.contains(subject, RDF.type.asNode(), type);
    }

    boolean isEvent(Node node) {
        return is(node, Crm.E5_EVENT) || is(node, Vg.PUTATIVE_EVENT);
    }

    /** Gives the text of a literal. */
    static Text text(Node literal) {
        return new Text(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
    }

    /** Gives what a thing is called, in the language most wanted; the last part of its IRI where it has no label. */
    public Text label(Node node) {
        if (node.isLiteral()) {
            return text(node);
        }
        return preferred(labels(node)).orElseGet(() -> new Text(Iris.shown(node.getURI()), ""));
    }

    /** Gives that of some labels which is in the language most wanted, else that which lists show. */
    Optional<Text> preferred(List<Text> labels) {
        return Text.preferred(labels, languages);
    }

    /** Gives all that a thing is called. */
    List<Text> labels(Node node) {
        return objects(node, RDFS.label.asNode()).stream()
                .filter(Node::isLiteral)
                .map(Reader::text)
                .toList();
    }

    /** Gives a thing with the way to its page. */
    public Link link(Node node) {
        if (node.isLiteral()) {
            return new Link("", text(node), "");
        }
        Link known = links.get(node);
        if (known == null) {
            known = new Link(href(node.getURI()), label(node), node.getURI());
            links.put(node, known);
        }
        return known;
    }

    List<Link> links(List<Node> nodes) {
        return nodes.stream().map(this::link).distinct().toList();
    }

    /** Gives where a reader is led for an IRI: this site's page, the ontology, or the web; never another scheme. */
    public String href(String iri) {
        Optional<Address> own = Address.ofIri(iri, iris);
        if (own.isPresent()) {
            return root + "page/" + own.get().path();
        }
        if (iri.startsWith(Vg.NS)) {
            return root + "page/kind/" + iri.substring(Vg.NS.length());
        }
        if (iri.startsWith(Crm.NS)) {
            return root + "ontology#" + iri.substring(Crm.NS.length());
        }
        return isOfTheWeb(iri) ? iri : "";
    }

    /** Gives an IRI as it is read in tables: without the publication's base. */
    public String shortened(String iri) {
        return iri.startsWith(iris.base() + "/id/")
                ? iri.substring(iris.base().length() + "/id/".length())
                : iri.replace(Vg.NS, "vg:").replace(Crm.NS, "crm:");
    }

    private static boolean isOfTheWeb(String iri) {
        try {
            String scheme = URI.create(iri).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Reads a time-span. */
    public Moment moment(Node span) {
        List<Triple> about = said.about(span);
        String from = letters(about, Crm.P82A);
        String until = letters(about, Crm.P82B);
        return new Moment(
                label(span),
                letters(about, Crm.P82),
                Years.of(from),
                Years.of(letters(about, Crm.P81A)),
                Years.of(letters(about, Crm.P81B)),
                Years.of(until),
                date(from.isEmpty() ? letters(about, Crm.P81A) : from),
                date(until),
                links(objects(about, Vg.WIDENED_BY)));
    }

    private static String date(String dateTime) {
        int t = dateTime.indexOf('T');
        return t < 0 ? dateTime : dateTime.substring(0, t);
    }

    /** Gives the events that a thing stands in: by participation, by its own role, directly, or in a claim only. */
    Set<Node> eventsOf(Node thing) {
        Set<Node> events = new LinkedHashSet<>();
        for (Triple triple : said.towards(thing)) {
            Node subject = triple.getSubject();
            if (isEvent(subject)) {
                events.add(subject);
            }
            // A part in a body, as of a member, is none in an event.
            objects(subject, Crm.P01_HAS_DOMAIN).stream().filter(this::isEvent).forEach(events::add);
            if (is(subject, Vg.CLAIM)) {
                objects(subject, Vg.SUBJECT).stream().filter(this::isEvent).forEach(events::add);
            }
        }
        return events;
    }
}
