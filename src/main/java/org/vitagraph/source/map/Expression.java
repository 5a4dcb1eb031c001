package org.vitagraph.source.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.Field;

/**
 * What a source map writes for a value: a template, with the transformations that follow it, or several of which the first that
 * gives something counts.
 *
 * @param template what gives the values
 * @param transformations what is done with them, in this order
 * @param otherwise what counts where this gives nothing; null where there is nothing more
 * @param at where it stands in the map
 */
record Expression(
        Template template,
        List<Transformation> transformations,
        @Nullable Expression otherwise,
        Position at) {

    Expression(Template template, List<Transformation> transformations, Position at) {
        this(template, transformations, null, at);
    }

    /** Copies the list. */
    Expression {
        transformations = List.copyOf(transformations);
    }

    /** Gives its values, with their places in the source's files. */
    List<Field> values(Scope scope, FindingSink findings) {
        List<Field> values = template.values(scope);
        for (Transformation transformation : transformations) {
            values = transformation.apply(values, findings);
        }
        return values.isEmpty() && otherwise != null ? otherwise.values(scope, findings) : values;
    }

    /** Gives the same expression with another that counts where it gives nothing. */
    Expression or(Expression other) {
        return new Expression(template, transformations, other, at);
    }

    /** Tells whether the map says of each of its references that it may find nothing. */
    boolean isOptional() {
        return !template.isConstant() && template.asked().stream().allMatch(Asked::optional);
    }

    /** Tells whether it looks into the record or part itself, and not only into those around it or joined to it. */
    boolean looksHere() {
        boolean here = template.asked().stream()
                .anyMatch(asked -> asked.up() == 0 && asked.join().isEmpty());
        return here || otherwise != null && otherwise.looksHere();
    }

    /** Tells whether it is a text without references, the same for all records. */
    boolean isConstant() {
        return template.isConstant() && transformations.isEmpty() && otherwise == null;
    }
}
