package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.house.Hostile;
import org.vitagraph.store.Wire;

/** What strangers send to the whole server, site and endpoint: it answers within the rules, and tells nothing of its inside. */
class HostileRequestsTest extends ServedSite {

    /** Stacks, classes, paths of the file system, names and versions of software. */
    static final Pattern INSIDE =
            Pattern.compile("\\tat [a-z]|\\b(java|javax|jakarta|org\\.(apache|eclipse))\\.[a-z]|Exception"
                    + "|(?i)\\b(jetty|fuseki|x-powered-by)|/(tmp|home|root|usr|work|var)/|\\.running|java\\.version");

    private static final String ASK = "query=ASK%20%7B%7D";

    private String get(String path, String header) throws IOException {
        return header.isEmpty() ? Wire.get(endpoint.port(), path) : Wire.get(endpoint.port(), path, header);
    }

    private String send(String method, String path, String type, String body, String... headers) throws IOException {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return Wire.ask(
                endpoint.port(),
                method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length() + "\r\n" + lines + "\r\n" + body);
    }

    private static void assertTellsNothing(String answer) {
        assertThat(answer).doesNotContainPattern(INSIDE);
        assertThat(Wire.header(answer, "Server")).isEmpty();
    }

    @Hostile(46)
    @ParameterizedTest
    @ValueSource(strings = {"INSERT DATA { <a:b> <a:b> <a:b> }", "DROP ALL", "LOAD <file:///etc/passwd>", "CLEAR ALL"})
    void changesByAnyWayAreRefused(String update) throws IOException {
        String encoded = java.net.URLEncoder.encode(update, java.nio.charset.StandardCharsets.UTF_8);
        for (String path :
                List.of("/sparql", "/sparql/update", "/update", "/data", "/sparql/data", "/sparql?graph=x:y", "/")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                String answer = send(method, path, "application/sparql-update", update);
                assertThat(Wire.status(answer)).as("%s %s", method, path).isIn(403, 404, 405, 415);
                assertTellsNothing(answer);
            }
            String form = send("POST", path, "application/x-www-form-urlencoded", "update=" + encoded);
            assertThat(Wire.status(form)).as(path).isIn(400, 403, 404, 405);
            String overridden = send(
                    "POST",
                    path,
                    "application/x-www-form-urlencoded",
                    "query=" + encoded,
                    "X-HTTP-Method-Override: PUT");
            assertThat(Wire.status(overridden)).as(path).isIn(400, 403, 404, 405);
        }
        assertThat(Wire.status(get("/sparql?query=" + encoded, ""))).isEqualTo(400);
        assertThat(Wire.status(get("/sparql?update=" + encoded, ""))).isEqualTo(405);
    }

    @Hostile(47)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "SELECT * FROM NAMED <http://127.0.0.1/x> { GRAPH ?g { ?s ?p ?o } }",
                "DESCRIBE <https://example.org/x> FROM <file:///etc/passwd>"
            })
    void graphsFromElsewhereAreRefused(String query) throws IOException {
        String encoded = java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Wire.status(get("/sparql?query=" + encoded, ""))).isEqualTo(403);
        for (String name : List.of("default-graph-uri", "named-graph-uri")) {
            assertThat(Wire.status(get("/sparql?" + ASK + "&" + name + "=file:///etc/passwd", "")))
                    .isEqualTo(403);
        }
    }

    @Hostile(54)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png | 406",
                ";;;,,,=q | 200",
                "text/csv;q=0, */*;q=0 | 406",
                "text/csv;q=banana | 200",
                "*/*;q=0.000 | 406",
                "text/*;q=0.5, text/csv;q=1.5 | 200",
                "LONG | 200"
            })
    void whateverIsAcceptedIsAnsweredOrSaidNotToBe(String accept, int status) throws IOException {
        String answer = get("/sparql?" + ASK, "Accept: " + accept.replace("LONG", "a/b,".repeat(2_500)));
        assertThat(Wire.status(answer)).as(answer).isIn(status, 400, 406);
        assertTellsNothing(answer);
        String page = get("/page/person/beloborodov", "Accept: " + accept.replace("LONG", "a/b,".repeat(2_500)));
        assertThat(Wire.status(page)).as(page).isIn(200, 400, 406);
    }

    @Hostile(54)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "m\"ultipart/form-data; boundary=x",
                "multipart/for\"mda?ta; boundary=x",
                "application/x-www-form-urle\"ncoded",
                "text/plain; charset=\"",
                "text/plain; charset=no-such-charset",
                "application/x-www-form-urlencoded; charset=no-such-charset",
                ";;;=",
                "\u00ff\u00fe/\u00ff",
                "/"
            })
    void aTypeThatIsNoneIsTheClientsFault(String type) throws IOException {
        for (String path : List.of("/sparql?" + ASK, "/search?q=belo", "/reconcile?queries=%7B%7D", "/sparql", "/")) {
            for (String method : List.of("GET", "HEAD", "POST")) {
                String answer = send(method, path, type, "query=ASK+%7B%7D");
                boolean asked = path.startsWith("/sparql") || path.startsWith("/reconcile");
                int status = method.equals("POST") && !asked ? 405 : 415;
                assertThat(Wire.status(answer)).as("%s %s", method, path).isEqualTo(status);
                assertTellsNothing(answer);
            }
        }
    }

    @Hostile(54)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=\"a b\"; x=y",
                "application/x-www-form-urlencoded; charset=\"UTF-8\";",
                "application/x-www-form-urlencoded;charset=koi8-r",
                "application/sparql-query; q"
            })
    void aTypeThatIsOneIsAnsweredOrRefusedByWhatItSays(String type) throws IOException {
        for (String method : List.of("GET", "HEAD", "POST")) {
            String answer = send(method, "/sparql?" + ASK, type, "query=ASK+%7B%7D");
            assertThat(Wire.status(answer)).as("%s %s", method, answer).isIn(200, 400, 415);
            assertTellsNothing(answer);
        }
    }

    @Hostile(55)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/person/beloborodov",
                "//evil.example/id/person/beloborodov",
                "/id/person/beloborodov?x=%0d%0aSet-Cookie:%20a=b",
                "/id//evil.example/",
                "/id/person/%0d%0aLocation:%20https://evil.example/",
                "/id/person/..%2f..%2fevil.example"
            })
    void redirectsStayHereWhateverHostIsNamed(String path) throws IOException {
        for (String host : List.of("evil.example", "evil.example:80", "localhost@evil.example", "[::1]")) {
            String answer = Wire.ask(
                    endpoint.port(),
                    "GET " + path + " HTTP/1.1\r\nHost: " + host
                            + "\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");
            assertThat(Wire.header(answer, "Location")).doesNotContain("evil.example");
            assertThat(Wire.header(answer, "Set-Cookie")).isEmpty();
            assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("//evil.example");
            assertThat(Wire.status(answer)).isIn(303, 400, 404, 410);
        }
    }

    @Hostile(56)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=%3Cscript%3Ealert(1)%3C/script%3E",
                "/sparql?query=SELECT%20(%22%3Cscript%3Ealert(1)%3C/script%3E%22%20AS%20?x)%20%7B%7D&stylesheet=javascript:alert(1)",
                "/sparql?query=ASK%7B%7D&callback=alert(1)//&output=json&force-accept=text/html",
                "/query?query=%3Cscript%3Ealert(1)%3C/script%3E",
                "/query?query=SELECT%20(%22%3Cscript%3Ealert(1)%3C/script%3E%22%20AS%20?x)%20%7B%7D",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?q=%22onmouseover=%22alert(1)",
                "/browse/person?page=%3Cscript%3E",
                "/page/person/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/%3Cscript%3Ealert(1)%3C/script%3E",
                "/reconcile?callback=alert(1)//&queries=%7B%7D",
                "/timeline?lang=%22%3E%3Cscript%3E"
            })
    void markupInARequestDoesNotBecomeMarkupInTheAnswer(String path) throws IOException {
        String answer = get(path, "Accept: text/html");
        String type = Wire.header(answer, "Content-Type");
        if (type.startsWith("text/html")) {
            assertThat(answer).doesNotContain("<script>", "\"\"onmouseover=");
        } else {
            assertThat(Wire.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(Wire.header(answer, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer).doesNotContain("<?xml-stylesheet");
        assertTellsNothing(answer.replaceAll("(?s)<main.*</main>", ""));
    }

    @Hostile({57, 59})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dumps/../manifest.json",
                "/dumps/%2e%2e/manifest.json",
                "/dumps/..%2fmanifest.json",
                "/dumps/%5c..%5cmanifest.json",
                "/dumps/..;/manifest.json",
                "/dumps/facts.ttl.gz%00",
                "/page/../../../../etc/passwd",
                "/page/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%2f..%2fapplication.properties",
                "/assets/%00",
                "/data/person/..%2f..%2f..%2fetc%2fpasswd.ttl",
                "/data/person/beloborodov.ttl%00.html",
                "/page/person/%ff%fe",
                "/page/person/%C0%AE%C0%AE",
                "/page/person/%zz",
                "/page/person/%",
                "/page/person/%E2%80%AEgpj",
                "/page/person/beloborodov/",
                "/page/person//beloborodov",
                "/page/person/beloborodov%20",
                "/page/person/Beloborodov",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/page/\u00ff\u00fe",
                "/..",
                "/*",
                "*"
            })
    void pathsThatLeadAstrayLeadNowhere(String path) throws IOException {
        String answer = get(path, "");
        assertThat(Wire.status(answer)).as(answer).isIn(301, 302, 303, 308, 400, 404, 405);
        assertThat(answer).doesNotContain("root:x:", "\"sha256\"");
        assertTellsNothing(answer);
        assertThat(Wire.status(get("/page/person/" + "x".repeat(5_000), ""))).isIn(404, 414);
    }

    @ParameterizedTest
    @CsvSource({"/id/%00, 400", "/LONG, 414"})
    void whoIsCutOffIsTold(String path, int status) throws IOException {
        String asked = path.replace("LONG", "x".repeat(80_000));
        String answer = Wire.ask(endpoint.port(), "GET " + asked + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(Wire.status(answer)).isEqualTo(status);
        assertThat(Wire.header(answer, "Connection")).as(answer).isEqualTo("close");
    }

    @Hostile(60)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sparql",
                "/dumps/",
                "/page/person/beloborodov",
                "/data/person/beloborodov.ttl",
                "/description"
            })
    void otherOriginsMayReadAndNeverWithCredentials(String path) throws IOException {
        String preflight = Wire.ask(
                endpoint.port(),
                "OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://other.example\r\n"
                        + "Access-Control-Request-Method: GET\r\nConnection: close\r\n\r\n");
        assertThat(Wire.status(preflight)).isIn(200, 204);
        assertThat(Wire.header(preflight, "Access-Control-Allow-Methods"))
                .contains("GET")
                .doesNotContain("PUT")
                .doesNotContain("DELETE");
        assertThat(Wire.header(preflight, "Access-Control-Allow-Headers"))
                .contains("Accept-Datetime", "If-Modified-Since", "If-None-Match", "Range");
        for (String answer : List.of(preflight, get(path, "Origin: https://other.example\r\nCookie: a=b"))) {
            assertThat(Wire.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(answer).doesNotContainIgnoringCase("Access-Control-Allow-Credentials");
            assertThat(Wire.header(answer, "Set-Cookie")).isEmpty();
        }
    }

    @Hostile(61)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/ping",
                "/$/server",
                "/$/datasets",
                "/$/stats",
                "/$/metrics",
                "/$/tasks",
                "/$/compact/sparql",
                "/$/backup/sparql",
                "/metrics",
                "/manage",
                "/sparql/$/server",
                "/actuator"
            })
    void thereIsNothingToAdminister(String path) throws IOException {
        for (String method : List.of("GET", "POST", "HEAD")) {
            String answer = send(method, path, "text/plain", "");
            assertThat(Wire.status(answer)).as("%s %s", method, path).isIn(404, 405);
            assertTellsNothing(answer);
        }
    }

    @Test
    void everyAnswerHasTheHeadersAgainstMisuse() throws IOException {
        for (String path :
                List.of("/", "/sparql?" + ASK, "/nothing", "/dumps/", "/health/live", "/sparql?query=x", "/assets/x")) {
            String answer = get(path, "");
            assertThat(Wire.header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(Wire.header(answer, "Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(Wire.header(answer, "Referrer-Policy")).as(path).isNotEmpty();
            assertTellsNothing(answer.substring(0, answer.indexOf("\r\n\r\n")));
        }
    }

    @Test
    void headIsGetWithoutItsBody() throws IOException {
        for (String path : List.of("/", "/sparql?" + ASK, "/dumps/", "/description", "/page/person/beloborodov")) {
            String answer = Wire.ask(
                    endpoint.port(), "HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(Wire.status(answer)).as(path).isEqualTo(200);
            assertThat(answer).as(path).endsWith("\r\n\r\n");
            assertThat(Wire.header(answer, "Content-Type"))
                    .as(path)
                    .isEqualTo(Wire.header(get(path, ""), "Content-Type"));
        }
    }
}
