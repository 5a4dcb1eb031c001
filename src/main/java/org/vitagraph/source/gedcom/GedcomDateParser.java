package org.vitagraph.source.gedcom;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.CalendarName;
import org.vitagraph.model.time.Qualifier;
import org.vitagraph.source.gedcom.GedcomDates.Reading;
import org.vitagraph.source.gedcom.GedcomDates.Understood;

/** The parser of one date value. */
final class GedcomDateParser {
    private final String value;
    private final String phrase;
    private final DateWords words;

    GedcomDateParser(String value, String phrase) {
        this.value = value;
        this.phrase = phrase;
        this.words = new DateWords(value);
    }

    Reading read() throws DateFault {
        if (words.isEmpty()) {
            String what = phrase.isBlank() ? "The date is empty." : "The date is a phrase alone.";
            throw new DateFault(what, 1);
        }
        if (words.next().startsWith("(")) {
            throw new DateFault("The date is a phrase alone, without a date that a program can read.", words.column());
        }
        Understood understood = dated();
        if (!words.isEmpty()) {
            throw new DateFault("'" + words.written() + "' cannot stand here.", words.column());
        }
        return understood;
    }

    private Understood dated() throws DateFault {
        if (words.takes("FROM")) {
            return from();
        }
        if (words.takes("BET")) {
            return between();
        }
        if (words.takes("TO")) {
            DatedDays to = end();
            return understood("/" + to.last().text(), to.calendar());
        }
        if (words.takes("BEF")) {
            DatedDays before = date();
            return understood("[.." + before.last().text() + "]", before.calendar());
        }
        if (words.takes("AFT")) {
            DatedDays after = date();
            return understood("[" + after.first().text() + "..]", after.calendar());
        }
        if (words.takes("INT")) {
            return interpreted();
        }
        boolean estimate = words.takes("ABT") || words.takes("CAL") || words.takes("EST");
        DatedDays date = estimate ? date().qualified(Qualifier.APPROXIMATE) : date();
        return understood(date.edtf(), date.calendar());
    }

    private Understood from() throws DateFault {
        DatedDays from = end();
        if (!words.takes("TO")) {
            return understood(from.first().text() + "/..", from.calendar());
        }
        int column = words.column();
        DatedDays to = inOrder(from, end(), column);
        return understood(from.first().text() + "/" + to.last().text(), both(from, to));
    }

    private Understood between() throws DateFault {
        DatedDays from = date();
        if (!words.takes("AND")) {
            throw new DateFault("After BET and a date, AND and a second date are expected.", words.column());
        }
        int column = words.column();
        DatedDays to = inOrder(from, date(), column);
        return understood("[" + from.first().text() + ".." + to.last().text() + "]", both(from, to));
    }

    private static DatedDays inOrder(DatedDays from, DatedDays to, int column) throws DateFault {
        LocalDate begin = from.first().bounds().p82a();
        LocalDate end = to.last().bounds().p82b();
        if (begin != null && end != null && end.isBefore(begin)) {
            throw new DateFault("The second date is before the first.", column);
        }
        return to;
    }

    private Understood interpreted() throws DateFault {
        DatedDays date = date();
        String said = phrase;
        if (words.next().startsWith("(")) {
            String rest = value.substring(words.column() - 1).strip();
            if (!rest.endsWith(")")) {
                throw new DateFault(
                        "The phrase is not closed by ')'.",
                        value.stripTrailing().length() + 1);
            }
            said = said.isBlank() ? rest.substring(1, rest.length() - 1).strip() : said;
            while (!words.isEmpty()) {
                words.take();
            }
        }
        return new Understood(said.isBlank() ? value : said, date.edtf(), date.calendar());
    }

    /** Reads where an interval begins or ends, which EDTF cannot put some time within a set of days or years. */
    private DatedDays end() throws DateFault {
        DatedDays end = date();
        if (!end.first().equals(end.last())) {
            words.back();
            throw new DateFault(
                    "This date is " + end.edtf() + ", and EDTF has no interval that begins or ends within such a set.",
                    words.column());
        }
        return end;
    }

    private DatedDays date() throws DateFault {
        return new DateOfCalendar(words).read();
    }

    /** Gives the one calendar of two dates; of two different ones the days are exact, so that they count as Gregorian. */
    private static @Nullable CalendarName both(DatedDays from, DatedDays to) {
        if (Objects.equals(from.calendar(), to.calendar())) {
            return from.calendar();
        }
        return from.calendar() == null || to.calendar() == null ? null : CalendarName.GREGORIAN;
    }

    private Understood understood(String edtf, @Nullable CalendarName calendar) {
        return new Understood(phrase.isBlank() ? value.strip() : phrase, edtf, calendar);
    }
}
