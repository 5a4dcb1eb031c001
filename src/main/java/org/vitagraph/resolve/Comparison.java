package org.vitagraph.resolve;

import java.util.Optional;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Bounds;

/** Compares what two facts say in one slot: equal, finer, or not both true. */
final class Comparison {

    private final PlaceTree places;

    Comparison(PlaceTree places) {
        this.places = places;
    }

    /** Tells whether both facts give the slot the same value, so that one triple carries both claims. */
    boolean isSame(Fact a, Fact b, String slot) {
        return key(a.slot(slot).getFirst()).equals(key(b.slot(slot).getFirst()));
    }

    /** Gives a text that is equal for values which give the same node. */
    static String key(Value value) {
        return switch (value) {
            case Mention mention -> mention.resolvedIri();
            case When when -> when.span().edtf().text() + when.span().widenedBy();
            default -> value.toString();
        };
    }

    /** Tells whether {@code a} says the same more closely than {@code b}. */
    boolean isFiner(Fact a, Fact b, String slot) {
        return isFiner(a.slot(slot).getFirst(), b.slot(slot).getFirst());
    }

    private boolean isFiner(Value a, Value b) {
        if (a instanceof When x && b instanceof When y) {
            return isFiner(x.span().bounds(), y.span().bounds());
        }
        return a instanceof Mention x && b instanceof Mention y && places.isWithin(x.resolvedIri(), y.resolvedIri());
    }

    /**
     * Tells whether bounds lie within others; but of what is known to have lasted longer than some time within it, that it lasted so long
     * says more.
     */
    private static boolean isFiner(Bounds a, Bounds b) {
        if (!a.agreesWith(b)) {
            return false;
        }
        return a.within(b) && !b.within(a) && !b.outlasts(a) || b.within(a) && a.outlasts(b);
    }

    /** Gives how two values of a functional slot bear on each other. */
    Optional<FactLink.Type> relation(Value a, Value b) {
        if (key(a).equals(key(b))) {
            return Optional.of(FactLink.Type.SUPPORTS);
        }
        if (isFiner(a, b)) {
            return Optional.of(FactLink.Type.REFINES);
        }
        if (isFiner(b, a)) {
            return Optional.empty();
        }
        if (a instanceof When x && b instanceof When y) {
            return dates(x.span().bounds(), y.span().bounds());
        }
        return Optional.of(FactLink.Type.CONFLICTS_WITH);
    }

    private static Optional<FactLink.Type> dates(Bounds a, Bounds b) {
        if (!a.agreesWith(b)) {
            return Optional.of(FactLink.Type.CONFLICTS_WITH);
        }
        boolean equal = a.within(b) && b.within(a);
        return equal ? Optional.of(FactLink.Type.SUPPORTS) : Optional.empty();
    }
}
