package org.vitagraph.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vitagraph.model.Amount;
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

/**
 * One resolved fact with its kind and pattern: what the steps of mapping work on.
 *
 * @param fact the fact
 * @param kind its kind
 * @param pattern the kind's pattern
 * @param library where the patterns of other facts are found
 * @param settings what mapping knows of the publication
 */
record Subject(ResolvedFact fact, FactKind kind, Pattern pattern, PatternLibrary library, Settings settings) {

    /** Gives what the fact is about. */
    Node node() {
        return Terms.iri(fact.node().resolvedIri());
    }

    /** Gives the node that stands for a value of a slot. */
    Node value(Value value) {
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

    /** Gives all mentions by their nodes: those in the slots, and the fact's own node. */
    Map<Node, Mention> mentions() {
        Map<Node, Mention> mentions = new LinkedHashMap<>();
        for (List<Value> values : fact.fact().slots().values()) {
            for (Value value : values) {
                if (value instanceof Mention mention) {
                    mentions.put(Terms.iri(mention.resolvedIri()), mention);
                }
            }
        }
        return mentions;
    }

    /** Gives the name of a claim of this fact as an IRI. */
    Node claim(String name) {
        return Terms.iri(settings.iris().claim(fact.fact().id(), name));
    }
}
