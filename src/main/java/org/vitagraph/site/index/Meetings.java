package org.vitagraph.site.index;

import java.util.ArrayList;
import java.util.List;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.QueryService;

/** Which persons met whom, and which groups, in the same events, the most frequent pairs first. */
public final class Meetings {

    private static final int MOST = 160;

    private final Once<List<Pair>> pairs;

    /** A person, another or a group, and the number of events in which both took part. */
    public record Pair(String one, String other, int events) {}

    /** Prepares what is read when it is first asked for. */
    public Meetings(QueryService store) {
        pairs = new Once<>(() -> read(store));
    }

    private static List<Pair> read(QueryService store) {
        return store.select(
                "PREFIX crm: <" + Crm.NS + "> SELECT ?a ?b (COUNT(DISTINCT ?event) AS ?events) { "
                        + "?event crm:P11_had_participant ?a , ?b . ?a a crm:E21_Person . "
                        + "?b a crm:E39_Actor . FILTER(?a != ?b && (STR(?a) < STR(?b) || NOT EXISTS { ?b a "
                        + "crm:E21_Person })) } GROUP BY ?a ?b ORDER BY DESC(?events) ?a ?b LIMIT "
                        + MOST,
                rows -> {
                    List<Pair> read = new ArrayList<>();
                    rows.forEachRemaining(row -> read.add(new Pair(
                            row.get("a").getURI(),
                            row.get("b").getURI(),
                            Integer.parseInt(row.get("events").getLiteralLexicalForm()))));
                    return read;
                });
    }

    /** Gives the pairs. */
    public List<Pair> pairs() {
        return pairs.get();
    }
}
