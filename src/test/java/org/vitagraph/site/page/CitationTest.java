package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.rdf.Engine;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Naming;
import org.vitagraph.site.data.Imprint;

class CitationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Life of Layla & co. \\ {x} | Life of Layla \\& co. \\textbackslash{} \\{x\\}",
                "50 % of #1_a for $2 | 50 \\% of \\#1\\_a for \\$2",
                "a~b^c | a\\textasciitilde{}b\\textasciicircum{}c",
                "an open { brace | an open \\textbraceleft{} brace",
                "}{ | \\textbraceright{}\\textbraceleft{}"
            })
    void bibTeXLosesNothingOfATitle(String title, String written) {
        Manifest manifest = new Manifest(
                "1",
                "https://example.org",
                new TreeMap<>(),
                "2026",
                "",
                new Engine("1", "1", "1"),
                Naming.NONE,
                new TreeMap<>(),
                new TreeMap<>());
        Imprint imprint = new Imprint(manifest, Map.of(), List.of("A & B"), "", List.of("en"));
        String entry = new Citation(title, imprint, "It", "https://example.org/x", "x", Optional.empty()).bibTeX();

        assertThat(entry).contains("  title = {" + written + "},\n", "  author = {{A \\& B}},\n");
    }
}
