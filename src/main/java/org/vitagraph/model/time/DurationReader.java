package org.vitagraph.model.time;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reader of lengths of time: "about four years", "zwei Jahre", "2,5 ans", "3–4 месяца". */
final class DurationReader {
    private final Lexemes lexemes;
    private final DateRules rules;

    private DurationReader(Lexemes lexemes, DateRules rules) {
        this.lexemes = lexemes;
        this.rules = rules;
    }

    static Duration.Reading read(String wording, @Nullable String language, DateRules rules) {
        if (wording.length() > Wordings.LONGEST) {
            return new Duration.NotUnderstood("this is too long for a length of time", Wordings.LONGEST + 1);
        }
        String text = Tokenizer.composed(wording);
        String primary = Vocabulary.primary(language);
        Fault farthest = new Fault("no length of time was recognised", 0);
        for (String each : primary == null ? Vocabulary.LANGUAGES : List.of(primary)) {
            Vocabulary vocabulary = Vocabulary.forDurations(each);
            Lexemes lexemes = new Lexemes(vocabulary.lexemes(Tokenizer.tokens(text), text.length() + 1));
            try {
                return new Duration.Understood(new DurationReader(lexemes, rules).duration(wording, language));
            } catch (Fault fault) {
                farthest = fault.column() > farthest.column() ? fault : farthest;
            }
        }
        return new Duration.NotUnderstood(farthest.message(), farthest.column());
    }

    private Duration duration(String wording, @Nullable String language) throws Fault {
        boolean about = lexemes.take(Lexeme.Kind.CIRCA);
        BigDecimal first = number();
        boolean range = lexemes.dash(0);
        BigDecimal last = first;
        if (range) {
            lexemes.next();
            last = number();
        }
        Lexeme unit = lexemes.next();
        if (!unit.is(Lexeme.Kind.UNIT)) {
            throw new Fault("a unit of time was expected here: years, months, weeks, days or hours", unit.column());
        }
        lexemes.takeMark(".");
        if (!lexemes.peek().is(Lexeme.Kind.END)) {
            throw new Fault("the length of time is not understood from here on", lexemes.column());
        }
        if (first.compareTo(last) > 0) {
            throw new Fault("the second number is smaller than the first", unit.column());
        }
        BigDecimal margin = about ? rules.durationMargin() : BigDecimal.ZERO;
        BigDecimal middle = !range ? first : first.add(last).divide(BigDecimal.TWO);
        return new Duration(
                wording,
                language,
                middle,
                first.subtract(margin).max(BigDecimal.ZERO),
                last.add(margin),
                Duration.Unit.valueOf(unit.value().toUpperCase(Locale.ROOT)));
    }

    /** Reads a number in words or digits; a decimal has a point or a comma. */
    private BigDecimal number() throws Fault {
        Lexeme number = lexemes.next();
        boolean digits = number.is(Lexeme.Kind.NUMBER) && number.value().matches("\\d{1,6}");
        if (!digits
                && !number.is(Lexeme.Kind.ARTICLE)
                && !(number.is(Lexeme.Kind.NUMERAL) && !number.value().equals("-1"))) {
            throw new Fault("a number was expected here", number.column());
        }
        boolean decimal =
                lexemes.peek().is(Lexeme.Kind.MARK, ".") || lexemes.peek().is(Lexeme.Kind.MARK, ",");
        if (!digits || !decimal || !lexemes.peek(1).is(Lexeme.Kind.NUMBER)) {
            return new BigDecimal(number.value());
        }
        lexemes.next();
        Lexeme fraction = lexemes.next();
        if (!fraction.value().matches("\\d{1,6}")) {
            throw new Fault("a number was expected here", fraction.column());
        }
        return new BigDecimal(number.value() + "." + fraction.value());
    }
}
