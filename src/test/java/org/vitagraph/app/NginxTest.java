package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of a proxy, run: a real nginx with its own certificate before the site. */
class NginxTest extends ServedSite {

    @SuppressWarnings("NullAway.Init")
    private Nginx nginx;

    @SuppressWarnings("NullAway.Init")
    private HttpClient trusting;

    private int port;
    private int plain;

    @BeforeAll
    void proxy(@TempDir Path folder) throws Exception {
        certificate(folder);
        port = Nginx.freePort();
        plain = Nginx.freePort();
        String sample = Files.readString(Path.of("src/operations/nginx.conf"))
                .replace("vitagraph:3030", "127.0.0.1:" + endpoint.port())
                .replace("listen 443", "listen 127.0.0.1:" + port)
                .replace("listen 80", "listen 127.0.0.1:" + plain)
                .replace("/etc/nginx/certificates", folder.toString());
        nginx = Nginx.start(folder.resolve("nginx"), sample, port);
        trusting = HttpClient.newBuilder().sslContext(trust(folder)).build();
    }

    @AfterAll
    void stopProxy() {
        nginx.close();
    }

    private static void certificate(Path folder) throws Exception {
        try {
            int exit = new ProcessBuilder(
                            "openssl",
                            "req",
                            "-x509",
                            "-newkey",
                            "rsa:2048",
                            "-nodes",
                            "-days",
                            "2",
                            "-subj",
                            "/CN=localhost",
                            "-addext",
                            "subjectAltName=DNS:localhost",
                            "-keyout",
                            folder.resolve("privkey.pem").toString(),
                            "-out",
                            folder.resolve("fullchain.pem").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("openssl.log").toFile())
                    .start()
                    .waitFor();
            assertThat(exit).as(Files.readString(folder.resolve("openssl.log"))).isZero();
        } catch (IOException e) {
            assumeTrue(false, "there is no openssl");
        }
    }

    private static SSLContext trust(Path folder) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(folder.resolve("fullchain.pem"))) {
            store.setCertificateEntry(
                    "own", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private HttpResponse<String> through(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return trusting.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void what_comes_through_the_proxy_is_what_the_server_says() throws Exception {
        for (String path : new String[] {
            "/", "/page/person/beloborodov", "/data/person/beloborodov.ttl", "/nothing", "/dumps/nothing"
        }) {
            HttpResponse<String> direct = get(path);
            HttpResponse<String> proxied = through(path);
            assertThat(proxied.statusCode()).as(path).isEqualTo(direct.statusCode());
            assertThat(proxied.body()).as(path).isEqualTo(direct.body());
            for (String name : new String[] {"content-type", "etag", "vary", "link", "content-security-policy"}) {
                assertThat(header(proxied, name)).as(path + " " + name).isEqualTo(header(direct, name));
            }
            assertThat(direct.body()).as(path).doesNotContain("HTTP ERROR", "localhost:" + endpoint.port());
            assertThat(header(proxied, "strict-transport-security")).isEqualTo("max-age=31536000");
        }
        assertThat(through("/").version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void redirects_and_conditions_work_through_it() throws Exception {
        HttpResponse<String> name = through("/id/person/beloborodov", "Accept", "text/turtle");
        assertThat(name.statusCode()).isEqualTo(303);
        URI data = URI.create("https://localhost:" + port + "/id/person/beloborodov")
                .resolve(header(name, "location"));
        assertThat(data).isEqualTo(URI.create("https://localhost:" + port + "/data/person/beloborodov.ttl"));

        String etag = header(through(data.getPath()), "etag");
        assertThat(through(data.getPath(), "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void without_TLS_one_is_sent_to_where_it_is() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plain + "/id/person/x?y=z"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "location")).isEqualTo("https://127.0.0.1/id/person/x?y=z");
    }

    @Test
    void a_question_is_asked_and_one_that_is_too_long_is_refused() throws Exception {
        HttpResponse<String> answer = trusting.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sparql"))
                        .header("Content-Type", "application/sparql-query")
                        .POST(HttpRequest.BodyPublishers.ofString("ASK { ?s ?p ?o }"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("true");

        HttpResponse<String> refused = trusting.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sparql"))
                        .header("Content-Type", "application/sparql-query")
                        .POST(HttpRequest.BodyPublishers.ofString("#" + "x".repeat(2 << 20)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(413);
    }
}
