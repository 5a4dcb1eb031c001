package org.vitagraph.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Amount;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.rdf.Crm;

/** Makes the rows on which a pattern is evaluated: one per fact, and one more per further value of a repeated slot. */
final class Rows {

    private Rows() {}

    /** Gives the rows of a fact, the first with the first value of every slot. */
    static List<Row> of(Subject subject) {
        List<Row> rows = new ArrayList<>();
        Row first = common(subject, "");
        subject.fact().fact().slots().forEach((slot, values) -> fill(first, subject, slot, values.getFirst()));
        rows.add(first);
        for (Map.Entry<String, List<Value>> slot : subject.fact().fact().slots().entrySet()) {
            List<Value> values = slot.getValue();
            for (Value value : values.subList(1, values.size())) {
                Row row = common(subject, slot.getKey());
                subject.fact().fact().slots().forEach((name, others) -> {
                    if (others.size() == 1) {
                        fill(row, subject, name, others.getFirst());
                    }
                });
                fill(row, subject, slot.getKey(), value);
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row common(Subject subject, String repeated) {
        Row row = new Row(repeated);
        row.put(subject.pattern().nodeVar(), subject.node());
        row.put("type", Terms.iri(subject.kind().iri()));
        row.put("fact", Terms.string(subject.fact().fact().id()));
        subject.kind().settings().forEach((name, value) -> row.put(name, Terms.iri(value)));
        return row;
    }

    private static void fill(Row row, Subject subject, String slot, Value value) {
        row.put(slot, subject.value(value));
        if (value instanceof Mention mention) {
            mention(row, subject, slot, mention);
        } else if (value instanceof When when) {
            when(row, slot, when);
        } else if (value instanceof Amount amount) {
            row.put(slot + "_words", Terms.string(amount.duration().wording()));
        }
    }

    private static void mention(Row row, Subject subject, String slot, Mention mention) {
        row.put(
                slot + "_label",
                Terms.string(mention.entity().label(subject.settings().language())));
        row.put(slot + "_sort", Terms.string(mention.entity().type().word()));
        if (mention.entity().type() == EntityType.CONCEPT) {
            concept(row, subject, slot, mention);
        }
        Slot declared = subject.kind().slots().get(slot);
        String role = declared == null ? null : declared.role();
        if (role != null) {
            Node iri = Terms.iri(role);
            row.put(slot + "_role", iri);
            row.put(
                    slot + "_property",
                    subject.settings().ontology().isActing(iri) ? Crm.P14_CARRIED_OUT_BY : Crm.P11_HAD_PARTICIPANT);
        }
    }

    /** Says by which property an actor takes part whose role is given as a value, as in "role: director". */
    private static void concept(Row row, Subject subject, String slot, Mention mention) {
        Node role = Terms.iri(mention.resolvedIri());
        if (subject.settings().ontology().isRole(role)) {
            boolean acting = subject.settings().ontology().isActing(role);
            row.put(slot + "_property", acting ? Crm.P14_CARRIED_OUT_BY : Crm.P11_HAD_PARTICIPANT);
        }
    }

    private static void when(Row row, String slot, When when) {
        row.put(slot + "_edtf", Terms.edtf(when.span().edtf().text()));
        row.put(slot + "_words", Terms.string(when.span().wording()));
        year(row, slot + "_from_year", when.span().bounds().p82a());
        year(row, slot + "_to_year", when.span().bounds().p82b());
    }

    private static void year(Row row, String name, @Nullable LocalDate day) {
        if (day != null) {
            row.put(name, Terms.integer(day.getYear()));
        }
    }
}
