package org.vitagraph.source.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison inside a filter, such as {@code @.note=='Wikipedia'}. Texts are equal to texts and numbers to numbers, both
 * letter by letter, so that no number is ever worked out. What is not there is equal to nothing (RFC 9535 §2.3.5.2.2).
 *
 * @param members the names that lead from the child to what is compared
 * @param kind of which kind the value beside it is
 * @param text the value beside it
 * @param equal whether both must be equal, else they must differ
 */
record Condition(List<String> members, JsonNode.Kind kind, String text, boolean equal) {

    Condition {
        members = List.copyOf(members);
    }

    /** Tells whether it holds for a child; what is looked at counts as read. */
    boolean holds(JsonNode child) {
        @Nullable JsonNode found = child;
        for (String member : members) {
            found = found instanceof JsonNode.Members object ? object.children().get(member) : null;
        }
        boolean same = false;
        if (found instanceof JsonNode.Scalar scalar) {
            scalar.read();
            same = scalar.kind() == kind && scalar.text().equals(text);
        }
        return same == equal;
    }
}
