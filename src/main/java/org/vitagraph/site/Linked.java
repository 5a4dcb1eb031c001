package org.vitagraph.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Statements;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.LinkedPage;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Text;

/**
 * The links to other data with their evidence, those that a person should look at first: {@code /links}.
 *
 * @param store the release
 * @param pages makes pages
 */
record Linked(QueryService store, Pages pages) {

    private static final int ON_A_PAGE = 100;
    private static final int LAST = 10_000_000;
    private static final String QUERY = "PREFIX vg: <" + Vg.NS + "> "
            + "SELECT ?claim ?thing ?entry ?accepted ?modality ?confidence ?reviewer ?evidence WHERE { "
            + "?claim vg:justification ?how ; vg:subject ?thing ; vg:object ?entry ; vg:accepted ?accepted ; vg:modality ?modality . "
            + "OPTIONAL { ?claim vg:confidence ?confidence } "
            + "OPTIONAL { ?claim vg:reviewer ?reviewer } OPTIONAL { ?claim vg:evidence ?evidence } } "
            + "ORDER BY BOUND(?reviewer) ?accepted ?thing DESC(?confidence) ?entry LIMIT " + (ON_A_PAGE + 1)
            + " OFFSET ";

    /** Answers. */
    Reply answer(Request request) {
        int from = request.number("from", 0, LAST);
        List<Binding> found = store.select(QUERY + from, rows -> {
            List<Binding> read = new ArrayList<>();
            rows.forEachRemaining(row -> read.add(row.detach()));
            return read;
        });
        Reader reader = pages.reader(labels(found), request);
        List<LinkedPage.Row> rows = found.stream().map(row -> row(reader, row)).toList();
        LinkedPage page = new LinkedPage(
                rows.subList(0, Math.min(ON_A_PAGE, rows.size())),
                from > 0 ? "?from=" + Math.max(0, from - ON_A_PAGE) : "",
                rows.size() > ON_A_PAGE ? "?from=" + (from + ON_A_PAGE) : "");
        Shell shell = pages.shell(request, reader.words().say("Links"));
        return Reply.page(shell.words().language(), () -> pages.page("linked", shell, Map.of("page", page)));
    }

    private Statements labels(List<Binding> found) {
        String things = found.stream()
                .map(row -> "<" + row.get("thing").getURI() + ">")
                .distinct()
                .collect(Collectors.joining(" "));
        return Statements.of(store.construct("PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                + "CONSTRUCT { ?thing rdfs:label ?label } WHERE { VALUES ?thing { " + things
                + " } ?thing rdfs:label ?label }"));
    }

    private static LinkedPage.Row row(Reader reader, Binding row) {
        Node thing = row.get("thing");
        Node entry = row.get("entry");
        Node claim = row.get("claim");
        String state = reader.words().say(state(row));
        return new LinkedPage.Row(
                reader.link(thing),
                reader.link(entry),
                percent(row.get("confidence")),
                text(row.get("evidence")),
                new Link(reader.href(claim.getURI()), new Text(state, ""), claim.getURI()));
    }

    private static String state(Binding row) {
        boolean reviewed = row.get("reviewer") != null;
        if (row.get("modality").equals(Vg.term("negated"))) {
            return "denied";
        }
        if (row.get("accepted").getLiteralLexicalForm().equals("true")) {
            return reviewed ? "reviewed" : "found, not reviewed";
        }
        return "open";
    }

    private static String text(@Nullable Node literal) {
        return literal == null ? "" : literal.getLiteralLexicalForm();
    }

    private static String percent(@Nullable Node confidence) {
        return confidence == null
                ? ""
                : new BigDecimal(confidence.getLiteralLexicalForm())
                                .movePointRight(2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " %";
    }
}
