package org.vitagraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.NoTable;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.QueryPage;
import org.vitagraph.site.page.Reader;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Text;
import org.vitagraph.site.page.View;

/**
 * Queries of a reader, with answers that lead to pages: {@code /query}.
 *
 * @param store the release
 * @param pages makes pages
 * @param policy what pages may load
 * @param examples queries to begin with
 */
record Queries(QueryService store, Pages pages, Policy policy, List<QueryPage.Example> examples) {

    private static final int MOST_ROWS = 500;
    private static final int BAD_REQUEST = 400;
    private static final String OTHERS = "This page answers SELECT and ASK; ask /sparql for graphs.";
    private static final String FIRST = """
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX vg: <https://w3id.org/vitagraph/ns#>

            SELECT ?person ?name WHERE {
              ?person a crm:E21_Person ; rdfs:label ?name .
            }
            LIMIT 50
            """;

    /** Answers. */
    Reply answer(Request request) {
        String text = request.parameter("query");
        int example = request.number("example", 0, Integer.MAX_VALUE);
        if (text.isEmpty() && example > 0 && example <= examples.size()) {
            return reply(request, run(request, examples.get(example - 1).text()));
        }
        return reply(request, text.isEmpty() ? page(FIRST, List.of(), List.of(), false, "") : run(request, text));
    }

    private Reply reply(Request request, QueryPage page) {
        Shell shell = pages.shell(request, pages.words(request).say("Query")).with(View.QUERY);
        Reply reply = policy.allow(
                Reply.page(shell.words().language(), () -> pages.page("query", shell, Map.of("page", page))),
                View.QUERY);
        return page.fault().isEmpty() ? reply : reply.status(BAD_REQUEST);
    }

    private QueryPage page(String text, List<String> columns, List<List<Link>> rows, boolean cut, String fault) {
        return new QueryPage(text, columns, rows, cut, fault, examples);
    }

    private QueryPage run(Request request, String text) {
        Reader reader = pages.reader(request);
        try {
            return store.select(text, rows -> read(reader, text, rows));
        } catch (QueryCancelledException e) {
            throw e;
        } catch (NoTable e) {
            return e.isAsk() ? asked(reader, text) : faulty(text, reader.words().say(OTHERS));
        } catch (QueryException | IllegalArgumentException e) {
            return faulty(text, e.getMessage());
        }
    }

    private QueryPage faulty(String text, @Nullable String fault) {
        return page(text, List.of(), List.of(), false, fault == null ? "This cannot be answered here." : fault);
    }

    private QueryPage asked(Reader reader, String text) {
        try {
            Link answer = new Link("", new Text(Boolean.toString(store.ask(text)), ""), "");
            return page(text, List.of(reader.words().say("Answer")), List.of(List.of(answer)), false, "");
        } catch (QueryCancelledException e) {
            throw e;
        } catch (QueryException e) {
            return faulty(text, e.getMessage());
        }
    }

    private QueryPage read(Reader reader, String text, RowSet answer) {
        List<Var> columns = answer.getResultVars();
        List<List<Link>> rows = new ArrayList<>();
        while (answer.hasNext() && rows.size() < MOST_ROWS) {
            Binding row = answer.next();
            rows.add(columns.stream()
                    .map(column -> cell(reader, row.get(column)))
                    .toList());
        }
        return page(text, columns.stream().map(Var::getVarName).toList(), rows, answer.hasNext(), "");
    }

    private static Link cell(Reader reader, @Nullable Node node) {
        if (node == null) {
            return new Link("", Text.NONE, "");
        }
        if (node.isURI()) {
            return new Link(reader.href(node.getURI()), new Text(reader.shortened(node.getURI()), ""), node.getURI());
        }
        return node.isLiteral()
                ? new Link("", new Text(node.getLiteralLexicalForm(), node.getLiteralLanguage()), "")
                : new Link("", new Text(node.toString(), ""), "");
    }
}
