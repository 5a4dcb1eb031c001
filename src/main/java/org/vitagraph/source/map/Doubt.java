package org.vitagraph.source.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.source.map.SlotTemplate.Filled;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Spaces;
import org.vitagraph.source.yaml.Keys;

/**
 * What a question mark or a word of doubt before or behind a name means, as in {@code Meßkirch?}, {@code Meßkirch (?)} or {@code probably
 * Meßkirch}: that the source is not sure that this is the one. A mark within words is a part of them.
 *
 * @param certainty how sure the source is where it puts the mark; null where marks and such words are parts of names
 * @param words the words that are no part of a name
 */
record Doubt(@Nullable Certainty certainty, DoubtWords words) {
    /** The key by which a map says it. */
    static final String KEY = "doubt";

    private static final String MARK = "(?:\\(\\?+\\)|\\[\\?+]|\\?+)";
    private static final Pattern ALONE = Pattern.compile("[\\s()\\[\\]]*[-–—_.…/*?][-–—_.…/*?\\s()\\[\\]]*");

    // A mark next to a comma stands for a part that is not known, as in "?, Baden".
    private static final Pattern BEFORE = Pattern.compile("^" + MARK + "\\s*(?=[\\p{L}\\p{N}\"'„«»(\\[])");
    private static final Pattern BEHIND = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}.\"'“”»«)\\]])\\s*" + MARK + "$");

    /** A mark, or words in brackets, at the begin of what stands behind a name. */
    private static final Pattern MARK_BEHIND = Pattern.compile("\\s*(?:" + MARK + "|[(\\[]([^()\\[\\]]+)[)\\]])");

    /**
     * Reads how sure a map takes the source to be; {@code none} where marks are parts of names.
     *
     * @param language the language of the source, empty where it is not known
     */
    static Doubt read(Keys keys, String language) {
        DoubtWords words = new DoubtWords(language);
        List<Doubt> choices = Stream.of(null, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNLIKELY)
                .map(certainty -> new Doubt(certainty, words))
                .toList();
        return keys.choice(KEY, choices, Doubt::word).orElse(new Doubt(Certainty.POSSIBLE, words));
    }

    private String word() {
        return certainty == null ? "none" : certainty.term();
    }

    /** Leaves out the fields that hold nothing but question marks, dashes or full stops, by which people say that something is not known. */
    static List<Field> known(List<Field> fields) {
        for (Field field : fields) {
            if (isAlone(field.text())) {
                return fields.stream().filter(one -> !isAlone(one.text())).toList();
            }
        }
        return fields;
    }

    /** Leaves out the fields that say by marks or words that there is no date, or none that is known. */
    List<Field> dated(List<Field> fields) {
        List<Field> known = known(fields);
        return certainty == null || known.stream().noneMatch(this::isUndated)
                ? known
                : known.stream().filter(field -> !isUndated(field)).toList();
    }

    private boolean isUndated(Field field) {
        DoubtWords.InPlace inPlace = words.inPlace(Spaces.strip(field.text()));
        return inPlace != null && inPlace != DoubtWords.InPlace.DITTO;
    }

    /** Tells whether a text is nothing but question marks, or a row of dashes or full stops. */
    static boolean isAlone(String text) {
        return !text.isEmpty()
                && !Character.isLetterOrDigit(text.charAt(0))
                && ALONE.matcher(text).matches();
    }

    /** Tells whether a text says that what it stands for is not known, by marks or by words. */
    boolean isUnknown(EntityType type, String text) {
        return isAlone(text)
                || certainty != null && isDoubted(type) && words.inPlace(text) == DoubtWords.InPlace.UNKNOWN;
    }

    /** Gives the name of something without the marks and words of doubt; the text itself where it has none. */
    String without(EntityType type, String text) {
        if (certainty == null || !isDoubted(type)) {
            return text;
        }
        if (text.indexOf('?') < 0) {
            return words.withoutDoubt(text);
        }
        String behind = BEHIND.matcher(text).replaceFirst("");
        return words.withoutDoubt(BEFORE.matcher(behind).replaceFirst(""));
    }

    /** Gives why a text names nothing that is so, of which the doubt was taken; empty where it is a name. */
    Optional<NoName> noName(EntityType type, String text) {
        if (certainty == null || !isDoubted(type)) {
            return Optional.empty();
        }
        DoubtWords.InPlace inPlace = words.inPlace(text);
        if (inPlace == DoubtWords.InPlace.DITTO) {
            return Optional.of(NoName.DITTO);
        }
        if (inPlace == DoubtWords.InPlace.NONE || words.isNegated(text)) {
            return Optional.of(NoName.NEGATED);
        }
        boolean canBeTwo = type == EntityType.PERSON || type == EntityType.PLACE || type == EntityType.CONCEPT;
        return canBeTwo && words.isOneOfTwo(text) ? Optional.of(NoName.ONE_OF_TWO) : Optional.empty();
    }

    /** Tells what words before and behind a name say that are no part of it. */
    Beside.Says beside(String before, String behind) {
        Matcher marked = MARK_BEHIND.matcher(behind);
        String inBrackets = marked.lookingAt() ? Objects.requireNonNullElse(marked.group(1), "") : "";
        boolean isMarked = marked.lookingAt() && (inBrackets.isEmpty() || words.isDoubt(inBrackets));
        String rest = isMarked ? behind.substring(marked.end()) : behind;
        Beside.Says first = words.beside(before);
        if (certainty != null && first == Beside.Says.DENIAL) {
            return first;
        }
        if (certainty != null
                && (isMarked || first == Beside.Says.DOUBT || before.indexOf('?') >= 0 || words.isDoubt(behind))) {
            return Beside.Says.DOUBT;
        }
        boolean nothing = first == Beside.Says.NOTHING && words.beside(rest) == Beside.Says.NOTHING;
        return nothing ? Beside.Says.NOTHING : Beside.Says.SOMETHING;
    }

    /** Why a text is no name. */
    enum NoName {
        /** It says what is not so. */
        NEGATED(
                "says what is not so, and names nothing that is",
                "Leave the value empty, or deny it in a facts file by 'modality: negated'; 'doubt: none' in the map takes it"
                        + " for a name."),
        /** It stands for the name above it. */
        DITTO(
                "stands for what is written above, which is not looked up",
                "Write the name out; 'doubt: none' in the map takes it for a name."),
        /** It is two names of which one is meant. */
        ONE_OF_TWO(
                "names two, of which one is meant",
                "Give each a row of its own, for which the map says 'modality: alternative', or state both in a facts file with"
                        + " 'alternative-to'; 'doubt: none' in the map takes it for a name.");

        private final String why;
        private final String advice;

        NoName(String why, String advice) {
            this.why = why;
            this.advice = advice;
        }

        /** Tells of it at its place. */
        Finding finding(Field field) {
            return new Finding(
                    Code.NO_NAME,
                    field.at(),
                    field.text(),
                    "'" + field.text() + "' " + why + "; it is left out.",
                    advice);
        }
    }

    /**
     * Divides what fills the slots of a fact into what is sure and what is in doubt, where both speak of one event all the same: of
     * somebody's birth in 1891 in {@code Meßkirch?} only the place is in doubt.
     *
     * @return the slots themselves, where there is nothing to divide
     */
    static List<Map<String, List<Filled>>> apart(FactTemplate template, Map<String, List<Filled>> slots) {
        List<String> required = template.required();
        Map<String, List<Filled>> sure = new LinkedHashMap<>(slots);
        sure.values().removeIf(values -> values.stream().anyMatch(Filled::doubted));
        boolean isOne = template.kind().node() instanceof FactKind.NodeRule.OnePer;
        boolean says = sure.keySet().containsAll(required) && !required.containsAll(sure.keySet());
        if (!isOne || !says || sure.size() == slots.size()) {
            return List.of(slots);
        }
        Map<String, List<Filled>> doubted = new LinkedHashMap<>(slots);
        doubted.keySet().removeIf(slot -> sure.containsKey(slot) && !required.contains(slot));
        return List.of(sure, doubted);
    }

    /** Titles of works end in question marks of their own, and events and tenures are named by keys. */
    private static boolean isDoubted(EntityType type) {
        return switch (type) {
            case PERSON, GROUP, PLACE, OFFICE, CONCEPT -> true;
            case EVENT, TENURE, TEXT, PLAN, PERSONA, REDIRECT -> false;
        };
    }
}
