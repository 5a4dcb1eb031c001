package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
    private final Map<Node, Link> sources = new HashMap<>();

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
        List<Triple> said = reader.said().about(node);
        Optional<Node> passage = Reader.object(said, Vg.PASSAGE_OF);
        // The claim of a record is about no one triple: what is said of it is where it was taken from.
        boolean record = reader.is(node, Vg.RECORD_CLAIM);
        Node predicate = Reader.object(said, Vg.PREDICATE).orElse(record ? Vg.PASSAGE_OF : node);
        Node object = Reader.object(said, Vg.OBJECT).or(() -> passage).orElse(node);
        String phrase = Phrases.heading(Iris.lastSegment(predicate.getURI()));
        return new Claim(
                reader.link(node),
                Reader.object(said, Vg.SUBJECT).map(reader::link).orElse(reader.link(node)),
                phrase.isEmpty()
                        ? reader.label(predicate).text()
                        : reader.words().say(phrase),
                reader.link(predicate),
                reader.link(object),
                object.isURI() && reader.is(object, Crm.E52_TIME_SPAN)
                        ? Optional.of(reader.moment(object))
                        : Optional.empty(),
                Reader.object(said, Vg.ROLE).map(reader::link),
                Reader.object(said, Vg.WORDS).map(Reader::text).orElse(Text.NONE),
                passage.map(reader::link),
                passage.map(found -> Coordinate.of(reader, found)).orElse(List.of()),
                passage.map(this::source),
                record ? Standing.TAKEN : standing(predicate, said),
                Reader.object(said, Vg.CERTAINTY).map(reader::link).orElse(reader.link(node)),
                // The editors' own words on why it is taken or not.
                Reader.object(said, Vg.OVERRIDE_REASON).map(Reader::text).orElse(Text.NONE),
                Reader.letters(said, Vg.OF_FACT),
                others(node));
    }

    private Standing standing(Node predicate, List<Triple> said) {
        Standing standing = Standing.of(
                isAccepted(said), last(said, Vg.MODALITY), last(said, Vg.CERTAINTY), last(said, Vg.BECAUSE));
        if (standing == Standing.ALTERNATIVE && isDecided(said)) {
            return Standing.ALTERNATIVE_TAKEN;
        }
        // Who is who the editors decide, not the sources.
        return standing == Standing.DENIED && predicate.equals(Vg.IDENTIFIED_WITH) ? Standing.KEPT_APART : standing;
    }

    /** Tells whether another reading is accepted beside which a claim cannot be true, too. */
    private boolean isDecided(List<Triple> said) {
        return last(said, Vg.ALTERNATIVE_KIND).equals("exclusive")
                && said.stream()
                        .filter(triple -> triple.getPredicate().equals(Vg.ALTERNATIVE_TO))
                        .anyMatch(triple -> isAccepted(reader.said().about(triple.getObject())));
    }

    private static boolean isAccepted(List<Triple> said) {
        return Reader.letters(said, Vg.ACCEPTED).equals("true");
    }

    private static String last(List<Triple> said, Node property) {
        return Reader.object(said, property)
                .filter(Node::isURI)
                .map(value -> Iris.lastSegment(value.getURI()))
                .orElse("");
    }

    /** Finds the source that a passage stands in; a passage that is a source stands in itself. */
    Link source(Node passage) {
        Link known = sources.get(passage);
        if (known == null) {
            known = reader.link(reader.subjects(Crm.P106_IS_COMPOSED_OF, passage).stream()
                    .findFirst()
                    .orElse(passage));
            sources.put(passage, known);
        }
        return known;
    }

    private List<Claim.Other> others(Node node) {
        List<Claim.Other> others = new ArrayList<>();
        for (Triple triple : reader.said().about(node)) {
            String how = FORTH.get(triple.getPredicate());
            if (how != null) {
                others.add(other(how, triple.getObject()));
            }
        }
        for (Triple triple : reader.said().towards(node)) {
            String how = BACK.get(triple.getPredicate());
            if (how != null) {
                others.add(other(how, triple.getSubject()));
            }
        }
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
                reader.object(other, Vg.PASSAGE_OF).map(this::source),
                isAccepted(reader.said().about(other)));
    }

    /** Reads all claims about a thing, the taken ones first, then by heading. */
    List<Claim> about(Node thing) {
        return reader.subjects(Vg.SUBJECT, thing).stream()
                .map(this::claim)
                .sorted(Comparator.comparing(Claim::heading).thenComparing(Claim::standing))
                .toList();
    }

    /** Reads the claims of records that carry something of a thing. */
    List<Claim> covering(Node thing) {
        return reader.subjects(Vg.COVERS, thing).stream().map(this::claim).toList();
    }

    /** Reads all claims that say this. */
    List<Claim> saying(Node object) {
        return reader.subjects(Vg.OBJECT, object).stream()
                .filter(node -> reader.is(node, Vg.CLAIM))
                .map(this::claim)
                .toList();
    }
}
