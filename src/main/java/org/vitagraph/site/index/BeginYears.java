package org.vitagraph.site.index;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vitagraph.model.time.Bounds;

/**
 * In which year something began, for lists and counts: the year that the reading names, "about 1700" is 1700; where it names none, as
 * "between 1698 and 1702" does, the first year that its bounds allow. What has no earliest day has none.
 */
public final class BeginYears {

    /** Leads from a time-span to its reading. */
    static final String READING = "crm:P82_at_some_time_within";

    private static final String DOUBT = "[~?%]?";
    private static final String END = "([-~?%/]|$)";
    private static final String NAMED = "^" + DOUBT + "Y?-?[0-9]{4,}" + END;
    private static final Pattern YEAR = Pattern.compile("^" + DOUBT + "Y?(-?[0-9]{4,9})" + END);
    private static final int YEARS = 10;

    private BeginYears() {}

    /**
     * Gives the year.
     *
     * @param reading in EDTF, empty where there is none
     * @param earliest the earliest day, or its year, as XML Schema writes it
     */
    static int of(String reading, String earliest) {
        Matcher named = YEAR.matcher(reading);
        if (named.find()) {
            return Integer.parseInt(named.group(1));
        }
        int end = earliest.indexOf('-', 1);
        return Integer.parseInt(end < 0 ? earliest : earliest.substring(0, end));
    }

    /** Gives what holds in SPARQL of a {@code ?span} whose year, by the same rule, is one of ten; it binds {@code ?begin}. */
    public static String inDecade(int first) {
        String years = IntStream.range(first, first + YEARS)
                .mapToObj(year -> (year < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", Math.abs(year)))
                .collect(Collectors.joining("|"));
        return "?span crm:P82a_begin_of_the_begin ?begin OPTIONAL { ?span " + READING + " ?edtf } "
                + "BIND(COALESCE(STR(?edtf), \"\") AS ?reading) FILTER(REGEX(?reading, \"^" + DOUBT + "(" + years + ")"
                + END
                + "\") || (!REGEX(?reading, \"" + NAMED + "\") && ?begin >= " + newYear(first) + " && ?begin < "
                + newYear(first + YEARS) + "))";
    }

    private static String newYear(int year) {
        return '"' + Bounds.beginText(LocalDate.of(year, 1, 1)) + "\"^^xsd:dateTime";
    }
}
