package org.vitagraph.source.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.record.TextElements;

/** What a map says of elements within texts, by their names. */
final class ElementRules {
    /** What parts two elements that are parted by different texts. */
    private static final String BLANK = " ";

    private final Set<String> apart = new HashSet<>();
    private final Map<String, Set<String>> apartWithin = new HashMap<>();
    private final Set<String> oneOf;
    private final Map<String, String> instead;
    private final Map<String, String> parting = new HashMap<>();

    ElementRules(TextElements elements) {
        for (String name : elements.apart()) {
            int slash = name.indexOf('/');
            if (slash < 0) {
                apart.add(name);
            } else {
                apartWithin
                        .computeIfAbsent(name.substring(slash + 1), own -> new HashSet<>())
                        .add(name.substring(0, slash));
            }
        }
        oneOf = Set.copyOf(elements.oneOf());
        instead = elements.instead();
        elements.between().forEach((text, names) -> names.forEach(name -> parting.put(name, text)));
    }

    /** Tells whether nothing is said of any element. */
    boolean areNone() {
        return apart.isEmpty() && apartWithin.isEmpty() && oneOf.isEmpty() && instead.isEmpty() && parting.isEmpty();
    }

    /** Tells whether an element is no part of the text around it. */
    boolean isApart(String name, @Nullable String around) {
        return apart.contains(name) || apartWithin.getOrDefault(name, Set.of()).contains(String.valueOf(around));
    }

    /** Tells whether only one child of an element counts. */
    boolean isOneOf(String name) {
        return oneOf.contains(name);
    }

    /** Gives the text that stands for an element; null where its own does. */
    @Nullable
    String instead(String name) {
        return instead.get(name);
    }

    /** Gives what parts two elements side by side; null where nothing does. */
    @Nullable
    String between(String first, String second) {
        String before = parting.get(first);
        String behind = parting.get(second);
        if (before == null || behind == null) {
            return null;
        }
        return before.equals(behind) ? before : BLANK;
    }
}
