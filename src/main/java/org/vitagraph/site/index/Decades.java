package org.vitagraph.site.index;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.QueryService;

/** How many events began, at the earliest, in each decade. */
public final class Decades {

    private static final int YEARS = 10;

    private final Once<SortedMap<Integer, Integer>> counts;

    /** Prepares what is read when it is first asked for. */
    public Decades(QueryService store) {
        counts = new Once<>(() -> read(store));
    }

    private static SortedMap<Integer, Integer> read(QueryService store) {
        return store.select(
                "PREFIX crm: <" + Crm.NS + "> SELECT ?x { ?event crm:P4_has_time-span ?span . "
                        + "?span crm:P82a_begin_of_the_begin ?x }",
                rows -> {
                    SortedMap<Integer, Integer> counts = new TreeMap<>();
                    rows.forEachRemaining(
                            row -> counts.merge(decade(row.get("x").getLiteralLexicalForm()), 1, Integer::sum));
                    return Collections.unmodifiableSortedMap(counts);
                });
    }

    private static int decade(String dateTime) {
        int end = dateTime.indexOf('-', 1);
        int year = Integer.parseInt(end < 0 ? dateTime : dateTime.substring(0, end));
        return Math.floorDiv(year, YEARS) * YEARS;
    }

    /** Gives the number of events by the first year of the decade. */
    public SortedMap<Integer, Integer> counts() {
        return counts.get();
    }
}
