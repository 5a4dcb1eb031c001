package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Citation;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Widening;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Slug;

/** One resolved fact with its kind and pattern: what the steps of mapping work on, with the nodes that its values have. */
final class Subject {

    private final ResolvedFact fact;
    private final FactKind kind;
    private final Pattern pattern;
    private final PatternLibrary library;
    private final Settings settings;
    private final KindTerms terms;
    private final Node node;
    private final Node id;
    private final Node source;
    private final Node passage;
    private final String claims;
    private final List<Filled> filled = new ArrayList<>();
    private final Map<Node, Mention> mentions = new LinkedHashMap<>();

    /**
     * Joins a fact with what is known of its kind.
     *
     * @param fact the fact
     * @param kind its kind
     * @param pattern the kind's pattern
     * @param library where the patterns of other facts are found
     * @param settings what mapping knows of the publication
     */
    Subject(ResolvedFact fact, FactKind kind, Pattern pattern, PatternLibrary library, Settings settings) {
        this.fact = fact;
        this.kind = kind;
        this.pattern = pattern;
        this.library = library;
        this.settings = settings;
        this.terms = library.terms(kind);
        this.node = Terms.iri(fact.node().resolvedIri());
        this.id = Terms.string(fact.fact().id());
        Citation citation = fact.fact().citation();
        this.source = Terms.iri(settings.iris().source(citation.source()));
        this.passage = Terms.iri(
                settings.iris().passage(citation.source(), citation.passage().name()));
        this.claims = settings.iris().claim(fact.fact().id(), "");
        for (Map.Entry<String, List<Value>> slot : fact.fact().slots().entrySet()) {
            fill(slot.getKey(), slot.getValue());
        }
    }

    private void fill(String slot, List<Value> values) {
        int number = 0;
        for (Value value : values) {
            Node valueNode = nodeOf(value);
            filled.add(new Filled(slot, value, valueNode, number++, values.size()));
            if (value instanceof Mention mention) {
                mentions.put(valueNode, mention);
            }
        }
    }

    /**
     * One value of a slot.
     *
     * @param slot the slot
     * @param value the value
     * @param node what stands for it in the graph
     * @param number which of the slot's values it is, from 0
     * @param of how many values the slot has
     */
    record Filled(String slot, Value value, Node node, int number, int of) {}

    ResolvedFact fact() {
        return fact;
    }

    FactKind kind() {
        return kind;
    }

    Pattern pattern() {
        return pattern;
    }

    PatternLibrary library() {
        return library;
    }

    Settings settings() {
        return settings;
    }

    /** Gives what is the same for all facts of the kind. */
    KindTerms terms() {
        return terms;
    }

    /** Gives what the fact is about. */
    Node node() {
        return node;
    }

    /** Gives the fact's id as a literal. */
    Node id() {
        return id;
    }

    /** Gives the source that the fact comes from. */
    Node source() {
        return source;
    }

    /** Gives the passage that the fact cites. */
    Node passage() {
        return passage;
    }

    /** Gives all values of all slots, in their order. */
    List<Filled> filled() {
        return filled;
    }

    /** Gives all mentions in the slots by their nodes. */
    Map<Node, Mention> mentions() {
        return mentions;
    }

    private Node nodeOf(Value value) {
        return switch (value) {
            case Mention mention -> Terms.iri(mention.resolvedIri());
            case Text text -> Terms.text(text);
            case When when -> timeSpan(when);
            case Amount amount -> duration(amount);
            case Numeral number -> Terms.decimal(number.value());
            case Statement other -> Terms.iri(settings.iris().claim(other.fact(), library.mainClaim(other.kind())));
        };
    }

    /** Gives the IRI of a time-span: the event and the reading, so that readings that differ never share bounds. */
    private Node timeSpan(When when) {
        boolean widened = when.span().widenedBy().contains(Widening.CALENDAR_NOT_STATED);
        String slug = slug(fact.node().resolvedIri())
                + "--"
                + Slug.ofEdtf(when.span().edtf().text())
                + (widened ? "-calendar-not-stated" : "");
        return Terms.iri(settings.iris().id("time", slug));
    }

    private Node duration(Amount amount) {
        String slug = slug(fact.node().resolvedIri()) + "--"
                + Slug.of(amount.duration().wording());
        return Terms.iri(settings.iris().id("duration", slug));
    }

    /** Gives a slug for what hangs on a node: events by their own slug, others with their path before it. */
    static String slug(String iri) {
        String last = Iris.lastSegment(iri);
        int end = iri.length() - last.length() - 1;
        if (end <= 0) {
            return last;
        }
        String path = Iris.lastSegment(iri.substring(0, end));
        return path.equals("event") ? last : path + "-" + last;
    }

    /** Gives the name of a claim of this fact as an IRI. */
    Node claim(String name) {
        return Terms.iri(claims + name);
    }
}
