package org.vitagraph.source.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Lately;
import org.vitagraph.model.Locator;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.model.time.CalendarDate;
import org.vitagraph.model.time.CalendarName;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.model.time.DateSet;
import org.vitagraph.model.time.DateTime;
import org.vitagraph.model.time.Edtf;
import org.vitagraph.model.time.Interval;
import org.vitagraph.model.time.JulianDate;
import org.vitagraph.model.time.Objection;
import org.vitagraph.model.time.Qualifier;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.gedcom.GedcomDates;
import org.vitagraph.source.map.SlotTemplate.Count;
import org.vitagraph.source.map.SlotTemplate.Reading;
import org.vitagraph.source.record.Field;

/** How the dates of one source are read: words, machine values beside them, and which of the two wins. */
final class DateReading {
    private static final int RECENT = 1 << 16;

    private static final Pattern FINER_THAN_YEAR =
            Pattern.compile("(-?[0-9]{4})-(0[1-9]|1[0-2])(?:-([0-9]{2}))?([?~%]?)");

    /** An end of an interval of which nothing is said yet. */
    private static final Pattern PLAIN_END = Pattern.compile("(-?[0-9]{4}(?:-[0-9]{2}){0,2})(?=/|$)");

    private final Rules rules;
    private final Lately<Key, TimeSpan.Reading> recent = new Lately<>(RECENT);
    private boolean remembers = true;

    /**
     * The rules of a source.
     *
     * @param dates the publication's rules with what the map changes
     * @param calendar the calendar of all of its dates; null where it is not stated
     * @param machineWins whether the machine's date is taken where words stand beside it
     * @param padding the ends, such as {@code 01-01}, that were added to dates of which only the year is known
     * @param gedcom whether dates are written as GEDCOM writes them
     * @param today the day of the publication, after which nothing in it can have happened
     */
    record Rules(
            DateRules dates,
            @Nullable CalendarName calendar,
            boolean machineWins,
            List<String> padding,
            boolean gedcom,
            LocalDate today) {

        /** Copies the list. */
        Rules {
            padding = List.copyOf(padding);
        }
    }

    private record Key(
            String words,
            String language,
            @Nullable String edtf,
            @Nullable CalendarName calendar) {
        // Written out, as what a record brings along is slow, and this is asked of each date.
        @Override
        public int hashCode() {
            return words.hashCode() * 31 + (edtf == null ? 0 : edtf.hashCode());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key(String w, String l, String e, CalendarName c)
                    && words.equals(w)
                    && language.equals(l)
                    && Objects.equals(edtf, e)
                    && calendar == c;
        }
    }

    DateReading(Rules rules) {
        this.rules = rules;
    }

    /** Takes that whoever asks remembers the answers, so that they need not be kept here, too. */
    void forget() {
        remembers = false;
    }

    DateRules dates() {
        return rules.dates();
    }

    LocalDate today() {
        return rules.today();
    }

    /** Gives a machine's date as EDTF, without what it was padded with; null where it is none. */
    @Nullable
    String machine(Field field, Reading reading) {
        return machine(field, MachineDate.read(field.text(), rules.dates()), reading);
    }

    /** Gives the same of a value that can be words as well, by a calendar that may be stated. */
    @Nullable
    String machineAmongWords(Field field, @Nullable CalendarName calendar, Reading reading) {
        return machine(field, amongWords(field.text(), calendar), reading);
    }

    /** Figures of a calendar that EDTF is not in are words. */
    private @Nullable String amongWords(String text, @Nullable CalendarName calendar) {
        CalendarName stated = stated(calendar);
        return stated != null && stated.other() != null ? null : MachineDate.amongWords(text, rules.dates());
    }

    private @Nullable CalendarName stated(@Nullable CalendarName calendar) {
        return calendar == null ? rules.calendar() : calendar;
    }

    private @Nullable String machine(Field field, @Nullable String edtf, Reading reading) {
        if (edtf != null && field.text().startsWith("-")) {
            reading.count(Count.SIGNED_YEAR, field.text(), field.at());
        }
        for (String end : rules.padding()) {
            if (edtf != null && edtf.endsWith("-" + end) && edtf.length() > end.length() + 1) {
                reading.count(Count.PADDED, field.text(), field.at());
                return edtf.substring(0, edtf.length() - end.length() - 1);
            }
        }
        return edtf;
    }

    /** Gives the rules of dates. */
    DateRules rules() {
        return rules.dates();
    }

    /** Tells whether words are a date, of which nothing is told. */
    boolean understands(Field words, String language, @Nullable CalendarName calendar) {
        return read(words.text(), language, amongWords(words.text(), calendar), calendar)
                instanceof TimeSpan.Understood;
    }

