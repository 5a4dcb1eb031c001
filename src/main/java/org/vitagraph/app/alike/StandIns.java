package org.vitagraph.app.alike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.map.PlainRecords;
import org.vitagraph.source.map.PlainValue;

/** Makes rows that stand for all rows like one: with letters so unusual that it shows wherever one of its values is written. */
final class StandIns {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");
    private static final int UNUSUAL = 9;
    private static final int TRIES = 12;
    private static final int FIRST_YEAR = 1701;
    private static final String SMALL = "bcdfghjklmnpqrstvwxz";
    private static final String SMALL_CYRILLIC = "бвгджзклмнпрстфхцчшщ";

    private final PlainRecords records;
    private final Cells cells;

    StandIns(PlainRecords records, Cells cells) {
        this.records = records;
        this.cells = cells;
    }

    /**
     * Makes one.
     *
     * @param row the row for which it stands
     * @param backwards whether its values are to be ordered the other way round
     * @return empty where none can be made that is like the row
     */
    Optional<Row> like(Row row, boolean backwards) {
        List<@Nullable Cell> made = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            Cell same = cell == null ? null : earlier(row, i, made);
            Cell like = cell == null || same != null ? same : cell(i, cell, backwards);
            if (cell != null && like == null) {
                return Optional.empty();
            }
            made.add(like);
        }
        return Optional.ofNullable(Row.of(made)).filter(row::equals);
    }

    private static @Nullable Cell earlier(Row row, int number, List<@Nullable Cell> made) {
        Cell cell = row.cells().get(number);
        for (int i = 0; i < number; i++) {
            Cell other = row.cells().get(i);
            if (cell != null && other != null && other.is(cell) && !cell.isChoice()) {
                return made.get(i);
            }
        }
        return null;
    }

    private @Nullable Cell cell(int number, Cell cell, boolean backwards) {
        if (cell.isChoice()) {
            return cell;
        }
        PlainValue value = records.values().get(number);
        for (int i = 0; i < TRIES; i++) {
            Random random = new Random(number * 1000L + i + (backwards ? 500 : 0));
            String text = value.use() == PlainValue.Use.DATE
                    ? dated(cell.text(), number, i, backwards)
                    : lettered(cell.text(), number, random, backwards);
            Optional<Cell> made = records.isMissing(text) ? Optional.empty() : cells.cell(number, text);
            if (made.isPresent() && made.get().sort() == cell.sort()) {
                return made.get();
            }
        }
        return null;
    }

    /** Puts another year in the place of each. */
    private static String dated(String text, int number, int attempt, boolean backwards) {
        Matcher year = YEAR.matcher(text);
        int base = FIRST_YEAR + (backwards ? 90 - number * 7 : number * 7) + attempt;
        StringBuilder dated = new StringBuilder();
        int first = -1;
        while (year.find()) {
            int stated = Integer.parseInt(year.group());
            first = first < 0 ? stated : first;
            year.appendReplacement(
                    dated, String.format(java.util.Locale.ROOT, "%04d", Math.abs(base + stated - first)));
        }
        return year.appendTail(dated).toString();
    }

    /** Puts another letter in the place of each and more before them, of the same script and size. */
    private static String lettered(String text, int number, Random random, boolean backwards) {
        StringBuilder lettered = new StringBuilder();
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!begun && Character.isLetterOrDigit(c)) {
                begun = true;
                int order = backwards ? SMALL.length() - 1 - number % SMALL.length() : number % SMALL.length();
                lettered.append(letter(c, order));
                for (int j = 0; j < UNUSUAL; j++) {
                    char like = c >= '0' && c <= '9' ? c : Character.toLowerCase(c);
                    lettered.append(letter(like, random.nextInt(SMALL.length())));
                }
            } else {
                lettered.append(letter(c, random.nextInt(SMALL.length())));
            }
        }
        return lettered.toString();
    }

    private static char letter(char c, int order) {
        if (c >= '0' && c <= '9') {
            return (char) ('0' + order % 10);
        }
        char small = Character.toLowerCase(c);
        boolean latin = small >= 'a' && small <= 'z';
        if (!latin && !(small >= 'а' && small <= 'я')) {
            return c;
        }
        char other = (latin ? SMALL : SMALL_CYRILLIC).charAt(order);
        return small == c ? other : Character.toUpperCase(other);
    }
}
