package org.vitagraph.source.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;

class YamlFileTest {

    private static Optional<YamlNode.Mapping> read(String text, List<Finding> findings) {
        return YamlFile.read("f.yaml", text.getBytes(StandardCharsets.UTF_8), findings::add);
    }

    @Property(tries = 2000, seed = "1891")
    void any_text_gives_keys_or_an_error(@ForAll("yamlLike") String text) {
        List<Finding> findings = new ArrayList<>();

        Optional<YamlNode.Mapping> read = read(text, findings);

        assertThat(read.isPresent() || findings.stream().anyMatch(f -> f.severity() == Severity.ERROR))
                .isTrue();
    }

    @Test
    @Hostile(16)
    void aliases_tags_and_tabs_are_errors_and_words_stay_words() {
        String bomb =
                "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b]\n";
        for (String text : List.of(bomb, "a: !!java.util.Date 2000", "a:\n\t- b")) {
            List<Finding> findings = new ArrayList<>();
            read(text, findings);
            assertThat(findings).as(text).anyMatch(f -> f.severity() == Severity.ERROR);
        }
        List<Finding> none = new ArrayList<>();
        assertThat(read("a: no\nb: 1908-02\nc: on", none).orElseThrow().toString())
                .contains("no", "1908-02", "on");
        assertThat(none).isEmpty();
    }

    @Test
    void what_is_not_seen_is_told_also_where_an_escape_gives_it() {
        List<Finding> findings = new ArrayList<>();
        read("a: \"Anna \\u202EBerg\"\nb: \"Anna\\tBerg\"\n", findings);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.SUSPICIOUS_CHARACTER);
            assertThat(finding.where().text()).isEqualTo("f.yaml:1:4");
            assertThat(finding.value()).isEqualTo("U+202E");
        });
    }

    @Provide
    Arbitrary<String> yamlLike() {
        return Arbitraries.of(
                        "a",
                        "b: ",
                        ": ",
                        "- ",
                        "? ",
                        "\n",
                        "\n  ",
                        "\t",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "\"",
                        "'",
                        "|",
                        ">",
                        "&x ",
                        "*x",
                        "!t ",
                        "#",
                        "%YAML 1.1\n",
                        "---\n",
                        "...\n",
                        "\\",
                        "\\u00",
                        "\\x",
                        "<<: ",
                        "é",
                        "\uD83D\uDE00",
                        "\u0000",
                        "\u202E",
                        "~",
                        "no",
                        "1908-02",
                        "@",
                        "`")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Test
    void leaves_every_text_as_it_stands() {
        YamlNode.Mapping read = read("{a: no, b: 1908-02, c: 0x10, d: 1e3, e: 012, f: on}", new ArrayList<>())
                .orElseThrow();

        assertThat(read.entries())
                .extracting(entry -> ((YamlNode.Scalar) entry.value()).text())
                .containsExactly("no", "1908-02", "0x10", "1e3", "012", "on");
    }

    @Test
    void knows_the_column_of_each_character_that_stands_as_it_reads() {
        YamlNode.Mapping read =
                read("a: 'x-y'\nb: \"x\\ty\"\nc: plain", new ArrayList<>()).orElseThrow();

        assertThat(((YamlNode.Scalar) read.get("a").orElseThrow()).column(3).text())
                .isEqualTo("f.yaml:1:7");
        assertThat(((YamlNode.Scalar) read.get("b").orElseThrow()).column(3).text())
                .isEqualTo("f.yaml:2:4");
        assertThat(((YamlNode.Scalar) read.get("c").orElseThrow()).column(1).text())
                .isEqualTo("f.yaml:3:4");
    }
}
