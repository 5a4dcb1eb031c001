package org.vitagraph.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.rdf.Release;

/** The README, done: the example is published, and what the page shows is asked of it. */
class ReadmeTest {

    private static final Pattern ADDRESS = Pattern.compile("at (http://localhost:\\d+)/");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private final Page readme;

    ReadmeTest() throws IOException {
        readme = Page.read(Path.of("README.md"));
    }

    @Test
    void what_the_page_shows_is_what_comes_out() throws Exception {
        Published published = Published.start(temp.resolve("releases"));
        try {
            String address = published.address();
            StringBuilder output = new StringBuilder();
            for (Page.Block block : readme.blocks("sh")) {
                for (String command : Terminal.commands(block)) {
                    output.append(run(command, address));
                }
            }
            assertThat(readme.blocks("text")).isNotEmpty().allSatisfy(block -> assertThat(
                            Terminal.shows(block.text(), output.toString()))
                    .as("%s%nis not in%n%s", block.text(), output)
                    .isTrue());
            assertThat(readme.blocks("turtle")).isNotEmpty().allSatisfy(this::isInTheRelease);
        } finally {
            published.stop();
        }
    }

    @Test
    void the_fact_shown_is_the_one_in_the_file() throws IOException {
        String facts = Files.readString(Path.of("src/example/beloborodov/facts/encyclopedia.yaml"));

        assertThat(readme.blocks("yaml")).isNotEmpty().allSatisfy(block -> assertThat(facts)
                .contains(block.text()));
    }

    private String run(String command, String address) throws Exception {
        if (command.startsWith("curl ")) {
            return curl(Terminal.words(command), address);
        }
        if (command.startsWith("mvn ") || command.equals("./vitagraph publish")) {
            return "";
        }
        Terminal terminal = new Terminal(
                temp.resolve("my-project").toString(), temp.resolve("releases").toString());
        Terminal.Ran ran = terminal.run(terminal.arguments(command));
        assertThat(ran.exit()).as("%s%n%s", command, ran.err()).isZero();
        return ran.out();
    }

    /** Sends what curl would, with {@code -H} and {@code --data-urlencode name@file}. */
    private static String curl(List<String> words, String address) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        Iterator<String> rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "-H" -> {
                    String[] header = rest.next().split(": *", 2);
                    request.header(header[0], header[1]);
                }
                case "--data-urlencode" -> {
                    String[] data = rest.next().split("@", 2);
                    String body = data[0] + "=" + URLEncoder.encode(Files.readString(Path.of(data[1])), UTF_8);
                    request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body));
                }
                default -> request.uri(URI.create(word.replaceFirst("http://localhost:3030", address)));
            }
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s%n%s", words, response.body())
                    .isEqualTo(200);
            assertThat(response.body()).contains("Beloborodov");
            return response.body();
        }
    }

    private void isInTheRelease(Page.Block block) throws IOException {
        Release release = Release.find(temp.resolve("releases")).orElseThrow();
        DatasetGraph all =
                RDFDataMgr.loadDatasetGraph(release.dumps().resolve("all.nq.gz").toString());
        Graph union = all.getUnionGraph();
        Graph shown = GraphFactory.createDefaultGraph();
        RDFParser.fromString(block.text(), Lang.TURTLE).parse(shown);

        assertThat(shown.find().toList())
                .hasSizeGreaterThan(10)
                .allSatisfy((Triple triple) ->
                        assertThat(union.contains(triple)).as("%s", triple).isTrue());
    }

    /** The example, published by a thread of this process as the first command of the page does it. */
    private record Published(Thread thread, ByteArrayOutputStream messages) {

        static Published start(Path releases) {
            var messages = new ByteArrayOutputStream();
            Thread thread = new Thread(
                    () -> Terminal.tell(messages, "publish", "--port", "0", "--out", releases.toString()), "publish");
            thread.setDaemon(true);
            thread.start();
            return new Published(thread, messages);
        }

        /** Waits until it serves. */
        String address() throws InterruptedException {
            Instant end = Instant.now().plus(PATIENCE);
            Matcher address = ADDRESS.matcher("");
            while (!address.reset(messages.toString(UTF_8)).find()) {
                assertThat(thread.isAlive() && Instant.now().isBefore(end))
                        .as("%s", messages)
                        .isTrue();
                Thread.sleep(50);
            }
            return address.group(1);
        }

        void stop() throws InterruptedException {
            thread.interrupt();
            assertThat(thread.join(Duration.ofSeconds(30)))
                    .as("it stops when told to")
                    .isTrue();
        }
    }
}
