package org.vitagraph.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that were right once and are changed by chance: in their bytes, their lines, their parts. */
public final class RequestFuzz {

    private static final List<String> QUERIES = List.of(
            "SELECT * { ?s ?p ?o } LIMIT 3",
            "ASK {}",
            "PREFIX text: <http://jena.apache.org/text#> SELECT * { ?s text:query 'belo*' }",
            "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(REGEX(STR(?o), '(a|b)*c', 'i')) } LIMIT 4",
            "DESCRIBE <https://example.org/bio/id/person/beloborodov>",
            "SELECT (GROUP_CONCAT(?o; SEPARATOR=',') AS ?x) { ?s (<a:b>|!<c:d>)* ?o } GROUP BY ?s LIMIT 2",
            "SELECT * { VALUES (?a ?b) { (1 UNDEF) } BIND(REPLACE(STR(?a), '1', '$0') AS ?c) }",
            "SELECT * { { ?s a ?t } UNION { GRAPH ?g { ?s a ?t } } MINUS { ?s ?p 1 } } ORDER BY DESC(?t) OFFSET 2 LIMIT 2");

    private static final List<String> PATHS = List.of(
            "/",
            "/id/person/beloborodov",
            "/page/person/beloborodov",
            "/page/event/arrest-1908",
            "/data/person/beloborodov.ttl",
            "/data/event/arrest-1908.jsonld",
            "/claim/F014-when",
            "/browse/person?page=1",
            "/search?q=belo",
            "/query?query=ASK%7B%7D",
            "/timeline?lang=de",
            "/network",
            "/reconcile?queries=%7B%22q0%22:%7B%22query%22:%22Beloborodov%22%7D%7D",
            "/dumps/",
            "/dumps/facts.ttl.gz",
            "/description",
            "/.well-known/void",
            "/sitemap.xml",
            "/robots.txt",
            "/ontology",
            "/shapes",
            "/about",
            "/assets/site.css",
            "/health/ready",
            "/context.jsonld");

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/sparql-results+xml;q=0.3, */*;q=0.1",
            "Accept-Language: de-AT, ru;q=0.5",
            "Accept-Encoding: gzip, br;q=0",
            "If-None-Match: W/\"abc\", *",
            "If-Range: \"x\"",
            "Range: bytes=0-5,7-",
            "Range: bytes=-99999999999999999999",
            "Content-Encoding: gzip",
            "Transfer-Encoding: chunked",
            "Expect: 100-continue",
            "X-Forwarded-For: 1.2.3.4, ::1",
            "Cookie: a=b; c",
            "Origin: null",
            "Upgrade: h2c",
            "Connection: Upgrade, HTTP2-Settings",
            "X-HTTP-Method-Override: DELETE",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: multipart/for\"m-data; boundary=x",
            "Content-Type: text/plain; charset=none-such");

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "POST", "POST", "HEAD", "OPTIONS", "PUT", "TRACE", "get", "PROPFIND");

    private static final List<String> PIECES = List.of(
            "%00",
            "%",
            "%2e%2e/",
            "..;/",
            "\u0000",
            "\r\n",
            "{",
            "((((",
            "\\",
            "\u00ff\u00fe",
            "%ff",
            "<script>",
            "'",
            "\"",
            "&query=x",
            "9999999999",
            "-1",
            "?",
            "#",
            ";jsessionid=1",
            "//",
            "%E2%80%AE",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

    private final Random random;

    /** Begins a row of requests that is the same for the same seed. */
    public RequestFuzz(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Gives the next request. */
    public String next() {
        String method = one(METHODS);
        String query = mutated(one(QUERIES));
        boolean asks = random.nextInt(3) == 0;
        boolean posts = method.equals("POST") || random.nextInt(12) == 0;
        String body = "";
        String type = "";
        String path = asks ? "/sparql" : one(PATHS);
        if (asks && posts && random.nextBoolean()) {
            body = query;
            type = "application/sparql-query";
        } else if (asks && posts) {
            body = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
            type = "application/x-www-form-urlencoded";
        } else if (asks) {
            path += "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
        }
        StringBuilder request = new StringBuilder(method);
        request.append(' ')
                .append(random.nextInt(3) == 0 ? mutated(path) : path)
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(random.nextInt(4) == 0 ? mutated(one(HEADERS)) : one(HEADERS))
                    .append("\r\n");
        }
        if (!type.isEmpty()) {
            request.append("Content-Type: ").append(type).append("\r\n");
        }
        if (posts) {
            request.append("Content-Length: ")
                    .append(body.length() + (random.nextInt(20) == 0 ? -1 : 0))
                    .append("\r\n");
        }
        request.append("Connection: close\r\n\r\n").append(body);
        return random.nextInt(10) == 0 ? mutated(request.toString()) : request.toString();
    }

    private String mutated(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length() + 1);
            int to = Math.min(changed.length(), at + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, one(PIECES));
                case 1 -> changed.delete(at, to);
                case 2 ->
                    changed.replace(at, Math.min(changed.length(), at + 1), String.valueOf((char) random.nextInt(256)));
                default -> changed.insert(at, changed.substring(at, to).repeat(1 + random.nextInt(40)));
            }
        }
        return changed.toString();
    }
}
