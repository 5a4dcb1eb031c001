package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;

/** Reads claims, each once. */
public final class ClaimReader {

    private static final Map<Node, String> FORTH = Map.of(
            Vg.CONFLICTS_WITH, "contradicts",
            Vg.REFINES, "is more exact than",
            Vg.SUPPORTS, "says the same as",
            Vg.ALTERNATIVE_TO, "is one reading beside",
            Vg.DERIVED_FROM, "follows from",
            Vg.REVISES, "corrects");
    private static final Map<Node, String> BACK = Map.of(
            Vg.CONFLICTS_WITH, "contradicts",
            Vg.REFINES, "is less exact than",
            Vg.SUPPORTS, "says the same as",
            Vg.ALTERNATIVE_TO, "is one reading beside",
            Vg.DERIVED_FROM, "is the ground for",
            Vg.REVISES, "is corrected by");

    private final Reader reader;
    private final Map<Node, Claim> known = new HashMap<>();

    /** Reads them for one answer. */
    public ClaimReader(Reader reader) {
        this.reader = reader;
    }

    /** Reads the claim with an IRI. */
    public Claim claim(String iri) {
        return claim(Reader.node(iri));
    }

    /** Reads one. */
    Claim claim(Node node) {
        Claim claim = known.get(node);
        if (claim == null) {
            claim = read(node);
            known.put(node, claim);
        }
        return claim;
    }

    private Claim read(Node node) {
        Node predicate = reader.object(node, Vg.PREDICATE).orElse(node);
        Node object = reader.object(node, Vg.OBJECT).orElse(node);
        String phrase = Phrases.heading(Iris.lastSegment(predicate.getURI()));
        Optional<Node> passage = reader.object(node, Vg.PASSAGE_OF);
        return new Claim(
                reader.link(node),
                reader.object(node, Vg.SUBJECT).map(reader::link).orElse(reader.link(node)),
                phrase.isEmpty()
                        ? reader.label(predicate).text()
                        : reader.words().say(phrase),
                reader.link(predicate),
                reader.link(object),
                object.isURI() && reader.is(object, Crm.E52_TIME_SPAN)
                        ? Optional.of(reader.moment(object))
                        : Optional.empty(),
                reader.object(node, Vg.ROLE).map(reader::link),
                reader.object(node, Vg.WORDS).map(Reader::text).orElse(Text.NONE),
                passage.map(reader::link),
                passage.flatMap(this::source),
                standing(node),
                reader.object(node, Vg.CERTAINTY).map(reader::link).orElse(reader.link(node)),
                reason(node),
                reader.letters(node, Vg.OF_FACT),
                others(node));
    }

    private Standing standing(Node node) {
        return Standing.of(
                reader.letters(node, Vg.ACCEPTED).equals("true"),
                last(node, Vg.MODALITY),
                last(node, Vg.CERTAINTY),
                last(node, Vg.BECAUSE));
    }

    private String last(Node node, Node property) {
        return reader.object(node, property)
                .filter(Node::isURI)
                .map(value -> Iris.lastSegment(value.getURI()))
                .orElse("");
    }

    /** Gives the editors' own words on why it is taken or not. */
    private Text reason(Node node) {
        return reader.object(node, Vg.OVERRIDE_REASON).map(Reader::text).orElse(Text.NONE);
    }

    /** Finds the source that a passage stands in; a passage that is a source stands in itself. */
    Optional<Link> source(Node passage) {
        Optional<Node> source =
                reader.subjects(Crm.P106_IS_COMPOSED_OF, passage).stream().findFirst();
        return Optional.of(reader.link(source.orElse(passage)));
    }

    private List<Claim.Other> others(Node node) {
        List<Claim.Other> others = new ArrayList<>();
        FORTH.forEach((how, word) -> reader.objects(node, how).forEach(other -> others.add(other(word, other))));
        BACK.forEach((how, word) -> reader.subjects(how, node).forEach(other -> others.add(other(word, other))));
        return others.stream()
                .distinct()
                .sorted(Comparator.comparing(Claim.Other::how)
                        .thenComparing(other -> other.link().iri()))
                .toList();
    }

    private Claim.Other other(String how, Node other) {
        Text says = reader.object(other, Vg.OBJECT).map(reader::label).orElseGet(() -> reader.label(other));
        return new Claim.Other(
                how,
                reader.link(other),
                says,
                reader.object(other, Vg.PASSAGE_OF).flatMap(this::source),
                reader.letters(other, Vg.ACCEPTED).equals("true"));
    }

    /** Reads all claims about a thing, the taken ones first, then by heading. */
    List<Claim> about(Node thing) {
        return reader.subjects(Vg.SUBJECT, thing).stream()
                .map(this::claim)
                .sorted(Comparator.comparing(Claim::heading).thenComparing(Claim::standing))
                .toList();
    }

    /** Reads all claims that say this. */
    List<Claim> saying(Node object) {
        return reader.subjects(Vg.OBJECT, object).stream()
                .filter(node -> reader.is(node, Vg.CLAIM))
                .map(this::claim)
                .toList();
    }
}
