package org.vitagraph.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;
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
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "SELECT ?claim ?thing (SAMPLE(?name) AS ?label) ?entry ?accepted ?modality ?confidence ?reviewer ?evidence WHERE { "
            + "?claim vg:justification ?how ; vg:subject ?thing ; vg:object ?entry ; vg:accepted ?accepted ; vg:modality ?modality . "
            + "OPTIONAL { ?thing rdfs:label ?name } OPTIONAL { ?claim vg:confidence ?confidence } "
            + "OPTIONAL { ?claim vg:reviewer ?reviewer } OPTIONAL { ?claim vg:evidence ?evidence } } "
            + "GROUP BY ?claim ?thing ?entry ?accepted ?modality ?confidence ?reviewer ?evidence "
            + "ORDER BY BOUND(?reviewer) ?accepted ?thing DESC(?confidence) ?entry LIMIT " + (ON_A_PAGE + 1)
            + " OFFSET ";

    /** Answers. */
    Reply answer(Request request) {
        int from = request.number("from", 0, LAST);
        Reader reader = pages.reader(request);
        List<LinkedPage.Row> rows = store.select(QUERY + from, found -> {
            List<LinkedPage.Row> read = new ArrayList<>();
            found.forEachRemaining(row -> read.add(row(reader, row)));
            return read;
        });
        LinkedPage page = new LinkedPage(
                rows.subList(0, Math.min(ON_A_PAGE, rows.size())),
                from > 0 ? "?from=" + Math.max(0, from - ON_A_PAGE) : "",
                rows.size() > ON_A_PAGE ? "?from=" + (from + ON_A_PAGE) : "");
        Shell shell = pages.shell(request, reader.words().say("Links"));
        return Reply.page(shell.words().language(), () -> pages.page("linked", shell, Map.of("page", page)));
    }

    private static LinkedPage.Row row(Reader reader, Binding row) {
        Node thing = row.get("thing");
        Node label = row.get("label");
        Node entry = row.get("entry");
        Text name = label == null
                ? new Text(reader.shortened(thing.getURI()), "")
                : new Text(label.getLiteralLexicalForm(), label.getLiteralLanguage());
        Node claim = row.get("claim");
        String state = reader.words().say(state(row));
        return new LinkedPage.Row(
                new Link(reader.href(thing.getURI()), name, thing.getURI()),
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
