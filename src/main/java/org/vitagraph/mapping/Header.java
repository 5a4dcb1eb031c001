package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind.Comparison;
import org.vitagraph.model.FactKind.Filler;
import org.vitagraph.model.FactKind.Moment;
import org.vitagraph.model.FactKind.NodeRule;
import org.vitagraph.model.FactKind.Slot;

/**
 * The {@code #+} lines at the head of a pattern.
 *
 * @param summary what the pattern says, a sentence
 * @param node the variable of what a fact is about
 * @param rule when two facts are about one node
 * @param principal the slot that a kind's own key fills
 * @param slots the declared slots, in order; roles are the kinds' to give
 * @param comparison with which facts on other nodes the date is compared; null for none
 * @param withRoles the slots that only kinds have which say in which roles their actors stand
 */
record Header(
        String summary,
        String node,
        NodeRule rule,
        String principal,
        Map<String, Slot> slots,
        @Nullable Comparison comparison,
        Set<String> withRoles) {

    private static final String MARK = "#+";
    private static final String WITH_ROLES = "with-roles";

    /** A header line that is wrong, with its number from 1. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        Mistake(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** Reads the header of a pattern's text. */
    static Header read(String text) throws Mistake {
        Reader reader = new Reader();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.startsWith(MARK)) {
                reader.line(line.substring(MARK.length()).strip(), number);
            }
        }
        return reader.finish();
    }

    /** Gathers the lines. */
    private static final class Reader {
        private String summary = "";
        private String node = "";
        private String nodeRule = "";
        private String principal = "";
        private int nodeLine = 1;
        private @Nullable Comparison comparison;
        private final Map<String, Slot> slots = new LinkedHashMap<>();
        private final Set<String> withRoles = new HashSet<>();

        void line(String line, int number) throws Mistake {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new Mistake(number, "a header line reads '#+ word: value', not '" + line + "'");
            }
            String key = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (key.equals("summary")) {
                summary = value;
            } else if (key.equals("principal")) {
                principal = value;
            } else if (key.equals("compares")) {
                comparison = comparison(words(value), number);
            } else if (key.startsWith("node ")) {
                node = key.substring(5).strip();
                nodeRule = value;
                nodeLine = number;
            } else if (key.startsWith("slot ")) {
                Slot slot = slot(key.substring(5).strip(), value, number);
                if (slots.put(slot.name(), slot) != null) {
                    throw new Mistake(number, "slot '" + slot.name() + "' is declared twice");
                }
            } else {
                throw new Mistake(
                        number, "no header line is called '" + key + "'; summary, node, principal, slot, compares are");
            }
        }

        /** Reads {@code topic start|end|whole by slot, slot}. */
        private static Comparison comparison(List<String> words, int number) throws Mistake {
            if (words.size() < 4 || !words.get(2).equals("by")) {
                throw new Mistake(number, "write 'compares: TOPIC start|end|whole by SLOTS'");
            }
            Moment moment =
                    switch (words.get(1)) {
                        case "start" -> Moment.START;
                        case "end" -> Moment.END;
                        case "whole" -> Moment.WHOLE;
                        default -> throw new Mistake(number, "a moment is start, end or whole");
                    };
            return new Comparison(words.getFirst(), moment, List.copyOf(words.subList(3, words.size())), Set.of());
        }

        private Slot slot(String name, String value, int number) throws Mistake {
            List<String> words = words(value);
            if (words.isEmpty()) {
                throw new Mistake(number, "slot '" + name + "' has no type");
            }
            List<EntityType> entities = new ArrayList<>();
            Filler filler = filler(words.getFirst(), entities, number);
            List<String> flags = words.subList(1, words.size());
            for (String flag : flags) {
                if (!List.of("required", "many", "functional", WITH_ROLES).contains(flag)) {
                    throw new Mistake(
                            number, "no flag is called '" + flag + "'; required, many, functional, with-roles are");
                }
            }
            if (flags.contains(WITH_ROLES)) {
                withRoles.add(name);
            }
            return new Slot(
                    name,
                    filler,
                    List.copyOf(entities),
                    flags.contains("required"),
                    flags.contains("many"),
                    flags.contains("functional"),
                    null);
        }

        private static Filler filler(String type, List<EntityType> entities, int number) throws Mistake {
            switch (type) {
                case "date" -> {
                    return Filler.DATE;
                }
                case "duration" -> {
                    return Filler.DURATION;
                }
                case "string" -> {
                    return Filler.TEXT;
                }
                case "number" -> {
                    return Filler.NUMBER;
                }
                case "statement" -> {
                    return Filler.STATEMENT;
                }
                case "thing" -> entities.addAll(Arrays.asList(EntityType.values()));
                default -> {
                    for (String word : type.split("\\|", -1)) {
                        entities.addAll(types(word, number));
                    }
                }
            }
            return Filler.ENTITY;
        }

        private static List<EntityType> types(String word, int number) throws Mistake {
            if (word.equals("actor")) {
                return List.of(EntityType.PERSON, EntityType.GROUP);
            }
            return List.of(EntityType.ofWord(word)
                    .orElseThrow(() -> new Mistake(number, "no sort of value is called '" + word + "'")));
        }

        private static List<String> words(String value) {
            return Arrays.stream(value.split("[,\\s]+", -1))
                    .filter(w -> !w.isEmpty())
                    .toList();
        }

        Header finish() throws Mistake {
            if (summary.isEmpty()) {
                throw new Mistake(1, "the header has no 'summary'");
            }
            if (node.isEmpty()) {
                throw new Mistake(1, "the header has no 'node'");
            }
            String first = slots.isEmpty() ? "" : slots.keySet().iterator().next();
            String main = principal.isEmpty() ? first : principal;
            if (!slots.containsKey(main)) {
                throw new Mistake(1, "the principal slot '" + main + "' is not declared");
            }
            return new Header(summary, node, rule(), main, slots, comparison, Set.copyOf(withRoles));
        }

        private NodeRule rule() throws Mistake {
            if (slots.containsKey(node)) {
                return new NodeRule.OfSlot(node);
            }
            EntityType type =
                    EntityType.ofWord(node).filter(EntityType::isEvent).orElse(EntityType.EVENT);
            if (nodeRule.startsWith("one per ")) {
                return new NodeRule.OnePer(
                        type, known(words(nodeRule.substring(8))).getFirst());
            }
            if (nodeRule.startsWith("same when ")) {
                return new NodeRule.SameWhen(type, known(words(nodeRule.substring(10))));
            }
            throw new Mistake(nodeLine, "a node is a slot, 'one per SLOT' or 'same when SLOTS'");
        }

        private List<String> known(List<String> names) throws Mistake {
            for (String name : names) {
                if (!slots.containsKey(name)) {
                    throw new Mistake(nodeLine, "the node's rule names '" + name + "', which is no slot");
                }
            }
            return names;
        }
    }
}
