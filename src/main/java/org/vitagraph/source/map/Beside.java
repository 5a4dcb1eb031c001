package org.vitagraph.source.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.source.map.SlotTemplate.Filled;
import org.vitagraph.source.map.SlotTemplate.Reading;
import org.vitagraph.source.record.Field;

/**
 * The words before and behind a name that are no part of it, as in running text: {@code probably in} before Ulm.
 *
 * @param before what gives those before it; null where the map says none
 * @param behind the same behind it
 */
record Beside(@Nullable Expression before, @Nullable Expression behind) {
    /** Where a name stands alone. */
    static final Beside NOTHING = new Beside(null, null);

    /** What words beside a name say of it. */
    enum Says {
        /** Nothing of their own, such as {@code in}. */
        NOTHING,
        /** That the source is not sure. */
        DOUBT,
        /** That it is not so. */
        DENIAL,
        /** What is not understood. */
        SOMETHING
    }

    /**
     * Gives values with the doubt of the words beside them; none after a finding, where these deny them. Words that are not
     * understood are told.
     */
    List<Filled> of(List<Filled> values, Doubt doubt, Scope scope, Reading reading) {
        if (values.isEmpty() || equals(NOTHING)) {
            return values;
        }
        Optional<Field> first = words(before, scope, reading);
        Optional<Field> last = words(behind, scope, reading);
        Says says = doubt.beside(text(first), text(last));
        Field said = new Field(
                quoted(first, values.getFirst().quoted(), last),
                first.or(() -> last).map(Field::at).orElse(values.getFirst().at()));
        return switch (says) {
            case NOTHING -> values;
            case DOUBT ->
                values.stream()
                        .map(one ->
                                new Filled(one.value(), one.words(), one.at(), true, quoted(first, one.quoted(), last)))
                        .toList();
            case DENIAL -> {
                reading.finding(Doubt.NoName.NEGATED.finding(said));
                yield List.of();
            }
            case SOMETHING -> {
                reading.finding(new Finding(
                        Code.NEVER_READ,
                        said.at(),
                        said.text(),
                        "Of '" + said.text() + "' only the name is read: the words beside it are not understood.",
                        "See whether they change what is said, and if so, word them otherwise."));
                yield values;
            }
        };
    }

    private static Optional<Field> words(@Nullable Expression expression, Scope scope, Reading reading) {
        return expression == null
                ? Optional.empty()
                : expression.values(scope.literal(), reading).stream().findFirst();
    }

    private static String text(Optional<Field> words) {
        return words.map(field -> field.text().strip()).orElse("");
    }

    private static String quoted(Optional<Field> first, String name, Optional<Field> last) {
        String whole = Stream.of(text(first), name)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        String end = text(last);
        return end.isEmpty() || ",;.?!:".indexOf(end.charAt(0)) >= 0 ? whole + end : whole + " " + end;
    }
}
