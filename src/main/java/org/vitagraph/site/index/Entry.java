package org.vitagraph.site.index;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitagraph.site.page.Text;

/**
 * A thing as lists show it.
 *
 * @param iri what it is
 * @param type the sort of thing, as in its address
 * @param labels what it is called
 * @param forms all forms of its name, the labels among them
 * @param born the year or date of birth, empty where it is not known
 * @param died the same of death
 * @param links where else it is described
 */
public record Entry(
        String iri, String type, List<Text> labels, Set<String> forms, String born, String died, List<String> links) {

    private static final Pattern DATE = Pattern.compile("^(-?[0-9X]{4})(?:-[0-9X]{2}){1,2}([?~%]?)$");
    private static final Pattern BETWEEN = Pattern.compile("/?\\.\\./?|[/,]");

    public Entry {
        labels = List.copyOf(labels);
        forms = Set.copyOf(forms);
        links = List.copyOf(links);
    }

    /** Gives what it is called in the first of these languages that it has a label in, else any. */
    public Text label(List<String> languages) {
        return Text.preferred(labels, languages).orElseThrow();
    }

    /** Gives the years of a life. */
    public String dates() {
        return born.isEmpty() && died.isEmpty() ? "" : years(born) + "–" + years(died);
    }

    /** Gives the year of a date in EDTF, with its doubt; of several dates and of an interval the first and the last, an open end as a mark. */
    private static String years(String edtf) {
        List<String> dates = List.of(BETWEEN.split(edtf.replaceAll("[\\[\\]{}]", ""), -1));
        String first = year(dates.getFirst());
        String last = year(dates.getLast());
        return first.equals(last) ? first : (first.isEmpty() ? "…" : first) + "/" + (last.isEmpty() ? "…" : last);
    }

    /** Gives the year of a day or month; what is no plain date in EDTF stays as it is. */
    private static String year(String date) {
        return DATE.matcher(date).replaceFirst("$1$2");
    }
}