    /**
     * Reads words alone, which may be a machine's date.
     *
     * @param moment whether what is dated is a moment, such as a birth, which another event does not date
     */
    Optional<TimeSpan> words(
            Field words, String language, @Nullable CalendarName calendar, boolean moment, Reading reading) {
        if (rules.gedcom() && GedcomDates.read(words.text()) instanceof GedcomDates.Understood date) {
            if (!date.wording().equals(words.text())) {
                // The date that INT gives is what somebody made of the phrase behind it.
                Field phrase = new Field(date.wording(), words.at());
                return both(phrase, language, date.edtf(), date.calendar(), true, moment, reading);
            }
            return taken(read(date.wording(), language, date.edtf(), date.calendar()), words, reading);
        }
        String edtf = machineAmongWords(words, calendar, reading);
        boolean julian = stated(calendar) == CalendarName.JULIAN;
        String day = edtf != null && julian ? ofJulian(edtf) : edtf;
        TimeSpan.Reading read = read(words.text(), language, day, calendar);
        return taken(rules.gedcom() ? farther(read, words.text()) : read, words, reading);
    }

    /** What is wrong with a date of GEDCOM is said by whoever understood more of it. */
    private static TimeSpan.Reading farther(TimeSpan.Reading read, String text) {
        return read instanceof TimeSpan.NotUnderstood(String ignored, int column)
                        && GedcomDates.read(text) instanceof GedcomDates.NotUnderstood fault
                        && fault.column() > column
                ? new TimeSpan.NotUnderstood(fault.message(), fault.column())
                : read;
    }

    /** Gives what EDTF says of a Julian day or month that is written as programs write dates; years keep their number. */
    private static String ofJulian(String edtf) {
        Matcher date = FINER_THAN_YEAR.matcher(edtf);
        if (!date.matches()) {
            return edtf;
        }
        int year = Integer.parseInt(date.group(1));
        int month = Integer.parseInt(date.group(2));
        String sign = date.group(4);
        if (date.group(3) != null) {
            int day = Integer.parseInt(date.group(3));
            return JulianDate.exists(year, month, day) ? gregorian(year, month, day) + sign : edtf;
        }
        return "[" + gregorian(year, month, 1) + sign + ".."
                + gregorian(year, month, JulianDate.lengthOfMonth(year, month)) + sign + "]";
    }

    private static String gregorian(int year, int month, int day) {
        return CalendarDate.of(new JulianDate(year, month, day).toGregorian()).text();
    }

    /**
     * Reads words with the machine's date beside them.
     *
     * @param said whether the source says the words, and not the map for want of any
     * @param moment whether what is dated is a moment, such as a birth, which another event does not date
     */
    Optional<TimeSpan> both(
            Field words,
            String language,
            String machine,
            @Nullable CalendarName calendar,
            boolean said,
            boolean moment,
            Reading reading) {
        if (!said) {
            return taken(composed(read(words.text(), language, machine, calendar)), words, reading);
        }
        TimeSpan.Reading worded = read(words.text(), language, amongWords(words.text(), calendar), calendar);
        TimeSpan.Reading stated = read(words.text(), language, machine, calendar);
        if (!(stated instanceof TimeSpan.Understood(TimeSpan ofMachine, List<String> ignored))) {
            taken(composed(stated), words, reading);
            return taken(worded, words, reading);
        }
        if (!(worded instanceof TimeSpan.Understood(TimeSpan ofWords, List<String> alsoIgnored))) {
            Objection against = TimeSpan.objection(words.text(), language);
            if (against != null && (moment || against.ground() == Objection.Ground.NEGATION)) {
                reading.finding(against(against, words, machine));
                if (against.outright()) {
                    return Optional.empty();
                }
                String hedged = doubted(Qualifier.UNCERTAIN.and(doubt(words.text(), language)), ofMachine);
                return taken(read(words.text(), language, hedged, calendar), words, reading);
            }
            String doubted = doubted(doubt(words.text(), language), ofMachine);
            reading.count(Count.MACHINE_TAKEN, words.text() + " → " + doubted, words.at());
            return taken(read(words.text(), language, doubted, calendar), words, reading);
        }
        compare(ofWords, ofMachine, words, machine, reading);
        if (!rules.machineWins() || giveSeveral(ofWords, ofMachine)) {
            return checked(ofWords, words, reading);
        }
        String doubted = doubted(doubt(words.text(), language), ofMachine);
        return taken(read(words.text(), language, doubted, calendar), words, reading);
    }

