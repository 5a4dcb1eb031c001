package org.vitagraph.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitagraph.names.Moment.Bare;

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

    private static final Life NONE = new Life(Moment.UNSAID, Moment.UNSAID, "", "");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:]+|[\\s,;:]+$");
    private static final Pattern DASHES = Pattern.compile("^[\\s,;:–—-]+|[\\s,;:–—-]+$");
    private static final Pattern DASH = Pattern.compile("[–—‒−-]\\s*$");
    private static final Pattern CUT = Pattern.compile("[,;]");
    private static final Pattern UNKNOWN = Pattern.compile("[?.…\\s]*");
    private static final Pattern ELIDED = Pattern.compile("([0-9]{2})([0-9]{2})\\s?[-–]\\s?([0-9]{2})");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{3,4}");
    /** Years of which nothing says that they are those of a life may be those of an office, or pages, if there are fewer or more. */
    private static final int SHORTEST = 20;

    private static final int LONGEST = 120;

    /** Reads a text that holds dates of life, and perhaps other words between commas; empty where it holds none. */
    static Optional<Life> of(String text) {
        String bare = EDGES.matcher(text).replaceAll("");
        return bare.isEmpty() || LifeWords.OTHER.matcher(bare).matches()
                ? Optional.empty()
                : marked(bare).or(() -> range(bare)).or(() -> besides(bare));
    }

    /** Tells whether places are what they seem: what stands bare beside a date of death may be an office, before one of birth a name. */
    boolean isSure() {
        return birth.bare() == death.bare() || death.bare() == Bare.NOWHERE && birth.bare() == Bare.BEHIND;
    }

    /** Tells whether nothing says of a place that it is one. */
    boolean hasBarePlaces() {
        return birth.bare() != Bare.NOWHERE || death.bare() != Bare.NOWHERE;
    }

    private static String bare(String text) {
        return DASHES.matcher(text).replaceAll("");
    }

    /** Reads dates each of which is marked as one of birth, death or activity; the first of each counts. */
    private static Optional<Life> marked(String text) {
        List<MatchResult> marks = LifeWords.MARK.matcher(text).results().toList();
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Life life = lead(text.substring(0, marks.getFirst().start()), marks.getFirst());
        for (int i = 0; i < marks.size(); i++) {
            MatchResult mark = marks.get(i);
            if (life.hasSaid(mark)) {
                return Optional.of(life.beside(text.substring(mark.start())));
            }
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : text.length();
            Optional<Life> next = life.with(mark, bare(text.substring(mark.end(), end)));
            if (next.isEmpty()) {
                return next;
            }
            life = next.get();
        }
        return Optional.of(life);
    }

    /** Reads what stands before the first mark: with a dash before one of death it is the birth, as in {@code 1820–†1891}. */
    private static Life lead(String text, MatchResult mark) {
        String lead = bare(text);
        boolean birth = mark.group("died") != null
                && DASH.matcher(text).find()
                && range(lead).isEmpty();
        Optional<Moment> moment = birth ? Moment.of(lead) : Optional.empty();
        return moment.map(NONE::born).orElseGet(() -> NONE.beside(lead));
    }

    private boolean hasSaid(MatchResult mark) {
        if (mark.group("born") != null) {
            return !birth.equals(Moment.UNSAID);
        }
        return mark.group("died") != null ? !death.equals(Moment.UNSAID) : !active.isEmpty();
    }

    private Optional<Life> with(MatchResult mark, String value) {
        boolean born = mark.group("born") != null;
        if (born && range(value).isPresent()) {
            // "née Berg, 1820–1891": what is marked is a name; and "* 1820–1850" can be a life.
            return Optional.empty();
        }
        Optional<Life> whole = Moment.of(value).map(moment -> with(mark, moment));
        if (whole.filter(Life::isSure).isPresent()) {
            return whole;
        }
        for (MatchResult cut : CUT.matcher(value).results().toList().reversed()) {
            Optional<Life> head =
                    Moment.of(bare(value.substring(0, cut.start()))).map(moment -> with(mark, moment));
            if (head.filter(Life::isSure).isPresent()) {
                return head.map(life -> life.beside(bare(value.substring(cut.end()))));
            }
        }
        if (whole.isPresent()) {
            return whole;
        }
        Optional<Moment> placed = LifeWords.isOfNames(mark.group()) ? Optional.empty() : Moment.placeFirst(value);
        if (placed.isPresent()) {
            boolean sign = !Character.isLetter(mark.group().charAt(0));
            return placed.map(moment -> with(mark, sign ? moment.sure() : moment));
        }
        // A date that cannot be read is told by whoever reads it; a name that begins with a capital is none.
        boolean date = LifeWords.hasYear(value) && !Character.isUpperCase(value.charAt(0));
        return date ? Optional.of(with(mark, Moment.at(value))) : Optional.empty();
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
        boolean twice = !birth.equals(Moment.UNSAID) && !more.birth.equals(Moment.UNSAID)
                || !death.equals(Moment.UNSAID) && !more.death.equals(Moment.UNSAID)
                || !active.isEmpty() && !more.active.isEmpty();
        return twice
                ? Optional.empty()
                : Optional.of(new Life(
                                birth.equals(Moment.UNSAID) ? more.birth : birth,
                                death.equals(Moment.UNSAID) ? more.death : death,
                                active + more.active,
                                besides)
                        .beside(more.besides));
    }

    /** Reads two dates with a dash or "to" between them, of which one may be missing or unknown beside a dash. */
    private static Optional<Life> range(String text) {
        Matcher elided = ELIDED.matcher(text);
        if (elided.matches()) {
            return range(elided.group(1) + elided.group(2), elided.group(1) + elided.group(3));
        }
        for (Pattern until : LifeWords.UNTIL) {
            Matcher between = until.matcher(text);
            while (between.find()) {
                Optional<Life> life = range(
                        text.substring(0, between.start()).strip(),
                        text.substring(between.end()).strip());
                if (life.isPresent()) {
                    return life;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Life> range(String from, String to) {
        Optional<Moment> born = end(from);
        Optional<Moment> died = end(to);
        // Of "100 – 44 BC" the first year is one before our era, too, which it does not say by itself.
        boolean clear =
                !LifeWords.isBeforeChrist(to) || UNKNOWN.matcher(from).matches() || LifeWords.isBeforeChrist(from);
        return clear && isLife(from, to) && born.isPresent() && died.isPresent()
                ? Optional.of(NONE.born(born.get()).died(died.get())).filter(Life::isRange)
                : Optional.empty();
    }

    private static boolean isLife(String from, String to) {
        if (!PLAIN.matcher(from).matches() || !PLAIN.matcher(to).matches()) {
            return LifeWords.hasYear(from + " " + to);
        }
        int years = Integer.parseInt(to) - Integer.parseInt(from);
        return years >= SHORTEST && years <= LONGEST;
    }

    /** Tells whether places stand before both dates or with none: beside one date it may be where both were, behind it an office. */
    private boolean isRange() {
        boolean places = birth.bare() == Bare.BEFORE && death.bare() == Bare.BEFORE;
        return places || birth.place().isEmpty() && death.place().isEmpty();
    }

    private static Optional<Moment> end(String text) {
        if (UNKNOWN.matcher(text).matches()) {
            return Optional.of(Moment.UNSAID);
        }
        return LifeWords.hasYear(text) ? Moment.of(text).or(() -> Moment.placeFirst(text)) : Optional.empty();
    }

    /**
     * Reads a range before other words, as in {@code 1801-1877; m. Anna Berg}, or behind a name at birth, as in {@code née Berg, 1820–1891};
     * behind other words it may be one of office.
     */
    private static Optional<Life> besides(String text) {
        Matcher cut = CUT.matcher(text);
        while (cut.find()) {
            String before = text.substring(0, cut.start()).strip();
            String behind = text.substring(cut.end()).strip();
            Optional<Life> life = isNamed(before) ? range(behind) : range(before);
            if (life.isPresent()) {
                return Optional.of(life.get().beside(isNamed(before) ? before : behind));
            }
        }
        return Optional.empty();
    }

    /** Tells whether words begin with one such as "née", behind which a name at birth stands. */
    static boolean isNamed(String words) {
        Matcher mark = LifeWords.MARK.matcher(words);
        return mark.lookingAt() && mark.group("born") != null;
    }
}
