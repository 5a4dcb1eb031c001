package org.vitagraph.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitagraph.names.Outline.Part;

/**
 * A name with dates of life behind it, as the headings of libraries and lists have them, taken apart: {@code Berg, Anna (c. 1820 – 3 May
 * 1891)}, {@code Berg, Anna, 1820-1891}, {@code Anna Berg, * 1820 in Ulm, † 1891, midwife}. A year alone, as in {@code Karl Berg (1798)}, is no
 * date of life, since nobody says of what it is, and neither are the years of {@code Berg (mayor, 1798–1830)}, those of somebody else, or two years
 * that are less than 20 or more than 120 apart. What is not said is empty; all is in the words of the source, but for {@code 1801-77}, where
 * somebody died in 1877.
 *
 * @param name the name without the dates
 * @param born the date of birth
 * @param birthplace the place of birth
 * @param died the date of death
 * @param deathplace the place of death
 * @param active when somebody was active of whom no more is known
 * @param rest what stands behind the dates
 */
public record DatedName(
        String name, String born, String birthplace, String died, String deathplace, String active, String rest) {

    /** How far dates may stand from the begin. */
    private static final int LONGEST = 300;

    private static final Pattern COMMA_YEAR = Pattern.compile("^\\s*[0-9]{3,4}(?![0-9])");
    private static final String WORDS = "(?:(?:[\\p{Lu}\\p{Lo}][^\\s0-9,;:()\\[\\]]*|\\p{Ll}{1,3}\\.?)(?:\\s+|$)){1,6}";
    private static final Pattern NAME = Pattern.compile(WORDS);
    private static final Pattern GIVEN = Pattern.compile("(?=\\p{Lu}|\\p{Lo})" + WORDS);
    private static final Pattern SURNAME =
            Pattern.compile("(?:(?:\\p{Ll}\\S*|\\p{Lu})\\s+)*(?:\\p{Ll}{1,3}['’-])?[\\p{Lu}\\p{Lo}]\\S*");
    private static final Pattern SUFFIX = Pattern.compile(
            "(?i:jr|sr|jun|sen)\\.?|[IV]+\\.?|d\\. ?[ÄAJ]\\.|der (?:Ältere|Jüngere)|fils|père|l['’]aîné|le [Jj]eune");
    private static final Pattern LEADING = Pattern.compile("^[\\s,;:.–—-]+");
    private static final Pattern TRAILING = Pattern.compile("[\\s,;:–—-]+$");
    private static final Pattern STOP = Pattern.compile("\\.$");

    /**
     * Tells whether a text can be a name of which nothing more is said: two words or more that begin with capitals, or a surname with given
     * names behind a comma.
     */
    public static boolean isName(String text) {
        int comma = text.indexOf(',');
        return comma < 0
                ? text.indexOf(' ') > 0 && GIVEN.matcher(text).matches()
                : SURNAME.matcher(text.substring(0, comma)).matches()
                        && GIVEN.matcher(text.substring(comma + 1).strip()).matches();
    }

    /** Takes a name apart; empty where no dates of life stand behind it. */
    public static Optional<DatedName> of(String text) {
        if (text.chars().limit(LONGEST).noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            int cut = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1);
            return of(text.substring(0, cut)).map(known -> known.followedBy(text.substring(cut)));
        }
        return Outline.of(text)
                .flatMap(outline -> inBrackets(text, outline)
                        .or(() -> behindSigns(text, outline))
                        .or(() -> behindCommas(text, outline)))
                .filter(known -> !known.rest.startsWith("?"));
    }

    private static Optional<DatedName> inBrackets(String text, Outline outline) {
        for (Part bracket : outline.brackets()) {
            String name = trimmed(text.substring(0, bracket.from()));
            Optional<Life> life = name.isBlank() || LifeWords.hasYear(name) || leadsAway(name)
                    ? Optional.empty()
                    : Life.of(text.substring(bracket.from() + 1, bracket.to() - 1))
                            .filter(Life::isSure);
            if (life.isPresent()) {
                String besides = life.get().besides();
                boolean named = Life.isNamed(besides);
                return Optional.of(of(
                        named ? name + " (" + besides + ")" : name,
                        life.get(),
                        (named || besides.isEmpty() ? "" : besides) + text.substring(bracket.to())));
            }
        }
        return Optional.empty();
    }

    /** Tells whether dates behind these words may be those of somebody else. */
    private static boolean leadsAway(String words) {
        return LifeWords.KIN.matcher(words).find();
    }

    /** What begins with a sign, as {@code *1801}. */
    private static Optional<DatedName> behindSigns(String text, Outline outline) {
        return outline.sign()
                .flatMap(sign -> behind(
                        text,
                        text.substring(0, sign),
                        outline.parts().stream()
                                .filter(part -> part.to() > sign)
                                .map(part -> new Part(Math.max(part.from(), sign), part.to()))
                                .toList()));
    }

    private static Optional<DatedName> behindCommas(String text, Outline outline) {
        List<Part> parts = outline.parts();
        for (int i = 1; i < parts.size(); i++) {
            String name = text.substring(0, parts.get(i).from() - 1);
            boolean marked = LifeWords.MARK.matcher(parts.get(i).in(text)).find();
            if (leadsAway(name)) {
                return Optional.empty();
            }
            Optional<DatedName> found = behind(text, name, parts.subList(i, parts.size()));
            if (found.isPresent() && (marked || isHeading(text, parts.subList(0, i)))) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Tells whether a name can be the begin of a library's heading; behind an office, years are those of the office. */
    private static boolean isHeading(String text, List<Part> name) {
        List<String> words = name.stream().map(part -> part.in(text).strip()).toList();
        String first = words.getFirst();
        return words.size() == 1
                ? NAME.matcher(first).matches()
                : SURNAME.matcher(first).matches()
                        && GIVEN.matcher(words.get(1)).matches()
                        && words.stream().skip(2).allMatch(more -> SUFFIX.matcher(more)
                                .matches());
    }

    /** Takes the parts that are dates of life up to the first that is none, from which on all is the rest; empty where the first is none. */
    private static Optional<DatedName> behind(String text, String name, List<Part> parts) {
        Optional<Life> life = Optional.empty();
        int at = 0;
        while (at < parts.size()) {
            Optional<Life> one = alone(parts.get(at).in(text));
            int end = at + 1;
            if (one.isEmpty() && end < parts.size() && isBegun(text, parts.get(at), parts.get(end))) {
                // A date may hold a comma itself: "born May 3, 1820".
                one = alone(text.substring(parts.get(at).from(), parts.get(end).to()));
                end++;
            }
            Optional<Life> known = life;
            Optional<Life> both = one.flatMap(
                    more -> known.isEmpty() ? Optional.of(more) : known.get().and(more));
            if (both.isEmpty()) {
                break;
            }
            life = both;
            at = end;
        }
        String rest = at < parts.size() ? text.substring(parts.get(at).from()) : "";
        return life.filter(Life::isSure).map(found -> of(name, found, rest));
    }

    private static boolean isBegun(String text, Part part, Part next) {
        return COMMA_YEAR.matcher(next.in(text)).find() && part.in(text).chars().anyMatch(Character::isDigit);
    }

    private static Optional<Life> alone(String part) {
        return Life.of(STOP.matcher(part.strip()).replaceAll(""))
                .filter(life -> life.besides().isEmpty())
                .filter(life ->
                        !life.hasBarePlaces() || LifeWords.MARK.matcher(part).find());
    }

    private static DatedName of(String name, Life life, String rest) {
        return new DatedName(
                trimmed(name).strip(),
                life.birth().date(),
                life.birth().place(),
                life.death().date(),
                life.death().place(),
                life.active(),
                trimmed(LEADING.matcher(rest).replaceAll("")));
    }

    private static String trimmed(String text) {
        return TRAILING.matcher(text).replaceAll("");
    }

    private DatedName followedBy(String more) {
        return new DatedName(name, born, birthplace, died, deathplace, active, rest + more);
    }

    /** Gives the name with what stands behind the dates, which may be a part of it. */
    public String whole() {
        return rest.isEmpty() ? name : name + ", " + rest;
    }
}
