package org.vitagraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that complete keys in editors: they take what the readers take, and are made from the kinds there are. */
class FactsSchemaTest {
    private static final Path MADE = Path.of("target", "facts.schema.json");

    @Test
    void the_committed_schema_lists_the_slots_of_the_kinds_there_are() throws IOException {
        String made = FactsSchema.text(BuiltInKinds.read());
        Files.writeString(MADE, made);

        assertThat(resource("facts.schema.json"))
                .as("src/main/resources/org/vitagraph/source/facts.schema.json is stale; the new one is " + MADE)
                .isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "never-used", "look-alikes"})
    void takes_what_the_reader_takes(String folder) throws IOException {
        assertThat(validate(FactsSchema.text(new FixtureKinds()), resource("cases/" + folder + "/facts.yaml")))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> takes_the_facts_of_the_example() throws IOException {
        Path folder = Path.of("src", "example", "beloborodov", "facts");
        Assumptions.assumeTrue(Files.isDirectory(folder), "there is no example at " + folder);
        String schema = resource("facts.schema.json");
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        String.valueOf(file.getFileName()), () -> assertThat(validate(schema, Files.readString(file)))
                                .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-slot", "wrong-filler", "passages", "another-source", "bad-declaration"})
    void refuses_what_any_editor_can_see(String folder) throws IOException {
        assertThat(validate(FactsSchema.text(new FixtureKinds()), resource("cases/" + folder + "/facts.yaml")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "defaults", "tables"})
    void takes_the_publications_that_the_reader_takes(String folder) throws IOException {
        assertThat(validate(
                        resource("publication.schema.json"), resource("publications/" + folder + "/publication.yaml")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "incomplete"})
    void refuses_broken_publications(String folder) throws IOException {
        assertThat(validate(
                        resource("publication.schema.json"), resource("publications/" + folder + "/publication.yaml")))
                .isNotEmpty();
    }

    private static Set<ValidationMessage> validate(String schema, String yaml) {
        JsonSchema read = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        return read.validate(yaml, InputFormat.YAML);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FactsSchemaTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
