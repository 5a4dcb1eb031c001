package org.vitagraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.Edtf;

/**
 * Records as the rows of a table: {@code id}, {@code set} (the source), {@code name}, {@code other_names}, {@code born} and {@code died} (year,
 * month or day), {@code gender}, {@code active} (from and to) and {@code context}, and identifiers in columns that are called by the property of Wikidata for
 * them, such as {@code P227}. Values of one cell are parted by {@code |}.
 */
public final class RecordTable {

    /** The columns that must be there. */
    public static final List<String> NEEDED = List.of("id", "name");

    /** The columns that may be there. */
    public static final List<String> OPTIONAL =
            List.of("set", "other_names", "born", "died", "gender", "active", "context");

    private static final Pattern DATE = Pattern.compile("(-?\\d{1,4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?-?");
    private static final Pattern IDENTIFIER = Pattern.compile("P[1-9][0-9]{0,6}");
    private static final Pattern YEAR = Pattern.compile("-?\\d{1,4}");

    private RecordTable() {}

    /** Tells whether a column holds identifiers. */
    public static boolean isIdentifier(String column) {
        return IDENTIFIER.matcher(column).matches();
    }

    /**
     * Reads a row.
     *
     * @param row gives what a cell holds by the name of its column, empty where there is no such column
     * @param identifiers the columns that hold identifiers
     */
    public static LinkRecord record(UnaryOperator<String> row, List<String> identifiers) {
        List<LinkRecord.Name> names = new ArrayList<>();
        names.add(new LinkRecord.Name(row.apply("name").strip(), ""));
        for (String other : parts(row.apply("other_names"))) {
            names.add(new LinkRecord.Name(other, ""));
        }
        Map<String, String> held = new TreeMap<>();
        for (String column : identifiers) {
            String value = row.apply(column).strip();
            if (!value.isEmpty()) {
                held.put(column, value);
            }
        }
        DateRange born = date(row.apply("born"));
        DateRange died = date(row.apply("died"));
        boolean beforeChrist = isBeforeChrist(born, died);
        return new LinkRecord(
                row.apply("id"),
                row.apply("set"),
                names,
                beforeChrist ? negative(born) : born,
                beforeChrist ? negative(died) : died,
                gender(row.apply("gender")),
                active(row.apply("active")),
                parts(row.apply("context")),
                held);
    }

    /** Who died before they were born lived before Christ, and the table leaves out the sign. */
    private static boolean isBeforeChrist(@Nullable DateRange born, @Nullable DateRange died) {
        return born != null
                && died != null
                && !born.isOpen()
                && !died.isOpen()
                && died.lastYear() > 0
                && died.lastYear() < born.firstYear();
    }

    private static @Nullable DateRange negative(@Nullable DateRange date) {
        return date == null ? null : DateRange.years(1 - date.lastYear(), 1 - date.firstYear());
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("\\|", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /**
     * Reads a date as EDTF; a year may have fewer than four digits, a month or day fewer than two.
     *
     * @return null where it cannot be read, or says nothing
     */
    public static @Nullable DateRange date(String cell) {
        Matcher parts = DATE.matcher(cell.strip());
        String text = cell.strip();
        if (parts.matches()) {
            String sign = parts.group(1).startsWith("-") ? "-" : "";
            int year = Math.abs(Integer.parseInt(parts.group(1)));
            text = String.format(Locale.ROOT, "%s%04d", sign, year) + part(parts.group(2)) + part(parts.group(3));
        }
        return Edtf.parse(text) instanceof Edtf.Understood understood
                ? DateRange.of(understood.edtf().bounds())
                : null;
    }

    private static String part(@Nullable String digits) {
        return digits == null || Integer.parseInt(digits) == 0 ? "" : "-" + (digits.length() == 1 ? "0" : "") + digits;
    }

    private static @Nullable DateRange active(String cell) {
        Matcher years = YEAR.matcher(cell);
        if (!years.find()) {
            return null;
        }
        int from = Integer.parseInt(years.group());
        int to = years.find() ? Integer.parseInt(years.group()) : from;
        return DateRange.years(Math.min(from, to), Math.max(from, to));
    }

    private static Gender gender(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "male", "m", "man" -> Gender.MALE;
            case "female", "f", "woman" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }
}
