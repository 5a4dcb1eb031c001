package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.Field;

/**
 * A text with references in it, such as {@code $(volume), p. $(page)}.
 *
 * @param parts its parts in their order
 * @param at where it stands in the map
 */
record Template(List<Part> parts, Position at) {

    /** A part of a template. */
    sealed interface Part {}

    /** Words that stand as they are. */
    record Words(String text) implements Part {}

    /** A reference. */
    record Hole(Asked asked) implements Part {}

    /** Copies the list. */
    Template {
        parts = List.copyOf(parts);
    }

    /** Tells whether it has no references. */
    boolean isConstant() {
        return parts.stream().allMatch(Words.class::isInstance);
    }

    /** Gives the text of a template without references. */
    String constant() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Words(String words)) {
                text.append(words);
            }
        }
        return text.toString();
    }

    /** Gives its references. */
    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Hole hole) {
                asked.add(hole.asked());
            }
        }
        return asked;
    }

    /**
     * Fills it. A lone reference gives all of its values; a text with references gives one value, of the first that each finds, and
     * none where one of its references finds nothing: what is not in the text was not read. It is in the language of what the
     * references find, if that is one.
     */
    List<Field> values(Scope scope) {
        if (parts.size() == 1 && parts.getFirst() instanceof Hole(Asked asked)) {
            return scope.values(asked);
        }
        if (isDropped(scope)) {
            return List.of();
        }
        StringBuilder text = new StringBuilder();
        @Nullable Field first = null;
        Set<String> languages = new HashSet<>();
        for (Part part : parts) {
            switch (part) {
                case Words(String words) -> text.append(words);
                case Hole(Asked asked) -> {
                    Field found = scope.first(asked);
                    if (found == null) {
                        return List.of();
                    }
                    text.append(found.text());
                    first = first == null ? found : first;
                    languages.add(found.language());
                }
            }
        }
        languages.remove("");
        String language = languages.size() == 1 ? languages.iterator().next() : "";
        return List.of(new Field(text.toString(), first == null ? at : first.at()).in(language));
    }

    /** Tells whether one of several references finds nothing, without counting as read what the others find. */
    private boolean isDropped(Scope scope) {
        if (parts.size() < 2) {
            return false;
        }
        for (Part part : parts) {
            if (part instanceof Hole(Asked asked) && scope.peek(asked).isEmpty()) {
                drop(scope);
                return true;
            }
        }
        return false;
    }

    /** Counts what the references find for a text that is not made. */
    private void drop(Scope scope) {
        for (Asked asked : asked()) {
            List<Field> found = scope.peek(asked);
            if (!found.isEmpty()) {
                asked.drop(found.getFirst().text());
            }
        }
    }
}
