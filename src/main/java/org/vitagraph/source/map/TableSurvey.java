package org.vitagraph.source.map;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.record.Spaces;

/** What the values of a table tell of how they are to be read: texts that mean nothing, and whether days precede months. */
final class TableSurvey {
    private static final Set<String> NOTHING = Set.of(
            "-",
            "--",
            "–",
            "—",
            "?",
            "??",
            "???",
            "#",
            ".",
            "...",
            "n/a",
            "N/A",
            "#N/A",
            "NA",
            "null",
            "NULL",
            "None",
            "nil",
            "NaN",
            "unknown",
            "Unknown",
            "UNKNOWN",
            "not known",
            "unbekannt",
            "Unbekannt",
            "k.A.",
            "k. A.",
            "inconnu",
            "Inconnu",
            "inconnue",
            "s.d.",
            "неизвестно",
            "Неизвестно",
            "неизв.",
            "н/д",
            "0000",
            "0000-00-00",
            "00.00.0000");
    private static final Pattern NUMERIC = Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-][0-9]{4}");
    private static final Pattern ID = Pattern.compile("(?i:.*[_ .-])?(?i:id)|.*[a-z]I[dD]");
    private static final Pattern DATED = Pattern.compile(".*\\.(date|from|to|after|before)");
    private static final String ZERO = "0";
    private static final int MONTHS = 12;

    private final Set<String> columns;
    private final Set<String> dates;
    private final WholeNames names;
    private final DatedNames dated;
    private final Set<String> missing = new TreeSet<>();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private long rows;
    private boolean dayFirst;
    private boolean monthFirst;
    private boolean unclear;
    private boolean zeroSays;

    /** Prepares to look at the columns that mean something. */
    TableSurvey(List<String> headers) {
        Map<String, List<ColumnRoles.Column>> roles = new ColumnRoles().of(headers);
        this.names = new WholeNames(roles);
        this.dated = new DatedNames(roles);
        this.columns = headers(roles, role -> true);
        this.dates = headers(roles, role -> DATED.matcher(role).matches());
        headers.stream().filter(h -> ID.matcher(h).matches()).forEach(h -> candidates.put(h, new Candidate()));
    }

    private static Set<String> headers(Map<String, List<ColumnRoles.Column>> roles, Predicate<String> wanted) {
        return roles.entrySet().stream()
                .filter(role -> wanted.test(role.getKey()))
                .flatMap(role -> role.getValue().stream())
                .map(ColumnRoles.Column::header)
                .collect(Collectors.toSet());
    }

    /** A column that may identify rows: as many different values as it has values. */
    private static final class Candidate {
        private final SeenKeys keys = new SeenKeys();
        private long values;
        private boolean twice;
    }

    /** Looks at a row. */
    void row(SourceRecord record) {
        rows++;
        record.all(this::value);
        names.row(record);
        dated.row(record);
    }

    /** Gives the first column called an identifier that has another value in each row; empty where there is none. */
    private String id() {
        return candidates.entrySet().stream()
                .filter(c -> !c.getValue().twice && c.getValue().values == rows && rows > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private void value(String column, Field field) {
        String text = Spaces.strip(field.text());
        Candidate candidate = candidates.get(column);
        if (candidate != null) {
            candidate.values++;
            candidate.twice |= !candidate.keys.add(text);
        }
        if (!columns.contains(column)) {
            return;
        }
        // There is no year 0; elsewhere, as in a column of numbers, 0 says something.
        if (NOTHING.contains(text) || (text.equals(ZERO) && dates.contains(column))) {
            missing.add(text);
            return;
        }
        zeroSays |= text.equals(ZERO);
        Matcher date = NUMERIC.matcher(text);
        if (date.matches()) {
            boolean day = Integer.parseInt(date.group(1)) > MONTHS;
            boolean month = Integer.parseInt(date.group(2)) > MONTHS;
            dayFirst |= day;
            monthFirst |= month;
            unclear |= !day && !month && !date.group(1).equals(date.group(2));
        }
    }

    /** Gives all that the values tell. */
    Convention.Seen seen() {
        if (zeroSays) {
            missing.remove(ZERO);
        }
        String order = dayFirst ? "day-first" : "month-first";
        return new Convention.Seen(missing, id(), names.isWhole(), dated.found(), dayFirst == monthFirst ? "" : order);
    }

    /** Gives a comment for the head of a map where the values do not tell whether days stand before months. */
    String remark() {
        return unclear && dayFirst == monthFirst
                ? "# dates: {day-month-order: day-first}  # or month-first: dates such as 3/4/1890 do not tell\n"
                : "";
    }
}
