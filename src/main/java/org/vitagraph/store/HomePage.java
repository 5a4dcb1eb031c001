package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Release;

/** The plain page at the root: what this is, how much of it there is, where to get it, what to ask. */
final class HomePage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
            td,th{text-align:left;padding:.1rem 1rem .1rem 0}pre{overflow:auto;background:#f4f4f4;padding:.5rem}</style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            """;
    private static final String FOOT = "</main>\n</body>\n</html>\n";

    private final transient Release release;
    private final transient List<ExampleQuery> examples;

    HomePage(Release release, List<ExampleQuery> examples) {
        this.release = release;
        this.examples = List.copyOf(examples);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Http.send(response, HttpServletResponse.SC_OK, "text/html; charset=utf-8", page());
    }

    private String page() {
        Manifest manifest = release.manifest();
        StringBuilder html = new StringBuilder();
        html.append(String.format(Locale.ROOT, HEAD, Http.html(manifest.heading())));
        html.append("<p>Release ").append(Http.html(manifest.version()));
        if (!manifest.date().isEmpty()) {
            html.append(", ").append(Http.html(manifest.date()));
        }
        html.append(".</p>\n");
        if (!manifest.license().isEmpty()) {
            html.append("<p>Licence: ").append(Http.html(manifest.license())).append("</p>\n");
        }
        figures(html);
        html.append("<p><a href=\"dumps/\">Download</a> · <a href=\"description\">Description (VoID, DCAT)</a>"
                + " · SPARQL endpoint: <code>/sparql</code></p>\n");
        html.append("<form action=\"sparql\" method=\"get\"><p><label for=\"query\">Query</label></p>"
                + "<p><textarea id=\"query\" name=\"query\" rows=\"8\" cols=\"80\">"
                + "SELECT * WHERE { ?subject ?predicate ?object } LIMIT 10</textarea></p>"
                + "<p><button name=\"format\" value=\"text\">Run</button>"
                + " <button name=\"format\" value=\"csv\">CSV</button></p></form>\n");
        queries(html);
        return html.append(FOOT).toString();
    }

    private void figures(StringBuilder html) {
        html.append("<table>\n<tr><th scope=\"col\">Graph</th><th scope=\"col\">Triples</th></tr>\n");
        release.manifest().triples().forEach((graph, triples) -> html.append("<tr><td>")
                .append(Http.html(graph))
                .append("</td><td>")
                .append(triples)
                .append("</td></tr>\n"));
        html.append("</table>\n");
    }

    private void queries(StringBuilder html) {
        if (examples.isEmpty()) {
            return;
        }
        html.append("<h2>Example queries</h2>\n");
        for (ExampleQuery example : examples) {
            String run = "sparql?format=text&query=" + URLEncoder.encode(example.text(), StandardCharsets.UTF_8);
            html.append("<details><summary>").append(Http.html(example.title())).append("</summary>\n<pre>");
            html.append(Http.html(example.text())).append("</pre>\n<p><a href=\"");
            html.append(Http.html(run)).append("\">Run</a></p></details>\n");
        }
    }

    /**
     * Gives the page that lists the dumps of a release.
     *
     * @param folder the way from the page's address to the files, relative: a proxy may serve it below a path
     */
    static String dumps(Release release, String folder) {
        StringBuilder html = new StringBuilder();
        html.append(String.format(
                Locale.ROOT, HEAD, "Download " + Http.html(release.manifest().heading())));
        html.append(
                "<table>\n<tr><th scope=\"col\">File</th><th scope=\"col\">Bytes</th><th scope=\"col\">SHA-256</th></tr>\n");
        release.manifest().files().forEach((path, sum) -> {
            if (path.startsWith("dumps/")) {
                String name = Http.html(path.substring("dumps/".length()));
                html.append("<tr><td><a href=\"")
                        .append(Http.html(folder))
                        .append(name)
                        .append("\">")
                        .append(name)
                        .append("</a></td><td>")
                        .append(sum.bytes());
                html.append("</td><td><code>").append(sum.sha256()).append("</code></td></tr>\n");
            }
        });
        return html.append("</table>\n").append(FOOT).toString();
    }
}
