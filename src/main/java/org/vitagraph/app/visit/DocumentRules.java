package org.vitagraph.app.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What documents about things hold.
 *
 * @param visitor asks
 * @param place what is visited
 */
record DocumentRules(Visitor visitor, Place place) {

    private static final List<String> TYPES =
            List.of("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml");
    private static final List<Node> LABELS = List.of(
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            DCTerms.title.asNode(),
            NodeFactory.createURI("http://xmlns.com/foaf/0.1/name"),
            NodeFactory.createURI("https://schema.org/name"),
            NodeFactory.createURI("http://schema.org/name"));
    private static final List<Node> LICENCES = List.of(
            DCTerms.license.asNode(),
            DCTerms.rights.asNode(),
            NodeFactory.createURI("http://creativecommons.org/ns#license"),
            NodeFactory.createURI("https://schema.org/license"),
            NodeFactory.createURI("http://schema.org/license"));

    /** A document with what it says. */
    private record Read(String name, Got got, Graph graph) {}

    /** A document in a format. */
    private record Format(String type, Got got, Graph graph) {}

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (place.names().isEmpty()) {
            return notes;
        }
        List<Read> documents = new ArrayList<>();
        List<Got> unread = new ArrayList<>();
        for (String name : place.names()) {
            Got got = Place.followed(visitor, place.here(name), "text/turtle, application/rdf+xml;q=0.5");
            got.graph().ifPresentOrElse(graph -> documents.add(new Read(name, got, graph)), () -> unread.add(got));
        }
        formats(place.names().getFirst(), unread, notes);
        if (documents.isEmpty()) {
            return notes;
        }
        notes.add(each(documents, Rule.ABOUT, read -> {
            Node node = NodeFactory.createURI(read.name());
            return read.graph().contains(node, Node.ANY, Node.ANY) ? "" : "nothing is said of " + read.name();
        }));
        notes.add(each(documents, Rule.LABELS, this::unlabelled));
        notes.add(each(documents, Rule.NO_BLANKS, DocumentRules::blanks));
        notes.add(each(
                documents,
                Rule.LICENCE,
                read -> LICENCES.stream().anyMatch(property -> read.graph().contains(Node.ANY, property, Node.ANY))
                        ? ""
                        : "no licence is stated"));
        notes.add(context(place.names().getFirst()));
        return notes;
    }

    /** Says what is wrong with a document; nothing where it is good. */
    @FunctionalInterface
    private interface Fault {
        String in(Read read);
    }

    private static Note each(List<Read> documents, Rule rule, Fault fault) {
        for (Read read : documents) {
            String wrong = fault.in(read);
            if (!wrong.isEmpty()) {
                return Note.fail(rule, read.got().asked(), wrong);
            }
        }
        return Note.pass(
                rule,
                documents.getFirst().got().asked(),
                "so in " + documents.size() + (documents.size() == 1 ? " document" : " documents"));
    }

    private void formats(String name, List<Got> unread, List<Note> notes) {
        List<Format> formats = new ArrayList<>();
        List<Got> wrong = new ArrayList<>();
        for (String type : TYPES) {
            Got got = Place.followed(visitor, place.here(name), type);
            Optional<Graph> graph = got.graph();
            if (got.type().equals(type) && graph.isPresent()) {
                formats.add(new Format(type, got, graph.get()));
            } else if (got.status() != 406) {
                wrong.add(got);
            }
        }
        unread.stream()
                .filter(got -> got.status() != 406 || !formats.isEmpty())
                .filter(got -> wrong.stream().noneMatch(other -> other.uri().equals(got.uri())))
                .toList()
                .forEach(wrong::add);
        if (!wrong.isEmpty()) {
            String found = wrong.stream()
                    .map(got -> got.asked() + " was answered by " + got.said()
                            + (got.isOk() ? ", which is no RDF of that type" : ""))
                    .collect(Collectors.joining("; "));
            notes.add(Note.fail(Rule.TYPES, wrong.getFirst().asked(), found));
        } else if (formats.isEmpty()) {
            notes.add(Note.fail(Rule.TYPES, "", "there is no format of RDF"));
        } else {
            String found = formats.stream().map(Format::type).collect(Collectors.joining(", "));
            notes.add(Note.pass(Rule.TYPES, formats.getFirst().got().asked(), found));
        }
        notes.add(same(formats));
    }

    /** Compares what the formats say, whatever their blank nodes are called. */
    private static Note same(List<Format> formats) {
        if (formats.size() < 2) {
            return Note.none(Rule.SAME, "there are not two formats to compare");
        }
        Format first = formats.getFirst();
        for (Format other : formats.subList(1, formats.size())) {
            if (!first.graph().isIsomorphicWith(other.graph())) {
                return Note.fail(
                        Rule.SAME,
                        other.got().asked(),
                        other.type() + " does not say the same as " + first.type() + ": " + differing(first, other));
            }
        }
        String counts = formats.stream()
                .map(format -> format.type() + " " + format.graph().size())
                .collect(Collectors.joining(", "));
        return Note.pass(Rule.SAME, first.got().asked(), counts);
    }

    private static String differing(Format first, Format other) {
        return Stream.concat(only(first, other), only(other, first))
                .findFirst()
                .orElse("statements " + first.graph().size() + " and "
                        + other.graph().size());
    }

    private static Stream<String> only(Format one, Format other) {
        return one
                .graph()
                .find()
                .filterDrop(other.graph()::contains)
                .filterDrop(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank())
                .mapWith(triple -> "only " + one.type() + " says " + triple)
                .toList()
                .stream();
    }

    private String unlabelled(Read read) {
        Set<String> without = new TreeSet<>();
        read.graph().find().forEachRemaining(triple -> {
            Node object = triple.getObject();
            boolean own = object.isURI() && object.getURI().startsWith(place.base() + "id/")
                    || object.isURI() && sameSpace(object.getURI(), read.name());
            if (own && LABELS.stream().noneMatch(label -> read.graph().contains(object, label, Node.ANY))) {
                without.add(object.getURI());
            }
        });
        return without.isEmpty()
                ? ""
                : without.size() + " without a label, such as "
                        + without.iterator().next();
    }

    /** Tells whether a name stands where the names of things do: in the folder of the one that was asked for. */
    private static boolean sameSpace(String iri, String name) {
        return iri.startsWith(name.substring(0, name.lastIndexOf('/') + 1));
    }

    private static String blanks(Read read) {
        Set<Node> blanks = read.graph()
                .find()
                .filterKeep(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank())
                .mapWith(triple -> triple.getSubject().isBlank() ? triple.getSubject() : triple.getObject())
                .toSet();
        return blanks.isEmpty() ? "" : blanks.size() + " blank nodes";
    }

    private Note context(String name) {
        Got got = Place.followed(visitor, place.here(name), "application/ld+json");
        if (!got.type().equals("application/ld+json")) {
            return Note.none(Rule.CONTEXT, "there is no JSON-LD");
        }
        try {
            JsonNode context = new ObjectMapper().readTree(got.text()).path("@context");
            if (!context.isTextual()) {
                return Note.pass(Rule.CONTEXT, got.asked(), "the context stands in the document");
            }
            Got found = Place.followed(
                    visitor, got.uri().resolve(context.asText()), "application/ld+json, application/json");
            boolean good = found.isOk()
                    && found.type().endsWith("json")
                    && !found.header("access-control-allow-origin").isEmpty();
            return Note.of(Rule.CONTEXT, good, found, found.said());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Note.fail(Rule.CONTEXT, got.asked(), "the document is no JSON");
        }
    }
}
