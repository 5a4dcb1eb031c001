package org.vitagraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.Text;
import org.vitagraph.model.time.DateRules;

/** The examples in the documentation are what the readers take. */
class DocumentationTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path temp;

    private final List<Finding> findings = new ArrayList<>();

    private SourceFolder withExampleOf(String page, String file) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("src/site/markdown", page)));
        assertThat(block.find()).isTrue();
        Files.writeString(temp.resolve(file), block.group(1));
        return new SourceFolder(temp);
    }

    @Test
    void the_facts_of_the_example_are_read_without_a_finding() throws IOException {
        SourceFolder folder = withExampleOf("facts-format.md", "facts.yaml");
        List<Text> title = List.of(new Text("An encyclopedia", "en"));
        SourceDescription source = new SourceDescription(
                "encyclopedia", "facts.yaml", title, "", "", "", "", "", Map.of(), Locator.file("publication.yaml"));
        List<Fact> facts = new ArrayList<>();

        new FactsReader(folder, new FixtureKinds(), DateRules.defaults(), new FactIds())
                .read(source, facts::add, findings::add);

        assertThat(findings).isEmpty();
        assertThat(facts).hasSize(5);
    }

    @Test
    void the_example_of_a_publication_is_read_without_a_finding() throws IOException {
        SourceFolder folder = withExampleOf("publication.md", PublicationFile.NAME);

        assertThat(PublicationFile.read(folder, findings::add)).isPresent();
        assertThat(findings).isEmpty();
    }

    @Test
    void every_key_of_a_fact_is_explained() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/facts-format.md"));

        assertThat(FactReader.RESERVED).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    @Test
    void every_rule_for_dates_is_explained() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/publication.md"));

        assertThat(DateSettings.KEYS).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }
}
