package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of links after somebody has edited it, and what else of a table of people is taken for linking. The item is a sandbox of Wikidata. */
class LinkTableEditedTest extends OneSource {
    private static final String DUMP = """
            {"type":"item","id":"Q4115189","labels":{"en":{"language":"en","value":"Anna Nebylova"}},"claims":{"P31":[{"mainsnak":{"snaktype":"value",\
            "property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5,"id":"Q5"},"type":"wikibase-entityid"}},"rank":"normal"}],\
            "P569":[{"mainsnak":{"snaktype":"value","property":"P569","datavalue":{"value":{"time":"+1890-02-13T00:00:00Z","precision":11},\
            "type":"time"}},"rank":"normal"}]}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private Path links = Path.of("");

    @BeforeEach
    void lay() throws IOException {
        links = folder.resolve("links.sssom.tsv");
        people("id,name,birth.date\na,Anna Nebylova,1890-02-13\n");
        writePublication();
        Files.writeString(temp.resolve("slice.json"), DUMP);
    }

    private void people(String text) throws IOException {
        write("people.csv", text);
    }

    private Verb link() {
        return Verb.run("link", folder, "--candidates", temp.resolve("slice.json"), "--snapshot", "2026-11-02");
    }

    private String row() throws IOException {
        List<String> lines = Files.readAllLines(links);
        return lines.getLast();
    }

    /** Puts a reviewer and a reason into the row, with quotes around each cell as a spreadsheet has them if so wanted. */
    private void decide(boolean quoted) throws IOException {
        String[] cells = row().split("\t", -1);
        cells[10] = "A. Name";
        cells[12] = "Called \"Anna\".";
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.isEmpty() ? "" : "\t").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        Files.writeString(links, Files.readString(links).replace(row(), row));
    }

    @Test
    void the_quotes_of_a_spreadsheet_are_no_part_of_a_cell() throws IOException {
        link();
        decide(false);
        String plain = Files.readString(links);
        decide(true);
        assertThat(row()).startsWith("\"person:s:a\"\t");

        Verb again = link();

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err()).doesNotContain("VG-");
        assertThat(Files.readString(links)).isEqualTo(plain);
    }

    @Test
    void a_cell_that_begins_with_a_quote_comes_back_as_it_is() throws IOException {
        link();
        decide(false);
        Files.writeString(
                links, Files.readString(links).replace("Called \"Anna\".", "\"\"\"Anna\"\" it is: \"\"Anna\"\"\""));
        String before = Files.readString(links);

        assertThat(link().err()).doesNotContain("VG-");

        assertThat(Files.readString(links)).isEqualTo(before);
        assertThat(Verb.run("build", folder, "--out", temp.resolve("out")).exit())
                .isZero();
        assertThat(Verb.run(
                                "query",
                                "--out",
                                temp.resolve("out"),
                                "--format",
                                "csv",
                                "PREFIX vg: <https://w3id.org/vitagraph/ns#> ASK { ?c ?p \"\\\"Anna\\\" it is: \\\"Anna\\\"\" }")
                        .out())
                .contains("true");
    }

    @Test
    void where_evidence_has_changed_the_advice_can_be_followed() throws IOException {
        link();
        decide(false);
        people("id,name,birth.date\na,Anna Nebylova,1890-02-15\n");
        Verb changed = link();
        assertThat(changed.err()).contains("VG-0511", "delete the line");
        String row = row();

        String now = changed.err().replaceAll("(?s).*Now: (.*?\\))\\R.*", "$1");
        Files.writeString(links, Files.readString(links).replace(row.substring(row.lastIndexOf('\t') + 1), now));
        assertThat(link().err()).doesNotContain("VG-0511");

        Files.writeString(links, Files.readString(links).replace(row() + "\n", ""));
        assertThat(link().err()).doesNotContain("VG-0511");
        assertThat(row()).contains("person:s:a\t", "born: 1890-02-15 and").doesNotContain("A. Name");
    }

    @Test
    void a_gender_counts_once() throws IOException {
        people("id,name,gender\na,Hans Xaverl,male\nb,Hans Xaverl,male\n");

        Verb found = Verb.run("link", folder, "--internal");

        assertThat(found.exit()).as(found.err()).isZero();
        assertThat(found.out()).doesNotContain("context:");
    }

    @Test
    void an_event_some_time_in_a_span_is_no_activity_before_and_after_it() throws IOException {
        people(
                "id,name,birth.date,baptism.date,activity.date\na,Anna Nebylova,1890-02-13,1890-02-20,between 1850 and 1930\n");

        assertThat(link().exit()).isZero();

        assertThat(row()).contains("skos:exactMatch").doesNotContain("was active", "contradict");
    }
}
