package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;

/**
 * How the nodes of a kind are labelled in one language: words with {@code {slot}} in them, in which {@code [in {place}]}
 * falls away where the slot is empty.
 */
final class LabelRule {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_-]+)}");

    private final List<Part> parts;

    private LabelRule(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Words with a slot after them.
     *
     * @param words as they stand in the rule
     * @param slot empty where none follows
     * @param optional what may fall away as a whole after them; empty where nothing
     */
    private record Part(String words, String slot, List<Part> optional) {}

    /** Takes a rule apart. */
    static LabelRule of(String rule) {
        List<Part> parts = new ArrayList<>();
        Matcher optional = OPTIONAL.matcher(rule);
        int from = 0;
        while (optional.find()) {
            parts.addAll(slots(rule.substring(from, optional.start())));
            parts.add(new Part("", "", slots(optional.group(1))));
            from = optional.end();
        }
        parts.addAll(slots(rule.substring(from)));
        return new LabelRule(List.copyOf(parts));
    }

    /** Gives what is wrong with a rule of a pattern that has these slots; empty where nothing is. */
    static Optional<String> fault(String rule, Set<String> slots) {
        String bare = OPTIONAL.matcher(rule).replaceAll("$1");
        if (bare.indexOf('[') >= 0 || bare.indexOf(']') >= 0) {
            return Optional.of("has a bracket that has no other, or one within another");
        }
        String words = SLOT.matcher(rule).replaceAll("");
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            return Optional.of("has braces in which no slot stands");
        }
        return SLOT.matcher(rule)
                .results()
                .map(found -> found.group(1))
                .filter(slot -> !slots.contains(slot))
                .findFirst()
                .map(slot -> "names '" + slot + "', which is no slot of its pattern");
    }

    private static List<Part> slots(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int from = 0;
        while (slot.find()) {
            parts.add(new Part(text.substring(from, slot.start()), slot.group(1), List.of()));
            from = slot.end();
        }
        parts.add(new Part(text.substring(from), "", List.of()));
        return parts;
    }

    /** Gives the label of a fact's node, in which entities have their names in a language; empty where a slot that it needs has no value. */
    Optional<String> fill(Fact fact, String language) {
        StringBuilder label = new StringBuilder();
        return fill(parts, fact, language, label) ? Optional.of(label.toString().strip()) : Optional.empty();
    }

    private static boolean fill(List<Part> some, Fact fact, String language, StringBuilder label) {
        int before = label.length();
        for (Part part : some) {
            label.append(part.words());
            List<Value> values = part.slot().isEmpty() ? List.of() : fact.slot(part.slot());
            if (values.isEmpty() && !part.slot().isEmpty()) {
                label.setLength(before);
                return false;
            }
            for (int i = 0; i < values.size(); i++) {
                label.append(i == 0 ? "" : ", ").append(words(values.get(i), language));
            }
            if (!part.optional().isEmpty()) {
                fill(part.optional(), fact, language, label);
            }
        }
        return true;
    }

    private static String words(Value value, String language) {
        return switch (value) {
            case Mention mention -> mention.entity().label(language);
            case Text text -> text.text();
            case When when -> when.span().wording();
            case Amount amount -> amount.duration().wording();
            case Numeral number -> number.value().toPlainString();
            case Statement other -> other.fact();
        };
    }
}
