package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The how-to pages, done: their files are written and their commands run, in the order of the index, and every output that they
 * show is what came out.
 */
class HowToTest {

    private static final Path PAGES = Path.of("src/site/markdown");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @TestFactory
    Stream<DynamicTest> the_pages_work_one_after_the_other() throws IOException {
        return Page.read(PAGES.resolve("index.md")).links().stream()
                .filter(link -> link.startsWith("how-to/"))
                .map(link -> DynamicTest.dynamicTest(link, () -> follow(Page.read(PAGES.resolve(link)))));
    }

    /** Writes all files of a page, then runs its commands and compares. */
    private void follow(Page page) throws IOException {
        for (Page.Block block : page.blocks()) {
            var file = ExampleFile.of(block);
            if (file.isPresent()) {
                file.get().write(temp);
            }
        }
        List<String> shown = new ArrayList<>();
        StringBuilder output = new StringBuilder();
        for (Page.Block block : page.blocks()) {
            if (block.language().equals("sh")) {
                for (String command : Terminal.commands(block)) {
                    output.append(run(command, block.text()));
                }
            } else if (block.language().equals("text")) {
                shown.add(block.text());
            }
        }
        assertThat(shown).allSatisfy(text -> assertThat(Terminal.shows(text, output.toString()))
                .as("%s%nis not in%n%s", text, output)
                .isTrue());
    }

    private String run(String command, String block) {
        Terminal terminal = new Terminal(
                temp.resolve("my-project").toString(), temp.resolve("releases").toString());
        Terminal.Ran ran = command.contains("localhost:3031")
                ? load(command, terminal)
                : terminal.run(terminal.arguments(command));

        int expected = block.contains(command + "   # ends with 1") ? 1 : 0;
        assertThat(ran.exit()).as("%s%n%s%s", command, ran.out(), ran.err()).isEqualTo(expected);
        return ran.out() + ran.err();
    }

    /** Runs a command against a Fuseki that stands in for the reader's. */
    private static Terminal.Ran load(String command, Terminal terminal) {
        FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/berg", DatasetFactory.createTxnMem(), true)
                .build()
                .start();
        try {
            return terminal.run(
                    terminal.arguments(command.replace("localhost:3031", "localhost:" + fuseki.getHttpPort())));
        } finally {
            fuseki.stop();
        }
    }
}
