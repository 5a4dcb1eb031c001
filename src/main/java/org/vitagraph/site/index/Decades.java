package org.vitagraph.site.index;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.QueryService;

/** How many events began in each decade ({@link BeginYears}). */
public final class Decades {

    /** What leads from a time-span to what is known of its begin and end. */
    public static final String BOUNDS =
            "crm:P82a_begin_of_the_begin|crm:P81a_end_of_the_begin|crm:P81b_begin_of_the_end|crm:P82b_end_of_the_end";

    private static final int YEARS = 10;
    private static final String PREFIX = "PREFIX crm: <" + Crm.NS + "> ";

    private final Once<SortedMap<Integer, Integer>> counts;
    private final Once<Integer> openBegins;

    /** Prepares what is read when it is first asked for. */
    public Decades(QueryService store) {
        counts = new Once<>(() -> read(store));
        openBegins = new Once<>(() -> openBegins(store));
    }

    private static SortedMap<Integer, Integer> read(QueryService store) {
        return store.select(
                PREFIX + "SELECT ?x ?edtf { ?event crm:P4_has_time-span ?span . ?span crm:P82a_begin_of_the_begin ?x "
                        + "OPTIONAL { ?span " + BeginYears.READING + " ?edtf } }",
                rows -> {
                    SortedMap<Integer, Integer> counts = new TreeMap<>();
                    rows.forEachRemaining(row -> {
                        Node edtf = row.get("edtf");
                        int year = BeginYears.of(
                                edtf == null ? "" : edtf.getLiteralLexicalForm(),
                                row.get("x").getLiteralLexicalForm());
                        counts.merge(Math.floorDiv(year, YEARS) * YEARS, 1, Integer::sum);
                    });
                    return Collections.unmodifiableSortedMap(counts);
                });
    }

    private static int openBegins(QueryService store) {
        return store.select(
                PREFIX + "SELECT (COUNT(DISTINCT ?span) AS ?x) { ?event crm:P4_has_time-span ?span . ?span " + BOUNDS
                        + " ?bound FILTER NOT EXISTS { ?span crm:P82a_begin_of_the_begin ?begin } }",
                rows -> Integer.parseInt(rows.next().get("x").getLiteralLexicalForm()));
    }

    /** Gives the number of events by the first year of the decade. */
    public SortedMap<Integer, Integer> counts() {
        return counts.get();
    }

    /** Gives the number of all events of whose time something is known, among them those that began nobody knows when. */
    public int events() {
        return openBegins.get()
                + counts().values().stream().mapToInt(Integer::intValue).sum();
    }
}
