package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.When;
import org.vitagraph.model.time.CalendarName;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.record.Field;

/**
 * What dates a fact: words, machine values, or both. {@code when} is a day, month or year, {@code from} and {@code to} the ends
 * of what went on for a while, {@code not-before} and {@code not-after} the limits within which it happened.
 *
 * @param words the source's words; null where there are only machine values
 * @param in the words in which those of the date stand, which count as a whole if they are a date; else their doubt does
 * @param when see above
 * @param from see above
 * @param to see above
 * @param notBefore see above
 * @param notAfter see above
 * @param language what gives the language of the words; null for that of the map
 * @param calendar the calendar of the words, and of values that are read as words; null where the map says none here
 * @param named what names the calendar of the words, and of nothing else; null where the source does not
 * @param moment whether what is dated is a moment, which happened some time within a range and does not last
 * @param head what the map knows for all records
 */
record DateTemplate(
        @Nullable Expression words,
        @Nullable Expression in,
        @Nullable Expression when,
        @Nullable Expression from,
        @Nullable Expression to,
        @Nullable Expression notBefore,
        @Nullable Expression notAfter,
        @Nullable Expression language,
        @Nullable CalendarName calendar,
        @Nullable Expression named,
        boolean moment,
        MapHead head)
        implements SlotTemplate {

    @Override
    public List<Filled> values(Scope scope, Reading reading) {
        List<Field> said = words == null ? List.of() : head.doubt().dated(words.values(scope, reading));
        List<Field> around = in == null ? List.of() : head.doubt().dated(in.values(scope, reading));
        List<Field> names = named == null ? List.of() : named.values(scope, reading);
        if (said.isEmpty() || names.isEmpty()) {
            return values(said, around, scope, reading);
        }
        CalendarName known = CalendarName.ofWord(names.getFirst().text());
        return known == null
                ? withoutWords(said.getFirst(), names.getFirst().text(), scope, reading)
                : ofCalendar(known).values(said, around, scope, reading);
    }

    private DateTemplate ofCalendar(CalendarName name) {
        return new DateTemplate(words, in, when, from, to, notBefore, notAfter, language, name, named, moment, head);
    }

    /** Reads the machine's date beside words of a calendar that is not known. */
    private List<Filled> withoutWords(Field said, String name, Scope scope, Reading reading) {
        Optional<Filled> date = hasMachine()
                ? machine(head.language(language, scope, reading), scope, reading, null)
                : Optional.empty();
        if (date.isPresent()) {
            TimeSpan span = ((When) date.get().value()).span();
            reading.count(
                    Count.MACHINE_TAKEN,
                    said.text() + " (" + name + ") → " + span.edtf().text(),
                    said.at());
        } else {
            reading.finding(new Finding(
                    Code.DATE_NOT_UNDERSTOOD,
                    said.at(),
                    said.text(),
                    "'" + said.text() + "' is not read: its calendar, '" + name + "', is not known.",
                    "Give the date in one of these calendars: " + String.join(", ", CalendarName.WORDS) + "."));
        }
        return date.stream().toList();
    }

    private List<Filled> values(List<Field> said, List<Field> around, Scope scope, Reading reading) {
        String tag = head.language(language, scope, reading);
        if (!around.isEmpty() && saysMore(around.getFirst(), said)) {
            return within(around.getFirst(), said, tag, scope, reading).stream().toList();
        }
        if (hasMachine()) {
            return machine(tag, scope, reading, said.isEmpty() ? null : said.getFirst()).stream()
                    .toList();
        }
        List<Filled> dates = new ArrayList<>(said.size());
        for (Field field : said) {
            head.dates().words(field, tag, calendar, moment, reading).ifPresent(span -> dates.add(filled(span, field)));
        }
        return dates;
    }

    @Override
    public boolean looksHere() {
        return Stream.of(words, when, from, to, notBefore, notAfter)
                .flatMap(Stream::ofNullable)
                .anyMatch(Expression::looksHere);
    }

    /** Gives the calendar of values; one that the source names is that of the words beside them. */
    private @Nullable CalendarName ofValues() {
        return named == null ? calendar : null;
    }

    private boolean hasMachine() {
        return when != null || from != null || to != null || notBefore != null || notAfter != null;
    }

    private boolean saysMore(Field around, List<Field> said) {
        boolean alone = said.isEmpty()
                && MachineDate.amongWords(around.text(), head.dates().rules()) != null;
        return !alone
                && (said.isEmpty()
                        || !around.text().strip().equals(said.getFirst().text().strip()));
    }

    /** Reads a date within other words: these, if they are a date; else the date itself, with the doubt that they carry. */
    private Optional<Filled> within(Field around, List<Field> said, String tag, Scope scope, Reading reading) {
        if (head.dates().understands(around, tag, calendar)) {
            return machine(tag, scope, reading, around);
        }
        Optional<Filled> date = machine(tag, scope, reading, said.isEmpty() ? null : said.getFirst());
        if (date.isEmpty()) {
            return date;
        }
        TimeSpan own = ((When) date.get().value()).span();
        return head.dates()
                .both(around, tag, own.edtf().text(), calendar, true, moment, reading)
                .map(span -> filled(span, around));
    }

    private Optional<Filled> machine(String tag, Scope scope, Reading reading, @Nullable Field said) {
        Parts parts = new Parts(scope, tag, said, reading);
        Optional<Field> edtf = parts.edtf();
        if (edtf.isEmpty()) {
            // An end that is refused is told; it is not the time of the whole.
            Field only = said != null ? said : parts.when;
            return only == null
                    ? Optional.empty()
                    : head.dates().words(only, tag, calendar, moment, reading).map(span -> filled(span, only));
        }
        Field label = said != null ? said : parts.label(edtf.get());
        Optional<TimeSpan> span =
                head.dates().both(label, tag, edtf.get().text(), calendar, said != null, moment, reading);
        return span.map(read -> filled(read, label));
    }

    private Filled filled(TimeSpan span, Field words) {
        return new Filled(new When(moment ? span.ofMoment() : span), words.text(), words.at(), false, words.quoted());
    }

    /** The machine values of one date. */
    private final class Parts {
        private final Reading reading;
        private final String tag;
        private final @Nullable Field said;
        private final @Nullable Field when;
        private final @Nullable Field from;
        private final @Nullable Field to;
        private final @Nullable Field notBefore;
        private final @Nullable Field notAfter;

        Parts(Scope scope, String tag, @Nullable Field said, Reading reading) {
            this.reading = reading;
            this.tag = tag;
            this.said = said;
            when = one(DateTemplate.this.when, scope);
            from = one(DateTemplate.this.from, scope);
            to = one(DateTemplate.this.to, scope);
            notBefore = one(DateTemplate.this.notBefore, scope);
            notAfter = one(DateTemplate.this.notAfter, scope);
        }

        private @Nullable Field one(@Nullable Expression expression, Scope scope) {
            List<Field> found = expression == null ? List.of() : head.doubt().dated(expression.values(scope, reading));
            return found.isEmpty() ? null : found.getFirst();
        }

        @Nullable
        Field first() {
            for (Field field : new @Nullable Field[] {when, from, to, notBefore, notAfter}) {
                if (field != null) {
                    return field;
                }
            }
            return null;
        }

        /** Gives the EDTF of all together, with its place; empty where one of them is no date, or none is there. */
        Optional<Field> edtf() {
            if (when != null) {
                return text(date(when));
            }
            if (moment && isWithin()) {
                return limits(begin(), finish());
            }
            if (from != null || to != null) {
                tellUnsaid(from, to, notAfter);
                tellUnsaid(to, from, notBefore);
                return ends();
            }
            return notBefore != null || notAfter != null ? limits(notBefore, notAfter) : Optional.empty();
        }

        /** Gives a machine's date; one that is not written as programs write dates is read as words, if it is not all there is. */
        private @Nullable String date(Field field) {
            String edtf = head.dates().machine(field, reading);
            boolean alone = said == null || said.text().equals(field.text());
            return edtf != null || alone
                    ? edtf
                    : head.dates()
                            .words(field, tag, ofValues(), moment, reading)
                            .map(span -> span.edtf().text())
                            .orElse(null);
        }

        /** Tells whether an end stands beside a limit of the other end, between which a moment lies. */
        private boolean isWithin() {
            return from != null && to == null && notAfter != null || to != null && from == null && notBefore != null;
        }

        private @Nullable Field begin() {
            return from == null ? notBefore : from;
        }

        private @Nullable Field finish() {
            return to == null ? notAfter : to;
        }

        /** Tells of the limit of an end that is not given, which EDTF cannot say of what lasts. */
        private void tellUnsaid(@Nullable Field end, @Nullable Field other, @Nullable Field limit) {
            if (end != null && other == null && limit != null) {
                reading.finding(new Finding(
                        Code.DATE_READINGS_DIFFER,
                        limit.at(),
                        limit.text(),
                        "'" + limit.text() + "' limits one end of a time whose other end is '" + end.text()
                                + "', which EDTF cannot say; it is left out.",
                        "Give both ends, or both limits."));
            }
        }

        /**
         * Gives the interval between two ends, each a machine's date or words. An end that is not given is unknown, which is
         * not to say that it never came; one that cannot be read is unknown, too, and told.
         */
        private Optional<Field> ends() {
            String first = from == null ? "" : end(from);
            String last = to == null ? "" : end(to);
            return first.isEmpty() && last.isEmpty()
                    ? Optional.empty()
                    : text(first.equals(last) ? first : first + "/" + last);
        }

        private String end(Field field) {
            String edtf = head.dates().machineAmongWords(field, ofValues(), reading);
            String read = edtf != null
                    ? edtf
                    : head.dates()
                            .words(field, tag, ofValues(), false, reading)
                            .map(span -> span.edtf().text())
                            .orElse("");
            if (read.isEmpty() || read.chars().anyMatch(c -> "/[]{}".indexOf(c) >= 0)) {
                if (!read.isEmpty()) {
                    reading.finding(Finding.of(
                            Code.DATE_NOT_UNDERSTOOD,
                            field.at(),
                            field.text(),
                            "'" + field.text() + "' is read as " + read + ", which cannot be one end of a time."));
                }
                return "";
            }
            return read;
        }

        private Optional<Field> limits(@Nullable Field begin, @Nullable Field end) {
            String first = begin == null ? "" : end(begin);
            String last = end == null ? "" : end(end);
            if (first.isEmpty() && last.isEmpty()) {
                return Optional.empty();
            }
            String year = first.equals(last) ? first : wholeYear(first, last);
            return text(year != null ? year : "[" + first + ".." + last + "]");
        }

        /** Two ends that are the first and the last day of one year are that year. */
        private @Nullable String wholeYear(String first, String last) {
            String begin = "-01-01";
            String end = "-12-31";
            boolean ends = first.endsWith(begin) && last.endsWith(end);
            return ends && first.startsWith(last.substring(0, last.length() - end.length()) + begin)
                    ? first.substring(0, first.length() - begin.length())
                    : null;
        }

        private Optional<Field> text(@Nullable String edtf) {
            Field place = first();
            return edtf == null || place == null ? Optional.empty() : Optional.of(new Field(edtf, place.at()));
        }

        /** Words for a date that has none: the machine values as they stand. */
        Field label(Field edtf) {
            if (when != null) {
                return when;
            }
            boolean limited = from == null && to == null || moment && isWithin();
            String text = limited
                    ? Stream.of(said("not before ", begin()), said("not after ", finish()))
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(", "))
                    : said("", from) + " – " + said("", to);
            return new Field(text.strip(), edtf.at()).quoting(quoted());
        }

        /** Gives what the source itself says, without the words between. */
        private String quoted() {
            return Stream.of(from, to, notBefore, notAfter)
                    .flatMap(Stream::ofNullable)
                    .map(Field::quoted)
                    .distinct()
                    .collect(Collectors.joining("; "));
        }

        private static String said(String before, @Nullable Field field) {
            return field == null ? "" : before + field.text();
        }
    }
}