    /** Tells whether words give several dates of which the machine's is one, such as "between 1700 and 1705" beside 1700. */
    private static boolean giveSeveral(TimeSpan words, TimeSpan machine) {
        boolean several = !(words.edtf() instanceof Edtf.Single) && machine.edtf() instanceof Edtf.Single;
        return several && machine.bounds().within(words.bounds());
    }

    /** Says what is wrong with a date that was put together of several values, so that nobody states it and it has no columns. */
    private static TimeSpan.Reading composed(TimeSpan.Reading read) {
        return read instanceof TimeSpan.NotUnderstood(String message, int ignored)
                ? new TimeSpan.NotUnderstood(message.replace("the stated EDTF ", "the date "), 1)
                : read;
    }

    /** A machine's date cannot say "perhaps": the words beside it can, also where no date can be read from them. */
    private static Qualifier doubt(String words, String language) {
        return TimeSpan.doubt(words, language.isEmpty() ? null : language);
    }

    private static Finding against(Objection against, Field words, String machine) {
        String says =
                switch (against.ground()) {
                    case NEGATION -> "deny something";
                    case OTHER_EVENT -> "are about another event";
                };
        String what = against.outright() ? " is left out." : " is taken as uncertain.";
        return new Finding(
                Code.DATE_READINGS_DIFFER,
                words.at(),
                words.text(),
                "The words '" + words.text() + "' " + says + ", so that the machine's date " + machine + " beside them"
                        + what,
                "Correct the date or the words, or record the other event as one of its own.");
    }

    private static String doubted(Qualifier doubt, TimeSpan machine) {
        return switch (machine.edtf()) {
            case Edtf.Single single -> single.qualified(doubt).text();
            case Interval interval -> PLAIN_END.matcher(interval.text()).replaceAll("$1" + doubt.sign());
            case DateTime time -> time.text();
            case DateSet set -> set.text();
        };
    }

    private static void compare(TimeSpan words, TimeSpan machine, Field field, String edtf, Reading reading) {
        Bounds said = words.bounds();
        Bounds stated = machine.bounds();
        if (said.disjoint(stated)) {
            reading.count(Count.DATES_DIFFER, field.text() + " ≠ " + edtf, field.at());
            reading.finding(Finding.of(
                    Code.DATE_READINGS_DIFFER,
                    field.at(),
                    field.text(),
                    "The words say '" + field.text() + "', which is "
                            + words.edtf().text() + ", and the machine's date is " + edtf + "."));
        } else if (stated.within(said) && !said.within(stated)) {
            reading.count(Count.MACHINE_SAYS_MORE, field.text() + " → " + edtf, field.at());
        }
    }

    private Optional<TimeSpan> taken(TimeSpan.Reading read, Field words, Reading reading) {
        return switch (read) {
            case TimeSpan.Understood(TimeSpan span, List<String> warnings) -> {
                warnings.forEach(w ->
                        reading.finding(Finding.of(Code.DATE_READINGS_DIFFER, words.at(), words.text(), sentence(w))));
                yield checked(span, words, reading);
            }
            case TimeSpan.NotUnderstood(String message, int column) -> {
                reading.finding(Finding.of(
                        Code.DATE_NOT_UNDERSTOOD, column(words.at(), column), words.text(), sentence(message)));
                yield Optional.empty();
            }
        };
    }

    /** Refuses what lies wholly in the future: nobody's life can hold it, and the year is mistyped. */
    private Optional<TimeSpan> checked(TimeSpan span, Field words, Reading reading) {
        LocalDate first = span.bounds().p82a();
        if (first != null && first.isAfter(rules.today())) {
            reading.finding(new Finding(
                    Code.DATE_NOT_UNDERSTOOD,
                    words.at(),
                    words.text(),
                    "The date " + span.edtf().text() + " lies after the day of the publication.",
                    "Correct the year, or the date of the publication."));
            return Optional.empty();
        }
        return Optional.of(span);
    }

    private TimeSpan.Reading read(
            String words, String language, @Nullable String edtf, @Nullable CalendarName calendar) {
        CalendarName stated = stated(calendar);
        Key key = new Key(words, language, edtf, stated);
        TimeSpan.Reading known = remembers ? recent.find(key) : null;
        if (known == null) {
            known = TimeSpan.read(words, language.isEmpty() ? null : language, edtf, stated, rules.dates());
            if (remembers) {
                recent.put(key, known);
            }
        }
        return known;
    }

    private static Locator column(Locator at, int column) {
        return at instanceof Locator.Position(String file, int line, int begin) && begin > 0 && column > 1
                ? new Locator.Position(file, line, begin + column - 1)
                : at;
    }

    private static String sentence(String message) {
        String begin = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        return begin.endsWith(".") ? begin : begin + ".";
    }
}
