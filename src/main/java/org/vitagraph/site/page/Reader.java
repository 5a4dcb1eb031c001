package org.vitagraph.site.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Address;

/**
 * Reads a graph as a reader of some language wants to have it.
 *
 * @param graph what is said
 * @param iris the publication's addresses
 * @param words the site's own words
 * @param languages the languages of labels, the most wanted first
 * @param root the way up to the root of the site
 */
public record Reader(Graph graph, Iris iris, Words words, List<String> languages, String root) {

    public Reader {
        languages = List.copyOf(languages);
    }

    /** Gives a node by its IRI. */
    public static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** Gives the objects of a property in the order of their names. */
    List<Node> objects(Node subject, Node property) {
        List<Node> objects = new ArrayList<>(graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList());
        objects.sort(Comparator.comparing(Node::toString));
        return objects;
    }

    /** Gives the subjects of a property in the order of their names. */
    List<Node> subjects(Node property, Node object) {
        Set<Node> subjects = new HashSet<>(graph.find(Node.ANY, property, object)
                .mapWith(Triple::getSubject)
                .toList());
        return subjects.stream().sorted(Comparator.comparing(Node::toString)).toList();
    }

    /** Gives the first object of a property. */
    public Optional<Node> object(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    /** Gives the letters of the first object, empty where there is none. */
    String letters(Node subject, Node property) {
        return object(subject, property).map(Reader::letters).orElse("");
    }

    /** Gives the letters of a literal, the IRI of a resource. */
    static String letters(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    boolean is(Node subject, Node type) {
        return graph.contains(subject, RDF.type.asNode(), type);
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
        List<Text> labels = objects(node, RDFS.label.asNode()).stream()
                .filter(Node::isLiteral)
                .map(Reader::text)
                .toList();
        for (String language : languages) {
            for (Text label : labels) {
                if (label.language().equals(language) || label.language().startsWith(language + "-")) {
                    return label;
                }
            }
        }
        return labels.isEmpty() ? new Text(Iris.lastSegment(node.getURI()), "") : labels.getFirst();
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
        return node.isLiteral()
                ? new Link("", text(node), "")
                : new Link(href(node.getURI()), label(node), node.getURI());
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
        String from = letters(span, Crm.P82A);
        String until = letters(span, Crm.P82B);
        return new Moment(
                label(span),
                letters(span, Crm.P82),
                years(span, Crm.P82A),
                years(span, Crm.P81A),
                years(span, Crm.P81B),
                years(span, Crm.P82B),
                date(from.isEmpty() ? letters(span, Crm.P81A) : from),
                date(until),
                links(objects(span, Vg.WIDENED_BY)));
    }

    private OptionalDouble years(Node span, Node bound) {
        return Moment.years(letters(span, bound));
    }

    private static String date(String dateTime) {
        int t = dateTime.indexOf('T');
        return t < 0 ? dateTime : dateTime.substring(0, t);
    }

    /** Gives the events that a thing stands in: by participation, by its own role, directly, or in a claim only. */
    Set<Node> eventsOf(Node thing) {
        Set<Node> events = new LinkedHashSet<>();
        graph.find(Node.ANY, Node.ANY, thing).forEachRemaining(triple -> {
            Node subject = triple.getSubject();
            if (isEvent(subject)) {
                events.add(subject);
            }
            objects(subject, Crm.P01_HAS_DOMAIN).forEach(events::add);
            if (is(subject, Vg.CLAIM)) {
                objects(subject, Vg.SUBJECT).stream().filter(this::isEvent).forEach(events::add);
            }
        });
        return events;
    }
}
