package org.vitagraph.source.map;

import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Spaces;

/** A small change to the values of an expression; the list of all is {@link Transformations}. */
@FunctionalInterface
interface Transformation {

    /** Gives the changed values; what it does not understand is a finding at the value's place. */
    List<Field> apply(List<Field> values, FindingSink findings);

    /** Makes one of what changes one text; null leaves a value out. */
    static Transformation ofText(
            java.util.function.Function<String, @org.jspecify.annotations.Nullable String> change) {
        return (values, findings) -> {
            List<Field> changed = new java.util.ArrayList<>(values.size());
            for (Field value : values) {
                String text = change.apply(value.text());
                String stripped = text == null ? "" : Spaces.strip(text);
                if (!stripped.isEmpty()) {
                    changed.add(value.with(stripped));
                }
            }
            return changed;
        };
    }
}
