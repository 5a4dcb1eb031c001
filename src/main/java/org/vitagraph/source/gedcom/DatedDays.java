package org.vitagraph.source.gedcom;

import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.CalendarName;
import org.vitagraph.model.time.Edtf;
import org.vitagraph.model.time.Qualifier;

/**
 * A date in EDTF: one, all from a first to a last, or either of two.
 *
 * @param first the first, or the only one
 * @param last the last
 * @param either whether only these two are meant
 * @param calendar the calendar that the value names, or null
 */
record DatedDays(
        Edtf.Single first,
        Edtf.Single last,
        boolean either,
        @Nullable CalendarName calendar) {

    String edtf() {
        if (first.equals(last)) {
            return first.text();
        }
        return "[" + first.text() + (either ? "," : "..") + last.text() + "]";
    }

    DatedDays qualified(Qualifier qualifier) {
        return new DatedDays(first.qualified(qualifier), last.qualified(qualifier), either, calendar);
    }
}
