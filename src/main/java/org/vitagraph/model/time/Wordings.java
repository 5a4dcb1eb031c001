package org.vitagraph.model.time;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door to the wordings people write. A wording of a known language is read by that language's table; one without is read by
 * all, and where they come to different dates it is not read at all. Where none reads it, the problem told is that of the language
 * that came farthest.
 */
final class Wordings {
    /** The longest wording that is read, in characters: more is no date. */
    static final int LONGEST = 300;

    /** The time of day that programs write behind a day of which they know none. */
    private static final Pattern MIDNIGHT =
            Pattern.compile("(?<=[0-9])[T ](?:0?0:00(?::00(?:\\.0+)?)?(?:Z|[+-]00:?00)?|12:00(?::00)? AM)$");

    /** Brackets around a date that no EDTF is: an editor supplied it. */
    private static final Pattern SUPPLIED = Pattern.compile("\\s*\\[([^\\[\\]]+)\\]\\s*");

    private Wordings() {}

    static WordingReading read(
            String wording, @Nullable String language, @Nullable CalendarName stated, DateRules rules) {
        if (wording.length() > LONGEST) {
            return new WordingReading.Problem(
                    "a date longer than " + LONGEST + " characters is not read", LONGEST + 1, false);
        }
        String text = MIDNIGHT.matcher(Tokenizer.composed(wording)).replaceFirst("");
        String primary = Vocabulary.primary(language);
        List<String> languages = primary == null ? Vocabulary.LANGUAGES : List.of(primary);
        Map<String, WordingReading.Read> readings = new LinkedHashMap<>();
        WordingReading.Problem closest = null;
        int farthest = 0;
        List<Token> tokens = Tokenizer.tokens(text);
        Set<List<Lexeme>> seen = new HashSet<>();
        for (String each : languages) {
            List<Lexeme> units = Vocabulary.forDates(each).lexemes(tokens, text.length() + 1);
            if (!seen.add(units)) {
                // What means the same in two languages is read once: figures, as a rule.
                continue;
            }
            Lexemes lexemes = new Lexemes(units);
            try {
                WordingReading.Read read = WordingGrammar.read(lexemes, stated, rules);
                readings.putIfAbsent(read.edtf().text(), read);
            } catch (Fault fault) {
                if (closest == null || lexemes.column() > farthest) {
                    closest = new WordingReading.Problem(fault.message(), fault.column(), fault.contradiction());
                    farthest = lexemes.column();
                }
            }
        }
        if (readings.isEmpty() && closest != null) {
            WordingReading edtf = asEdtf(text, closest);
            return edtf instanceof WordingReading.Problem
                            && SUPPLIED.matcher(text).matches()
                    ? read(text.replace('[', ' ').replace(']', ' '), language, stated, rules)
                    : edtf;
        }
        return onlyOne(readings);
    }

    /** Gives what words say of the certainty of a date that cannot be read from them. */
    static Qualifier doubt(String wording, @Nullable String language) {
        String text = Tokenizer.composed(wording.length() > LONGEST ? wording.substring(0, LONGEST) : wording);
        String primary = Vocabulary.primary(language);
        Qualifier doubt = text.indexOf('?') >= 0 ? Qualifier.UNCERTAIN : Qualifier.NONE;
        List<Token> tokens = Tokenizer.tokens(text);
        for (String each : primary == null ? Vocabulary.LANGUAGES : List.of(primary)) {
            for (Lexeme lexeme : Vocabulary.forDates(each).lexemes(tokens, text.length() + 1)) {
                doubt = doubt.and(
                        switch (lexeme.kind()) {
                            case CIRCA -> Qualifier.APPROXIMATE;
                            case PERHAPS, OR, LIMIT, BEFORE, AFTER, BETWEEN -> Qualifier.UNCERTAIN;
                            default -> Qualifier.NONE;
                        });
            }
        }
        return doubt;
    }

    /**
     * Gives what words say against a date beside them; null where nothing. Negations count before other events, and what stands before the
     * first number concerns the date as a whole.
     */
    static @Nullable Objection objection(String wording, @Nullable String language) {
        String text = Tokenizer.composed(wording.length() > LONGEST ? wording.substring(0, LONGEST) : wording);
        List<Token> tokens = Tokenizer.tokens(text);
        Objection found = null;
        Set<String> languages = new LinkedHashSet<>(Vocabulary.LANGUAGES);
        Optional.ofNullable(Vocabulary.primary(language)).ifPresent(languages::add);
        for (String each : languages) {
            boolean before = true;
            for (Lexeme lexeme : Vocabulary.forDates(each).lexemes(tokens, text.length() + 1)) {
                before &= !lexeme.is(Lexeme.Kind.NUMBER);
                Objection one =
                        switch (lexeme.kind()) {
                            case NOT ->
                                new Objection(
                                        Objection.Ground.NEGATION,
                                        before || lexeme.value().equals("wrong"));
                            case EVENT ->
                                new Objection(
                                        Objection.Ground.OTHER_EVENT,
                                        before && !lexeme.value().equals("near"));
                            default -> null;
                        };
                found = graver(found, one);
            }
        }
        return found;
    }

    private static @Nullable Objection graver(@Nullable Objection a, @Nullable Objection b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean later = b.outright() == a.outright() ? b.ground().compareTo(a.ground()) < 0 : b.outright();
        return later ? b : a;
    }

    private static WordingReading onlyOne(Map<String, WordingReading.Read> readings) {
        if (readings.size() == 1) {
            return readings.values().iterator().next();
        }
        return new WordingReading.Problem(
                "languages read this differently, as " + String.join(" or ", readings.keySet()) + ": name the language",
                1,
                false);
    }

    /** A wording that no language reads may be EDTF itself; signs as .. or X or ~ show that it is meant so. */
    private static WordingReading asEdtf(String text, WordingReading.Problem problem) {
        boolean meant = text.matches("^/.*|.*/$|.*(\\.\\.|[0-9]T[0-9]|[X~%\\[{]).*");
        if (meant && Edtf.parse(text.strip()) instanceof Edtf.Understood understood) {
            return new WordingReading.Read(understood.edtf(), "edtf", null, List.of());
        }
        return problem;
    }
}
