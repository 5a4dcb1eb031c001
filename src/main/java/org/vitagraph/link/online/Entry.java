package org.vitagraph.link.online;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;

/**
 * What a service names for a record.
 *
 * @param id the entry's identifier in its scheme
 * @param name its name, empty where the service gives none
 * @param description what it is, in words, empty where the service gives none
 */
public record Entry(String id, String name, String description) {

    /** Two years, or the first alone: 1891-1938, 1891–. */
    private static final Pattern YEARS =
            Pattern.compile("(?<![0-9])([0-9]{3,4})\\s?[-\u2013\u2014]\\s?(?:([0-9]{3,4})(?![0-9])|(?![0-9]))");

    private static final Pattern TRAILING = Pattern.compile("[\\s,(]*" + YEARS.pattern() + "\\s*\\)?\\s*$");

    /** Takes its parts without the characters that part lines and cells. */
    public Entry {
        id = plain(id);
        name = plain(name);
        description = plain(description);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Gives what it says of a person: the name, the years in name or description, and the words of the description. */
    public LinkRecord person() {
        Matcher years = YEARS.matcher(name + " " + description);
        boolean dated = years.find();
        String context = YEARS.matcher(description).replaceAll(" ").strip();
        return new LinkRecord(
                id,
                "",
                List.of(new LinkRecord.Name(TRAILING.matcher(name).replaceAll(""), "")),
                dated ? year(years.group(1)) : null,
                dated ? year(years.group(2)) : null,
                Gender.UNKNOWN,
                null,
                Arrays.stream(context.split("[;|/]", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList(),
                Map.of());
    }

    /** Gives what it says of a place, a body or an office: the name, and the description as evidence. */
    Candidate thing() {
        List<String> evidence = description.isEmpty() ? List.of() : List.of("described as: " + description);
        return new Candidate(id, name, 0, evidence, false, false);
    }

    private static @Nullable DateRange year(@Nullable String digits) {
        return digits == null ? null : DateRange.years(Integer.parseInt(digits), Integer.parseInt(digits));
    }
}
