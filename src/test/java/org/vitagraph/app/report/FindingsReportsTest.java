package org.vitagraph.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

final class FindingsReportsTest {
    private static final Finding SLOT =
            Finding.of(Code.MISSING_SLOT, new Locator.Position("facts/b.yaml", 12, 5), "", "An arrest needs 'who'.");
    private static final Finding NAME = Finding.of(
            Code.UNKNOWN_NAME,
            new Locator.Position("facts/b.yaml", 3, 9),
            "<b>Иван</b>",
            "There is no name <b>Иван</b>.");
    private static final Finding CELL = Finding.of(
            Code.NOTHING_GIVEN, new Locator.Cell("facts/a.xlsx", "People", "B7"), "x & y", "The row says nothing.");
    private static final Finding PATH = Finding.of(
            Code.LONG_QUOTATION,
            new Locator.Path("facts/c.xml", 4, "/TEI/p[2]"),
            "many words",
            "The quotation is long.");
    private static final Finding FILE =
            Finding.of(Code.WITHOUT_WORDS, Locator.file("facts/my notes.yaml"), "", "No words are quoted.");
    private static final Report REPORT = new Report(List.of(SLOT, NAME, CELL, PATH, FILE, SLOT));

    @Test
    void findingsStandOnceInTheOrderOfFilesAndLines() {
        assertThat(REPORT.findings()).containsExactly(CELL, NAME, SLOT, PATH, FILE);
        assertThat(REPORT.failed()).isTrue();
        assertThat(new Report(List.of(CELL, FILE)).failed()).isFalse();
    }

    @Test
    void textTellsPlaceCodeSentenceAndAdvice() throws IOException {
        assertThat(text(REPORT, false)).isEqualTo("""
                facts/a.xlsx
                  People!B7  warning VG-0207  The row says nothing.
                      Found: x & y
                      Say a fact about it, or remove it.

                facts/b.yaml
                  3:9  error VG-0306  There is no name <b>Иван</b>.
                      Declare the name at the head of the file, or correct its spelling.
                  12:5  error VG-0303  An arrest needs 'who'.
                      Fill the slot, or state the fact as another kind.

                facts/c.xml
                  4 /TEI/p[2]  warning VG-0311  The quotation is long.
                      Found: many words
                      Quote only the few words that carry the fact.

                facts/my notes.yaml
                  note VG-0310  No words are quoted.
                      Quote the few words that carry the fact, where the source has them.

                2 errors, 2 warnings, 1 note in 4 files.
                """);
    }

    @Test
    void nothingFoundIsSaid() throws IOException {
        assertThat(text(new Report(List.of()), false)).isEqualTo("No findings.\n");
    }

    @Test
    void coloursAreOnlyForTerminalsWithoutNoColor() throws IOException {
        assertThat(FindingsText.colourWanted(true, null)).isTrue();
        assertThat(FindingsText.colourWanted(true, "")).isTrue();
        assertThat(FindingsText.colourWanted(true, "1")).isFalse();
        assertThat(FindingsText.colourWanted(false, null)).isFalse();
        assertThat(text(REPORT, true)).contains("\u001B[31merror\u001B[0m");
        assertThat(text(REPORT, false)).doesNotContain("\u001B");
    }

    @Test
    void aValueCannotChangeWhatATerminalShows() throws IOException {
        Finding hostile = Finding.of(Code.SYNTAX, Locator.file("a"), "\u001B[2Jgone\u202Eback", "Bad.");

        assertThat(text(new Report(List.of(hostile)), false)).contains("Found: \\u001B[2Jgone\\u202Eback");
    }

    @Test
    void jsonHasTheSameFindings() throws IOException {
        JsonNode json = json(REPORT);

        assertThat(json.get("errors").asInt()).isEqualTo(2);
        assertThat(told(json.get("findings"), "code", "message", "value", "advice"))
                .isEqualTo(told(REPORT.findings()));
        assertThat(json.get("findings").get(1).get("line").asInt()).isEqualTo(3);
        assertThat(json.get("findings").get(1).get("column").asInt()).isEqualTo(9);
        assertThat(json.get("findings").get(0).get("cell").asText()).isEqualTo("B7");
        assertThat(json.get("findings").get(3).get("path").asText()).isEqualTo("/TEI/p[2]");
    }

    @Test
    void sarifHasTheSameFindingsAndAllRules() throws IOException {
        StringWriter out = new StringWriter();
        new FindingsSarif("0.1.0").write(REPORT, out);
        JsonNode sarif = new ObjectMapper().readTree(out.toString());

        assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
        JsonNode run = sarif.get("runs").get(0);
        JsonNode rules = run.get("tool").get("driver").get("rules");
        assertThat(rules).hasSize(Code.values().length);
        List<String> told = new ArrayList<>();
        for (JsonNode result : run.get("results")) {
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id")).isEqualTo(result.get("ruleId"));
            JsonNode more = result.get("properties");
            told.add(String.join(
                    "|",
                    result.get("ruleId").asText(),
                    more.get("message").asText(),
                    more.get("value").asText(),
                    more.get("advice").asText()));
        }
        assertThat(told).isEqualTo(told(REPORT.findings()));
        JsonNode place = run.get("results").get(1).get("locations").get(0).get("physicalLocation");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(3);
        assertThat(run.get("results")
                        .get(4)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("facts/my%20notes.yaml");
    }

    @Test
    void htmlHasTheSameFindingsEscaped() throws IOException {
        StringBuilder out = new StringBuilder();
        new FindingsHtml().write(REPORT, out);
        String html = out.toString();

        List<String> told = new ArrayList<>();
        Matcher rows = Pattern.compile(
                        "<td>(VG-\\d+)</td><td><bdi>(.*?)</bdi><br><span class=\"advice\">(.*?)</span></td><td>(?:<code>(.*?)</code>)?</td>")
                .matcher(html);
        while (rows.find()) {
            String value = rows.group(4) == null ? "" : rows.group(4);
            told.add(String.join("|", rows.group(1), plain(rows.group(2)), plain(value), plain(rows.group(3))));
        }
        assertThat(told).isEqualTo(told(REPORT.findings()));
        assertThat(html)
                .doesNotContain("<b>")
                .doesNotContain("<script")
                .doesNotContain("http")
                .contains("lang=\"en\"");
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> String.join("|", f.code().id(), f.message(), f.value(), f.advice()))
                .toList();
    }

    private static List<String> told(JsonNode findings, String... fields) {
        List<String> told = new ArrayList<>();
        for (JsonNode finding : findings) {
            List<String> parts = new ArrayList<>();
            for (String field : fields) {
                parts.add(finding.get(field).asText());
            }
            told.add(String.join("|", parts));
        }
        return told;
    }

    private static String text(Report report, boolean colour) throws IOException {
        StringBuilder out = new StringBuilder();
        new FindingsText(colour).write(report, out);
        return out.toString();
    }

    private static JsonNode json(Report report) throws IOException {
        StringWriter out = new StringWriter();
        new FindingsJson().write(report, out);
        return new ObjectMapper().readTree(out.toString());
    }
}
