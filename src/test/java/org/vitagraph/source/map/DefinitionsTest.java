package org.vitagraph.source.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.source.yaml.YamlFile;
import org.vitagraph.source.yaml.YamlNode;

class DefinitionsTest {

    private final List<Finding> findings = new ArrayList<>();

    /** Reads a map and puts in what it defines, shown as text without places. */
    private String expanded(String map) {
        YamlNode.Mapping root = YamlFile.read("map.yaml", map.getBytes(StandardCharsets.UTF_8), findings::add)
                .orElseThrow();
        return shown(Definitions.expanded(root, findings::add));
    }

    private static String shown(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar text -> text.text();
            case YamlNode.Sequence list ->
                list.items().stream().map(DefinitionsTest::shown).toList().toString();
            case YamlNode.Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> entry.key().text() + ": " + shown(entry.value()))
                        .toList()
                        .toString();
        };
    }

    private String told() {
        return String.join(
                "\n",
                findings.stream()
                        .map(f -> f.code() + " " + f.where().text() + " " + f.message() + " " + f.advice())
                        .toList());
    }

    @Test
    void a_text_is_put_into_texts_and_keys() {
        assertThat(expanded("""
                define: {who: "person[@type = 'main']"}
                people: {"$(${who}/@id)": "$(${who}/name) (${who})"}
                """))
                .isEqualTo(
                        "[people: [$(person[@type = 'main']/@id): $(person[@type = 'main']/name) (person[@type = 'main'])]]");
        assertThat(findings).isEmpty();
    }

    @Test
    void a_whole_value_stands_for_anything_and_keeps_its_place() {
        String map = """
                define:
                  dated: {from: $(@from), to: $(@to)}
                  words: [a, b]
                when: ${dated}
                list: ["${words}", "${dated}"]
                """;

        assertThat(expanded(map))
                .isEqualTo("[when: [from: $(@from), to: $(@to)], list: [[a, b], [from: $(@from), to: $(@to)]]]");
        YamlNode.Mapping root = YamlFile.read("map.yaml", map.getBytes(StandardCharsets.UTF_8), findings::add)
                .orElseThrow();
        Optional<YamlNode> when = Definitions.expanded(root, findings::add).get("when");
        assertThat(when.orElseThrow().at().text()).isEqualTo("map.yaml:2:10");
    }

    @Test
    void a_whole_key_stands_for_a_text_and_keeps_its_place() {
        YamlNode.Mapping root = YamlFile.read(
                        "map.yaml",
                        "define: {has-key: $(@key)}\nif: {\"${has-key}\": []}\n".getBytes(StandardCharsets.UTF_8),
                        findings::add)
                .orElseThrow();
        YamlNode.Mapping condition = (YamlNode.Mapping)
                Definitions.expanded(root, findings::add).get("if").orElseThrow();

        assertThat(condition.entries().getFirst().key().text()).isEqualTo("$(@key)");
        assertThat(condition.entries().getFirst().key().at().text()).isEqualTo("map.yaml:1:19");
    }

    @Test
    void a_definition_may_use_those_above_it_only() {
        assertThat(expanded("""
                define:
                  first: (.//name)[1]
                  given: ${first}/given
                a: $(${given})
                """)).isEqualTo("[a: $((.//name)[1]/given)]");
        assertThat(findings).isEmpty();

        assertThat(expanded("""
                define:
                  given: ${first}/given
                  first: ${first}
                a: ${given}${first}
                """)).isEqualTo("[a: ${first}/given${first}]");
        assertThat(told()).isEqualTo("""
                        BAD_MAP map.yaml:2:12 Nothing above is defined as 'first'. Say under 'define' what it stands for.
                        BAD_MAP map.yaml:3:12 Nothing above is defined as 'first'. Say under 'define' what it stands for.""");
    }

    @Test
    void what_is_not_defined_is_named_with_what_is_near() {
        assertThat(expanded("define: {dated: x}\na: ${dated}\nb: $(${dtaed}/@when)\n"))
                .isEqualTo("[a: x, b: $(${dtaed}/@when)]");
        assertThat(told()).isEqualTo("BAD_MAP map.yaml:3:8 Nothing above is defined as 'dtaed'. Did you mean 'dated'?");
    }

    @Test
    void a_group_cannot_stand_within_a_text() {
        expanded("define: {dated: {from: a}}\na: on ${dated}\n");

        assertThat(told())
                .isEqualTo("BAD_MAP map.yaml:2:9 'dated' stands for a group of keys, which a text cannot hold. "
                        + "Write ${dated} as the whole value of a key.");
    }

    @Test
    void what_is_never_used_is_told_and_is_no_error() {
        expanded("define: {one: x, two: y}\na: ${one}\n");

        assertThat(told())
                .isEqualTo("NEVER_USED map.yaml:1:18 'two' is defined and never used. "
                        + "Write ${two} where it is meant, or take it out.");
    }

    @Test
    void the_built_in_maps_define_what_they_use_and_use_what_they_define() throws IOException {
        try (Stream<Path> maps = Files.list(Path.of("mappings/sources"))) {
            List<Path> all =
                    maps.filter(map -> map.toString().endsWith(".yaml")).toList();
            assertThat(all).isNotEmpty();
            for (Path map : all) {
                expanded(Files.readString(map));
                assertThat(findings).as("%s: %s", map, told()).isEmpty();
            }
        }
    }

    @Test
    void two_keys_that_become_one_are_an_error() {
        assertThat(expanded("define: {id: nr}\npeople: {\"$(${id})\": a, $(nr): b}\n"))
                .isEqualTo("[people: [$(nr): a]]");
        assertThat(findings).extracting(Finding::code).containsExactly(Code.DUPLICATE_KEY);
    }

    @Test
    void a_few_lines_cannot_stand_for_any_number_of_letters() {
        StringBuilder bomb = new StringBuilder("define:\n  a0: \"0123456789\"\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("  a")
                    .append(i)
                    .append(": \"${a")
                    .append(i - 1)
                    .append("}${a")
                    .append(i - 1)
                    .append("}\"\n");
        }
        expanded(bomb + "a: ${a39}\n");

        assertThat(findings).extracting(Finding::code).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void what_is_written_and_where_is_known_through_what_was_put_in() {
        YamlNode.Mapping root = YamlFile.read(
                        "map.yaml",
                        "define: {who: person/name, hole: $(id)}\na: \"$(${who}/@id) of ${hole} $(x)\"\n"
                                .getBytes(StandardCharsets.UTF_8),
                        findings::add)
                .orElseThrow();
        YamlNode.Scalar text = (YamlNode.Scalar)
                Definitions.expanded(root, findings::add).get("a").orElseThrow();

        assertThat(text.text()).isEqualTo("$(person/name/@id) of $(id) $(x)");
        assertThat(text.written().between(text.text(), 2, 17)).isEqualTo("${who}/@id");
        assertThat(text.written().between(text.text(), 24, 26)).isEqualTo("id");
        assertThat(text.written().between(text.text(), 30, 31)).isEqualTo("x");
        assertThat(text.column(15).text()).isEqualTo("map.yaml:2:14");
        assertThat(text.column(31).text()).isEqualTo("map.yaml:2:32");
    }
}
