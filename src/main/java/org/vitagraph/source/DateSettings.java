package org.vitagraph.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.time.CalendarRegion;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.Parts;
import org.vitagraph.model.time.Tolerance;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/** Reads the editorial rules for dates; what is not stated stays as it is. */
public final class DateSettings {
    /** The keys by which a publication states them. */
    public static final List<String> KEYS = List.of(
            "region",
            "circa",
            "parts-of-year",
            "parts-of-month",
            "parts-of-decade",
            "parts-of-century",
            "day-month-order",
            "signed-years",
            "winter",
            "duration-margin");

    private static final List<String> CIRCA = List.of("days", "months", "years", "decade-years", "century-years");
    private static final List<String> PARTS = List.of("early", "mid", "late");
    private static final Parts.Part MONTHS = new Parts.Part(1, 12);
    private static final Parts.Part DAYS = new Parts.Part(1, 31);
    private static final Parts.Part YEARS_OF_DECADE = new Parts.Part(0, 9);
    private static final Parts.Part YEARS_OF_CENTURY = new Parts.Part(0, 99);
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,2})\\s*[-–]\\s*([0-9]{1,2})");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern MARGIN = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");

    private final Keys keys;
    private final FindingSink findings;

    /** Takes the keys that state them, and where findings go. */
    public DateSettings(Keys keys, FindingSink findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /** Reads the rules; what is not stated is as in {@code rules}. */
    public DateRules read(DateRules rules) {
        return new DateRules(
                circa(rules.circa()),
                parts("parts-of-year", rules.partsOfYear(), MONTHS),
                parts("parts-of-month", rules.partsOfMonth(), DAYS),
                parts("parts-of-decade", rules.partsOfDecade(), YEARS_OF_DECADE),
                parts("parts-of-century", rules.partsOfCentury(), YEARS_OF_CENTURY),
                region(rules.region()),
                choice("day-month-order", DateRules.DayMonthOrder.values(), rules.dayMonthOrder()),
                choice("signed-years", DateRules.SignedYears.values(), rules.signedYears()),
                choice("winter", DateRules.Winter.values(), rules.winter()),
                margin(rules.durationMargin()));
    }

    private @Nullable CalendarRegion region(@Nullable CalendarRegion standard) {
        Map<String, CalendarRegion> regions = CalendarRegion.shipped();
        Optional<YamlNode.Scalar> name = keys.scalar("region");
        if (name.isPresent() && !regions.containsKey(name.get().text())) {
            findings.finding(Keys.badChoice("region", name.get(), List.copyOf(new TreeMap<>(regions).keySet())));
        }
        return name.isPresent() ? regions.get(name.get().text()) : standard;
    }

    private Tolerance circa(Tolerance standard) {
        Optional<Keys> given = keys.keys("circa");
        if (given.isEmpty()) {
            return standard;
        }
        Keys circa = given.get();
        circa.only(CIRCA);
        ToIntFunction<String> count = key -> circa.scalar(key)
                .map(value ->
                        COUNT.matcher(value.text()).matches() ? Integer.parseInt(value.text()) : wrongCount(key, value))
                .orElse(-1);
        return new Tolerance(
                or(count.applyAsInt("days"), standard.days()),
                or(count.applyAsInt("months"), standard.months()),
                or(count.applyAsInt("years"), standard.years()),
                or(count.applyAsInt("decade-years"), standard.decadeYears()),
                or(count.applyAsInt("century-years"), standard.centuryYears()));
    }

    private static int or(int given, int standard) {
        return given < 0 ? standard : given;
    }

    private int wrongCount(String key, YamlNode.Scalar value) {
        bad(value, "'" + key + "' takes a number from 0 to 9999.");
        return -1;
    }

    private Parts parts(String key, Parts standard, Parts.Part whole) {
        Optional<Keys> given = keys.keys(key);
        if (given.isEmpty()) {
            return standard;
        }
        given.get().only(PARTS);
        return new Parts(
                part(given.get(), "early", standard.early(), whole),
                part(given.get(), "mid", standard.mid(), whole),
                part(given.get(), "late", standard.late(), whole));
    }

    private Parts.Part part(Keys parts, String key, Parts.Part standard, Parts.Part whole) {
        Optional<YamlNode.Scalar> given = parts.scalar(key);
        if (given.isEmpty()) {
            return standard;
        }
        Matcher range = RANGE.matcher(given.get().text());
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            if (whole.first() <= first && first <= last && last <= whole.last()) {
                return new Parts.Part(first, last);
            }
        }
        bad(
                given.get(),
                "'" + key + "' takes a range within " + whole.first() + "-" + whole.last() + ", such as "
                        + standard.first() + "-" + standard.last() + ".");
        return standard;
    }

    private <E extends Enum<E>> E choice(String key, E[] values, E standard) {
        return keys.choice(key, new ArrayList<>(List.of(values)), value -> value.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .orElse(standard);
    }

    private BigDecimal margin(BigDecimal standard) {
        Optional<YamlNode.Scalar> given = keys.scalar("duration-margin");
        if (given.isPresent() && !MARGIN.matcher(given.get().text()).matches()) {
            bad(given.get(), "'duration-margin' takes a number such as 0.5.");
            return standard;
        }
        return given.map(value -> new BigDecimal(value.text())).orElse(standard);
    }

    private void bad(YamlNode.Scalar value, String message) {
        findings.finding(Finding.of(Code.BAD_SETTING, value.at(), value.text(), message));
    }
}
