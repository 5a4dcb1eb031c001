package org.vitagraph.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of life as they stand beside a name, in the source's words: {@code * 3. Mai 1820 in Ulm; † 1891}, {@code 1820–1891},
 * {@code b. c. 1820}, {@code fl. 1500}. What is not said is empty.
 *
 * @param birth when and where somebody was born
 * @param death when and where somebody died
 * @param active when somebody was active of whom no more is known
 * @param besides what stands among them and is none of these
 */
record Life(Moment birth, Moment death, String active, String besides) {

    private static final Moment UNSAID = new Moment("", "", Bare.NOWHERE);
    private static final Life NONE = new Life(UNSAID, UNSAID, "", "");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:]+|[\\s,;:]+$");
    private static final Pattern DASHES = Pattern.compile("^[\\s,;:–—-]+|[\\s,;:–—-]+$");
    private static final Pattern PARTS = Pattern.compile("[,;]");
    private static final Pattern BEHIND = Pattern.compile("(.*[0-9]\\S*?)\\s*,?\\s+(\\p{Lu}\\P{N}*)");
    private static final Pattern PLACE_FIRST = Pattern.compile("(\\p{Lu}\\P{N}*?),?\\s+(\\S*[0-9].*)");
    private static final Pattern UNKNOWN = Pattern.compile("[?.…\\s]*");

    /**
     * A date with its place; either may be empty.
     *
     * @param bare where the place stands if no word such as "in" stands before it, so that it may as well be an office
     */
    record Moment(String date, String place, Bare bare) {}

    /** Where a place stands that nothing says to be one. */
    enum Bare {
        NOWHERE,
        BEFORE,
        BEHIND
    }

    /** Reads a text that holds nothing but dates of life, and perhaps other words between commas; empty where it holds none. */
    static Optional<Life> of(String text) {
        String bare = EDGES.matcher(text).replaceAll("");
        return bare.isEmpty() || LifeWords.OTHER.matcher(bare).matches()
                ? Optional.empty()
                : marked(bare).filter(Life::isSure).or(() -> range(bare)).or(() -> besides(bare));
    }

    /** Tells whether what stands beside the date of a death is a place, and not an office: that of birth has its like. */
    private boolean isSure() {
        return death.bare() == Bare.NOWHERE || birth.bare() == death.bare();
    }

    /** Tells the same of dates of which nothing says that they are those of birth and death. */
    private boolean isSureOfBoth() {
        return birth.bare() == death.bare();
    }

    /** Tells whether something else could be meant by its places. */
    boolean hasBarePlaces() {
        return birth.bare() != Bare.NOWHERE || death.bare() != Bare.NOWHERE;
    }

    private static String bare(String text) {
        return DASHES.matcher(text).replaceAll("");
    }

    /** Reads dates each of which is marked as one of birth, death or activity. */
    private static Optional<Life> marked(String text) {
        List<MatchResult> marks = LifeWords.MARK.matcher(text).results().toList();
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Optional<Life> life = Optional.of(NONE);
        String lead = bare(text.substring(0, marks.getFirst().start()));
        if (!lead.isEmpty()) {
            Optional<Moment> first = marks.getFirst().group("died") == null ? Optional.empty() : moment(lead);
            life = Optional.of(first.map(NONE::born).orElseGet(() -> NONE.beside(lead)));
        }
        for (int i = 0; i < marks.size(); i++) {
            MatchResult mark = marks.get(i);
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : text.length();
            String value = bare(text.substring(mark.end(), end));
            life = life.flatMap(known -> known.with(mark, value));
        }
        return life;
    }

    private Optional<Life> with(MatchResult mark, String value) {
        boolean active = mark.group("active") != null;
        if (!active && range(value).isPresent()) {
            // "née Berg, 1820–1891": what is marked is a name.
            return Optional.empty();
        }
        Optional<Moment> whole = moment(value);
        if (whole.isPresent()) {
            return Optional.of(with(mark, whole.get()));
        }
        for (MatchResult cut : PARTS.matcher(value).results().toList().reversed()) {
            Optional<Moment> head = moment(bare(value.substring(0, cut.start())));
            if (head.isPresent()) {
                return Optional.of(with(mark, head.get()).beside(bare(value.substring(cut.end()))));
            }
        }
        if (!Character.isLetter(mark.group().charAt(0)) && placeFirst(value).isPresent()) {
            return placeFirst(value).map(moment -> with(mark, moment));
        }
        // A date that cannot be read is told by whoever reads it; a name that begins with a capital is none.
        boolean date = LifeWords.hasYear(value) && !Character.isUpperCase(value.charAt(0));
        return date ? Optional.of(with(mark, new Moment(value, "", Bare.NOWHERE))) : Optional.empty();
    }

    private Life with(MatchResult mark, Moment moment) {
        if (mark.group("born") != null) {
            return born(moment);
        }
        return mark.group("died") != null ? died(moment) : active(moment);
    }

    private Life born(Moment moment) {
        return new Life(moment, death, active, besides);
    }

    private Life died(Moment moment) {
        return new Life(birth, moment, active, besides);
    }

    private Life active(Moment moment) {
        return new Life(birth, death, moment.date(), besides).beside(moment.place());
    }

    private Life beside(String words) {
        String between = besides.isEmpty() || words.isEmpty() ? "" : ", ";
        return new Life(birth, death, active, besides + between + words);
    }

    /** Adds what another text says; empty where both say the same sort of thing. */
    Optional<Life> and(Life more) {
        boolean twice = !birth.equals(UNSAID) && !more.birth.equals(UNSAID)
                || !death.equals(UNSAID) && !more.death.equals(UNSAID)
                || !active.isEmpty() && !more.active.isEmpty();
        return twice
                ? Optional.empty()
                : Optional.of(new Life(
                                birth.equals(UNSAID) ? more.birth : birth,
                                death.equals(UNSAID) ? more.death : death,
                                active + more.active,
                                besides)
                        .beside(more.besides));
    }

    /** Reads two dates with a dash or "to" between them, of which one may be missing or unknown. */
    private static Optional<Life> range(String text) {
        for (Pattern until : LifeWords.UNTIL) {
            Matcher between = until.matcher(text);
            while (between.find()) {
                Optional<Life> life = range(text.substring(0, between.start()), text.substring(between.end()));
                if (life.isPresent()) {
                    return life;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Life> range(String from, String to) {
        Optional<Moment> born = end(from.strip());
        Optional<Moment> died = end(to.strip());
        // Of "100 – 44 BC" the first year is one before our era, too, which it does not say by itself.
        boolean clear =
                !LifeWords.isBeforeChrist(to) || UNKNOWN.matcher(from).matches() || LifeWords.isBeforeChrist(from);
        return clear && born.isPresent() && died.isPresent() && LifeWords.hasYear(from + " " + to)
                ? Optional.of(NONE.born(born.get()).died(died.get())).filter(Life::isSureOfBoth)
                : Optional.empty();
    }

    private static Optional<Moment> end(String text) {
        if (UNKNOWN.matcher(text).matches()) {
            return Optional.of(UNSAID);
        }
        return LifeWords.hasYear(text) ? moment(text).or(() -> placeFirst(text)) : Optional.empty();
    }

    /** Reads a date with its place, a date or a place alone. */
    private static Optional<Moment> moment(String text) {
        if (LifeWords.isDate(text)) {
            return Optional.of(new Moment(text, "", Bare.NOWHERE));
        }
        for (Pattern form : List.of(LifeWords.PLACE_BEHIND, BEHIND)) {
            Matcher found = form.matcher(text);
            if (found.matches() && LifeWords.isDate(found.group(1))) {
                return Optional.of(
                        new Moment(found.group(1), found.group(2), form.equals(BEHIND) ? Bare.BEHIND : Bare.NOWHERE));
            }
        }
        Matcher alone = LifeWords.PLACE_ALONE.matcher(text);
        return alone.matches() ? Optional.of(new Moment("", alone.group(1), Bare.NOWHERE)) : Optional.empty();
    }

    /** Reads a place with a date behind it, as in {@code Ulm, 3 May 1820}. */
    private static Optional<Moment> placeFirst(String text) {
        Matcher found = PLACE_FIRST.matcher(text);
        return found.matches() && LifeWords.isDate(found.group(2))
                ? Optional.of(new Moment(found.group(2), found.group(1), Bare.BEFORE))
                : Optional.empty();
    }

    /** Reads a range behind a name at birth, as in {@code née Berg, 1820–1891}; beside other words it may be one of office. */
    private static Optional<Life> besides(String text) {
        Matcher cut = PARTS.matcher(text);
        Matcher mark = LifeWords.MARK.matcher(text);
        boolean named = cut.find() && mark.lookingAt() && mark.group("born") != null;
        return named
                ? range(text.substring(cut.end()).strip())
                        .map(life -> life.beside(text.substring(0, cut.start()).strip()))
                : Optional.empty();
    }
}
