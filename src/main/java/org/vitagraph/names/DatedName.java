package org.vitagraph.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with dates of life behind it, as the headings of libraries and lists have them, taken apart: {@code Berg, Anna (c. 1820 – 3 May
 * 1891)}, {@code Berg, Anna, 1820-1891}, {@code Anna Berg, * 1820 in Ulm, † 1891, midwife}. A year alone, as in {@code Karl Berg (1798)}, is no
 * date of life, since nobody says of what it is, and neither are the years of {@code Berg (mayor, 1798–1810)}. What is not said is empty; all is
 * in the words of the source, but for {@code 1801-77}, where somebody died in 1877.
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

    private static final Pattern BRACKETS = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\)|\\[([^\\[\\]]*)]");
    private static final Pattern SIGN = Pattern.compile("[\\s,;]+(?=[*†✝✞]|\\+\\s?[0-9])");
    private static final Pattern COMMA_YEAR = Pattern.compile("^\\s*[0-9]{3,4}(?![0-9])");
    private static final Pattern NAME =
            Pattern.compile("(?:(?:\\p{Lu}\\S*|\\p{Lo}\\S*|\\p{Ll}{1,3}\\.?)(?:\\s+|$)){1,6}");
    private static final Pattern SURNAME = Pattern.compile("(?:\\p{Ll}\\S*\\s+)*\\p{Lu}\\S*");
    private static final Pattern LEADING = Pattern.compile("^[\\s,;:.–—-]+");
    private static final Pattern TRAILING = Pattern.compile("[\\s,;:–—-]+$");
    private static final Pattern STOP = Pattern.compile("\\.$");

    /** Takes a name apart; empty where no dates of life stand behind it. */
    public static Optional<DatedName> of(String text) {
        if (text.chars().limit(LONGEST).noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            int cut = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1);
            return of(text.substring(0, cut)).map(known -> known.followedBy(text.substring(cut)));
        }
        return inBrackets(text).or(() -> behindSigns(text)).or(() -> behindCommas(text));
    }

    private static Optional<DatedName> inBrackets(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            String name = TRAILING.matcher(text.substring(0, brackets.start())).replaceAll("");
            String inside = brackets.group(1) != null ? brackets.group(1) : brackets.group(2);
            Optional<Life> life =
                    name.isBlank() ? Optional.empty() : Life.of(inside).filter(Life::isSure);
            if (life.isPresent()) {
                String besides = life.get().besides();
                boolean named = Life.isNamed(besides);
                return Optional.of(of(
                        named ? name + " (" + besides + ")" : name,
                        life.get(),
                        (named || besides.isEmpty() ? "" : besides) + text.substring(brackets.end())));
            }
        }
        return Optional.empty();
    }

    /** What begins with a sign, as {@code *1801}. */
    private static Optional<DatedName> behindSigns(String text) {
        Matcher sign = SIGN.matcher(text);
        return sign.find() && sign.start() > 0
                ? behind(text.substring(0, sign.start()), parts(text.substring(sign.end())))
                : Optional.empty();
    }

    private static Optional<DatedName> behindCommas(String text) {
        List<String> parts = parts(text);
        for (int i = 1; i < parts.size(); i++) {
            boolean marked = LifeWords.MARK.matcher(parts.get(i)).find();
            Optional<DatedName> found = behind(String.join(",", parts.subList(0, i)), parts.subList(i, parts.size()));
            if (found.isPresent() && (marked || isHeading(parts.subList(0, i)))) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Tells whether a name can be the begin of a library's heading; behind an office, years are those of the office. */
    private static boolean isHeading(List<String> name) {
        return name.size() == 1
                ? NAME.matcher(name.getFirst().strip()).matches()
                : name.size() == 2 && SURNAME.matcher(name.getFirst().strip()).matches();
    }

    private static List<String> parts(String text) {
        return List.of(text.split("[,;]", -1));
    }

    /** Takes the parts that are dates of life up to the first that is none, from which on all is the rest; empty where the first is none. */
    private static Optional<DatedName> behind(String name, List<String> parts) {
        Optional<Life> life = Optional.empty();
        int at = 0;
        while (at < parts.size()) {
            Optional<Life> one = alone(parts.get(at));
            int end = at + 1;
            if (one.isEmpty()
                    && end < parts.size()
                    && COMMA_YEAR.matcher(parts.get(end)).find()) {
                // A date may hold a comma itself: "born May 3, 1820".
                one = alone(parts.get(at) + "," + parts.get(end));
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
        String rest = String.join(",", parts.subList(at, parts.size()));
        return life.filter(Life::isSure).map(found -> of(name, found, rest));
    }

    private static Optional<Life> alone(String part) {
        return Life.of(STOP.matcher(part.strip()).replaceAll(""))
                .filter(life -> life.besides().isEmpty())
                .filter(life ->
                        !life.hasBarePlaces() || LifeWords.MARK.matcher(part).find());
    }

    private static DatedName of(String name, Life life, String rest) {
        return new DatedName(
                name.strip(),
                life.birth().date(),
                life.birth().place(),
                life.death().date(),
                life.death().place(),
                life.active(),
                TRAILING.matcher(LEADING.matcher(rest).replaceAll("")).replaceAll(""));
    }

    private DatedName followedBy(String more) {
        return new DatedName(name, born, birthplace, died, deathplace, active, rest + more);
    }

    /** Gives the name with what stands behind the dates, which may be a part of it. */
    public String whole() {
        return rest.isEmpty() ? name : name + ", " + rest;
    }
}
