package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A time as the source words it and as it was read (CRM E52): begin and end each lie between two bounds, and a bound that is not known is
 * absent.
 *
 * @param wording the source's words
 * @param edtf the reading in EDTF, empty where there is none
 * @param earliest when it began at the earliest (P82a), in years
 * @param begun by when it had begun for sure (P81a)
 * @param lasted until when it lasted for sure (P81b)
 * @param latest when it had ended at the latest (P82b)
 * @param from the first bound as a date, empty where there is none
 * @param until the last bound as a date
 * @param widened why the bounds are wider than the reading
 */
public record Moment(
        Text wording,
        String edtf,
        OptionalDouble earliest,
        OptionalDouble begun,
        OptionalDouble lasted,
        OptionalDouble latest,
        String from,
        String until,
        List<Link> widened) {

    public Moment {
        widened = List.copyOf(widened);
    }

    /** Gives the number by which times are put in order: the first bound there is. */
    public double order() {
        return earliest.orElse(begun.orElse(lasted.orElse(latest.orElse(Double.MAX_VALUE))));
    }

    /** Gives the reading to be shown: the bounds as dates, an open end as a mark. */
    public Optional<String> interval() {
        if (from.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                from.equals(until) ? from : (from.isEmpty() ? "…" : from) + " – " + (until.isEmpty() ? "…" : until));
    }
}
