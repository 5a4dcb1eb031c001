package org.vitagraph.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vitagraph.mapping.Subject.Filled;
import org.vitagraph.model.Amount;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Mention;
import org.vitagraph.model.When;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Ontology;

/** Makes the rows on which a pattern is evaluated: one per fact, and one more per further value of a repeated slot. */
final class Rows {

    private Rows() {}

    /** Gives the rows of a fact, the first with the first value of every slot. */
    static List<Row> of(Subject subject) {
        List<Row> rows = new ArrayList<>();
        Row first = common(subject, "");
        rows.add(first);
        for (Filled filled : subject.filled()) {
            if (filled.number() == 0) {
                fill(first, subject, filled);
            } else {
                rows.add(further(subject, filled));
            }
        }
        return rows;
    }

    private static Row further(Subject subject, Filled value) {
        Row row = common(subject, value.slot());
        for (Filled other : subject.filled()) {
            if (other.of() == 1 || other.equals(value)) {
                fill(row, subject, other);
            }
        }
        return row;
    }

    private static Row common(Subject subject, String repeated) {
        Row row = new Row(subject.pattern().columns(), repeated);
        row.put(subject.pattern().header().node(), subject.node());
        row.put("type", subject.terms().type());
        row.put("fact", subject.id());
        subject.terms().settings().forEach(row::put);
        return row;
    }

    private static void fill(Row row, Subject subject, Filled filled) {
        int[] places = row.columns().ofSlot(filled.slot());
        row.put(places[0], filled.node());
        if (filled.value() instanceof Mention mention) {
            mention(row, subject, filled, mention, places);
        } else if (filled.value() instanceof When when) {
            when(row, when.span(), places);
        } else if (filled.value() instanceof Amount amount) {
            row.put(places[Row.WORDS], Terms.string(amount.duration().wording()));
        }
    }

    private static void mention(Row row, Subject subject, Filled filled, Mention mention, int[] places) {
        if (places[Row.LABEL] >= 0) {
            String label = mention.entity().label(subject.settings().language());
            row.put(places[Row.LABEL], Terms.string(label));
        }
        if (places[Row.SORT] >= 0) {
            row.put(places[Row.SORT], Terms.string(mention.entity().type().word()));
        }
        Ontology ontology = subject.settings().ontology();
        if (mention.entity().type() == EntityType.CONCEPT && ontology.isRole(filled.node())) {
            // A role that is given as a value, as in "role: director", says by which property its actor takes part.
            row.put(places[Row.PROPERTY], property(ontology, filled.node()));
        }
        Node role = subject.terms().roles().get(filled.slot());
        if (role != null) {
            row.put(places[Row.ROLE], role);
            row.put(places[Row.PROPERTY], property(ontology, role));
        }
    }

    private static Node property(Ontology ontology, Node role) {
        return ontology.isActing(role) ? Crm.P14_CARRIED_OUT_BY : Crm.P11_HAD_PARTICIPANT;
    }

    private static void when(Row row, TimeSpan span, int[] places) {
        if (places[Row.EDTF] >= 0) {
            row.put(places[Row.EDTF], Terms.edtf(span.edtf().text()));
        }
        if (places[Row.WORDS] >= 0) {
            row.put(places[Row.WORDS], Terms.string(span.wording()));
        }
        year(row, places[Row.FROM_YEAR], span.bounds().p82a());
        year(row, places[Row.TO_YEAR], span.bounds().p82b());
    }

    private static void year(Row row, int place, @Nullable LocalDate day) {
        if (day != null && place >= 0) {
            row.put(place, Terms.integer(day.getYear()));
        }
    }
}
