package org.vitagraph.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.When;
import org.vitagraph.model.time.CalendarName;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.Duration;
import org.vitagraph.model.time.Edtf;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Language;
import org.vitagraph.source.yaml.YamlNode;

/** Reads dates and lengths of time: in the source's words, where needed with their EDTF reading beside them. */
final class DateReader {
    private static final List<String> KEYS = List.of("words", "edtf", "calendar", "language");

    private final String language;
    private final DateRules rules;
    private final FindingSink findings;

    /**
     * Takes what holds for a file.
     *
     * @param language the BCP 47 tag of its wordings, empty where it is not known
     */
    DateReader(String language, DateRules rules, FindingSink findings) {
        this.language = language;
        this.rules = rules;
        this.findings = findings;
    }

    /** Reads a date: words, or a group of the keys {@code words}, {@code edtf} and {@code calendar}. */
    Optional<When> date(YamlNode node, String slot) {
        if (node instanceof YamlNode.Mapping mapping) {
            return stated(new Keys(mapping, findings));
        }
        return Keys.scalar(node, slot, findings).flatMap(words -> read(words, null, null, language));
    }

    private Optional<When> stated(Keys keys) {
        keys.only(KEYS);
        Optional<YamlNode.Scalar> edtf = keys.scalar("edtf");
        Optional<YamlNode.Scalar> words = keys.scalar("words").or(() -> edtf);
        if (words.isEmpty()) {
            keys.required("words");
            return Optional.empty();
        }
        CalendarName calendar = keys.choice("calendar", List.of(CalendarName.values()), name -> name.name()
                        .toLowerCase(Locale.ROOT))
                .orElse(null);
        if (calendar != null
                && calendar != CalendarName.GREGORIAN
                && keys.get("words").isEmpty()) {
            YamlNode.Scalar at = keys.scalar("calendar").orElse(words.get());
            findings.finding(new Finding(
                    Code.BAD_SETTING,
                    at.at(),
                    at.text(),
                    "'calendar' says by which calendar words count, and here are none: EDTF is Gregorian.",
                    "Write the date in that calendar under 'words', or leave 'calendar' out."));
            return Optional.empty();
        }
        String own = keys.scalar("language")
                .flatMap(tag -> Language.read(tag, findings))
                .orElse(language);
        return read(words.get(), edtf.orElse(null), calendar, own);
    }

    private Optional<When> read(
            YamlNode.Scalar words, YamlNode.@Nullable Scalar edtf, @Nullable CalendarName calendar, String tag) {
        if (edtf != null && Edtf.parse(edtf.text()) instanceof Edtf.NotUnderstood(String message, int column)) {
            return fault(Code.BAD_EDTF, edtf, message, column);
        }
        String stated = edtf == null ? null : edtf.text();
        TimeSpan.Reading reading = TimeSpan.read(words.text(), tag.isEmpty() ? null : tag, stated, calendar, rules);
        return switch (reading) {
            case TimeSpan.Understood(TimeSpan span, List<String> warnings) -> {
                for (String warning : warnings) {
                    findings.finding(
                            Finding.of(Code.DATE_READINGS_DIFFER, words.at(), words.text(), sentence(warning)));
                }
                yield Optional.of(new When(span));
            }
            case TimeSpan.NotUnderstood(String message, int column) ->
                fault(Code.DATE_NOT_UNDERSTOOD, edtf == null ? words : edtf, message, column);
        };
    }

    /** Reads a length of time in words. */
    Optional<Amount> duration(YamlNode node, String slot) {
        Optional<YamlNode.Scalar> words = Keys.scalar(node, slot, findings);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Duration.Reading reading = Duration.read(words.get().text(), language.isEmpty() ? null : language, rules);
        return switch (reading) {
            case Duration.Understood(Duration duration) -> Optional.of(new Amount(duration));
            case Duration.NotUnderstood(String message, int column) ->
                fault(Code.DURATION_NOT_UNDERSTOOD, words.get(), message, column);
        };
    }

    private <T> Optional<T> fault(Code code, YamlNode.Scalar value, String message, int column) {
        Locator where = value.column(column);
        findings.finding(Finding.of(code, where, value.text(), sentence(message)));
        return Optional.empty();
    }

    private static String sentence(String message) {
        String begin = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        return begin.endsWith(".") ? begin : begin + ".";
    }
}
