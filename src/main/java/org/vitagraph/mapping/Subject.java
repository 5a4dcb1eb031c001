package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Citation;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.FactKind.NodeRule;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Widening;
import org.vitagraph.rdf.GraphName;
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

    /** Makes a stand-in for a fact of the same shape, with terms in place of all that facts of a shape do not share. */
    Subject(Subject real, ResolvedFact fact, Node node, Node id, Node passage, String claims, List<Filled> values) {
        this.fact = fact;
        this.kind = real.kind;
        this.pattern = real.pattern;
        this.library = real.library;
        this.settings = real.settings;
        this.terms = real.terms;
        this.node = node;
        this.id = id;
        this.source = real.source;
        this.passage = passage;
        this.claims = claims;
        for (Filled value : values) {
            filled.add(value);
            if (value.value() instanceof Mention mention) {
                mentions.put(value.node(), mention);
            }
        }
    }

    private void fill(String slot, List<Value> values) {
        int number = 0;
        for (Value value : values) {
            Node valueNode = nodeOf(slot, value);
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

    private Node nodeOf(String slot, Value value) {
        return switch (value) {
            case Mention mention -> Terms.iri(mention.resolvedIri());
            case Text text -> Terms.text(text);
            case When when -> timeSpan(slot, when);
            case Amount amount -> duration(amount);
            case Numeral number -> Terms.decimal(number.value());
            case Statement other -> Terms.iri(settings.iris().claim(other.fact(), library.mainClaim(other.kind())));
        };
    }

    /** Gives the IRI of a time-span: what it is of and the reading, so that readings that differ never share bounds. */
    private Node timeSpan(String slot, When when) {
        boolean widened = when.span().widenedBy().contains(Widening.CALENDAR_NOT_STATED);
        String slug =
                dated(slot) + "--" + Slug.ofEdtf(when.span().edtf().text()) + (widened ? "-calendar-not-stated" : "");
        return Terms.iri(settings.iris().id("time", slug));
    }

    /**
     * Gives a slug for what a date is of: the fact's node; or, where that is a slot's value that can have several such dates, something
     * that the pattern makes of the fact, which is known by the kind and what fills the slots that are required.
     */
    private String dated(String slot) {
        boolean own = kind.node() instanceof NodeRule.OfSlot
                && !kind.slot(slot).map(Slot::functional).orElse(false);
        if (!own) {
            return slug(fact.node().resolvedIri());
        }
        StringBuilder slug = new StringBuilder(kind.name());
        for (Slot required : kind.slots().values()) {
            if (required.required()) {
                fact.fact().slot(required.name()).forEach(value -> slug.append("--")
                        .append(segment(value)));
            }
        }
        return slug.toString();
    }

    private static String segment(Value value) {
        return switch (value) {
            case Mention mention -> slug(mention.resolvedIri());
            case Text text -> Slug.exact(text.text(), text.language());
            case When when -> Slug.ofEdtf(when.span().edtf().text());
            case Amount amount -> Slug.of(amount.duration().wording());
            case Numeral number -> Slug.of(number.value().toString());
            case Statement other -> Slug.of(other.fact());
        };
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

    /** Gives how finely the claims of the fact's source are published. */
    ClaimLevel claims() {
        return settings.claims(fact.fact().citation().source());
    }

    /**
     * Gives the graph of a claim; null where such claims are not even made.
     *
     * @param carried whether its triple is in the data, so that the claim of the record can carry it
     */
    @Nullable
    GraphName claims(boolean carried) {
        boolean published =
                switch (claims()) {
                    case STATEMENT -> true;
                    case RECORD -> !carried;
                    case NONE -> false;
                };
        if (published) {
            return GraphName.CLAIMS;
        }
        return settings.withheld() ? GraphName.WITHHELD : null;
    }

    /** Gives the claim for all that the passage says. */
    Node recordClaim() {
        return Terms.iri(settings.iris().id("claim", Iris.lastSegment(passage.getURI()) + "--record"));
    }

    /** Gives the name of a claim of this fact as an IRI. */
    Node claim(String name) {
        return Terms.iri(claims + name);
    }
}
