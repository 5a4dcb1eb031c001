package org.vitagraph.source.json;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vitagraph.source.record.Reference;

/**
 * A path that finds values in a tree or in a stream. How far it has come at some value is a set of states in the bits of a
 * long: bit n says that n steps lead here. So a value is found once, in the order of the file, by whatever ways it is reached.
 *
 * @param text as it stands in the source map
 * @param steps its steps, at most {@value #MOST_STEPS}
 */
record JsonPath(String text, List<Step> steps) implements Reference {

    static final int MOST_STEPS = 60;

    JsonPath {
        steps = List.copyOf(steps);
    }

    /** Gives the states at the value where the path begins. */
    long begin() {
        return 1;
    }

    /** Tells whether these states say that the value is found. */
    boolean isFound(long states) {
        return (states & (1L << steps.size())) != 0;
    }

    /** Gives the states from which steps go on. */
    long open(long states) {
        return states & ~(1L << steps.size());
    }

    /** Tells whether the next step must look into the children themselves. */
    boolean looksInside(long states) {
        for (long rest = open(states); rest != 0; rest &= rest - 1) {
            if (steps.get(Long.numberOfTrailingZeros(rest)) instanceof Step.Filter) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the next step leads to members of any name. */
    boolean takesAny(long states) {
        for (long rest = open(states); rest != 0; rest &= rest - 1) {
            Step step = steps.get(Long.numberOfTrailingZeros(rest));
            if (step instanceof Step.All || step instanceof Step.Filter) {
                return true;
            }
        }
        return false;
    }

    /** Gives the states at a child that is not yet read, for states that do not {@link #looksInside look inside}. */
    long at(String name, int index, long states) {
        long next = 0;
        for (long rest = open(states); rest != 0; rest &= rest - 1) {
            int at = Long.numberOfTrailingZeros(rest);
            Step step = steps.get(at);
            if (step.leadsTo(name, index)) {
                next |= 1L << (at + 1);
            }
            if (step instanceof Step.Descend) {
                next |= 1L << at;
            }
        }
        return next;
    }

    /** Gives the states at a child whose tree is built. */
    long at(JsonNode child, String name, int index, long states) {
        long held = states;
        for (long rest = open(states); rest != 0; rest &= rest - 1) {
            int at = Long.numberOfTrailingZeros(rest);
            if (steps.get(at) instanceof Step.Filter filter && !filter.holds(child)) {
                held &= ~(1L << at);
            }
        }
        return at(name, index, held);
    }

    /** Finds what the path leads to from a value, in the order of the file. */
    void find(JsonNode from, Consumer<JsonNode> found) {
        find(from, begin(), found);
    }

    private void find(JsonNode node, long states, Consumer<JsonNode> found) {
        if (isFound(states)) {
            found.accept(node);
        }
        long open = open(states);
        if (open == 0) {
            return;
        }
        switch (node) {
            case JsonNode.Members object -> members(object.children(), open, found);
            case JsonNode.Elements array ->
                array.children().forEach(child -> find(child, at(child, "", child.index(), open), found));
            case JsonNode.Scalar scalar -> {}
        }
    }

    private void members(Map<String, JsonNode> children, long open, Consumer<JsonNode> found) {
        boolean one = (open & (open - 1)) == 0;
        if (one && steps.get(Long.numberOfTrailingZeros(open)) instanceof Step.Member member) {
            JsonNode child = children.get(member.name());
            if (child != null) {
                find(child, open << 1, found);
            }
        } else {
            children.forEach((name, child) -> find(child, at(child, name, -1, open), found));
        }
    }
}
