package org.vitagraph.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Bounds;

/** What the date of a fact says for comparing it with others. */
final class Dates {

    private Dates() {}

    /** Gives the bounds of a fact's date; empty where it has none. */
    static Optional<Bounds> of(Fact fact) {
        for (List<Value> values : fact.slots().values()) {
            if (values.getFirst() instanceof When when) {
                return Optional.of(when.span().bounds());
            }
        }
        return Optional.empty();
    }

    /** Gives the name of the slot that holds the fact's date; empty where it has none. */
    static String slot(Fact fact) {
        for (var slot : fact.slots().entrySet()) {
            if (slot.getValue().getFirst() instanceof When) {
                return slot.getKey();
            }
        }
        return "";
    }

    /** Gives when what the bounds describe began, or when it ended. */
    static Bounds moment(Bounds bounds, FactKind.Moment moment) {
        return switch (moment) {
            case WHOLE -> bounds;
            case START -> Bounds.within(bounds.p82a(), nearer(bounds.p81a(), bounds.p82b()));
            case END -> Bounds.within(nearer(bounds.p81b(), bounds.p82a()), bounds.p82b());
        };
    }

    private static @Nullable LocalDate nearer(@Nullable LocalDate inner, @Nullable LocalDate outer) {
        return inner != null ? inner : outer;
    }

    /** Tells whether nothing is known of a moment. */
    static boolean isUnknown(Bounds bounds) {
        return bounds.p82a() == null && bounds.p82b() == null;
    }
}
