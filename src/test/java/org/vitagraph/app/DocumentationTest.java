package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The pages hang together: links lead somewhere, what is shown can be read, every page is on the map. */
class DocumentationTest {

    private static final Path SITE = Path.of("src/site/markdown");

    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (String file : List.of("README.md", "CHANGES.md", "src/example/beloborodov/README.md")) {
            pages.add(Page.read(Path.of(file)));
        }
        try (Stream<Path> files = Files.walk(SITE)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                pages.add(Page.read(file));
            }
        }
        return pages;
    }

    @Test
    void every_link_leads_to_a_file_and_its_heading() throws IOException {
        for (Page page : pages()) {
            assertThat(page.links()).allSatisfy(link -> {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]);
                assertThat(target).as("%s: %s", page, link).exists();
                if (parts.length > 1) {
                    assertThat(anchors(target)).as("%s: %s", page, link).contains(parts[1]);
                }
            });
        }
    }

    private static List<String> anchors(Path page) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(java.util.Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    @Test
    void every_page_is_on_the_map() throws IOException {
        List<String> links = Page.read(SITE.resolve("index.md")).links();
        try (Stream<Path> files = Files.walk(SITE)) {
            assertThat(files.filter(f -> f.toString().endsWith(".md"))
                            .map(f -> SITE.relativize(f).toString().replace('\\', '/'))
                            .filter(f -> !f.equals("index.md")))
                    .isSubsetOf(links);
        }
    }

    @Test
    void every_query_shown_is_SPARQL_and_every_YAML_block_is_YAML() throws IOException {
        for (Page page : pages()) {
            for (Page.Block block : page.blocks("sparql")) {
                assertThatCode(() -> QueryFactory.create(block.text(), org.apache.jena.query.Syntax.syntaxARQ))
                        .as("%s: %s", page, block.text())
                        .doesNotThrowAnyException();
            }
            for (Page.Block block : page.blocks("yaml")) {
                assertThatCode(() -> new Load(LoadSettings.builder().build()).loadFromString(block.text()))
                        .as("%s: %s", page, block.text())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void every_command_shown_is_one_that_a_test_runs_or_that_is_known() throws IOException {
        List<String> verbs = new ArrayList<>(Main.commandLine().getSubcommands().keySet());
        for (Page page : pages()) {
            for (Page.Block block : page.blocks("sh")) {
                assertThat(Terminal.commands(block)).as(page.toString()).allSatisfy(command -> {
                    List<String> words = Terminal.words(command);
                    switch (words.getFirst()) {
                        case "./vitagraph" -> assertThat(verbs).contains(words.get(1));
                        case "mvn" -> assertThat(command).isEqualTo("mvn verify");
                        case "ssh-keygen", "echo", "sha256sum" ->
                            assertThat(page.path()).as("SigningTest runs it").isEqualTo(SITE.resolve("releases.md"));
                        case "curl" -> assertThat(page.path()).isEqualTo(Path.of("README.md"));
                        default -> assertThat(command).as("no test knows it").isEmpty();
                    }
                });
            }
        }
    }
}
