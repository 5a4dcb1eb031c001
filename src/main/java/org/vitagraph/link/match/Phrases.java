package org.vitagraph.link.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitagraph.names.Folding;

/** What the contexts of a record say, folded: each whole, and the parts that a slash, a comma or an arrow parts. */
final class Phrases {

    private static final Pattern PARTS = Pattern.compile("\\s*(?:>>|>|/|;|,)\\s*");
    private static final int MOST = 24;

    private Phrases() {}

    /** Gives the phrases, each once. */
    static Set<String> of(List<String> contexts) {
        Set<String> phrases = new LinkedHashSet<>();
        for (String context : contexts) {
            add(context, phrases);
            String[] parts = PARTS.split(context, -1);
            for (int i = 0; parts.length > 1 && i < parts.length; i++) {
                add(parts[i], phrases);
            }
        }
        return phrases;
    }

    private static void add(String text, Set<String> phrases) {
        String folded = Folding.fold(text);
        if (folded.length() > 1 && phrases.size() < MOST) {
            phrases.add(folded);
        }
    }
}
