package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code link} over a table, as a user meets it. */
class RecordLinkingTest {
    private static final String DUMP = """
            {"type":"item","id":"Q4115189","labels":{"en":{"language":"en","value":"Anna Nebylova"}},"claims":{"P31":[{"mainsnak":{"snaktype":"value",\
            "property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5,"id":"Q5"},"type":"wikibase-entityid"}},"rank":"normal"}],\
            "P569":[{"mainsnak":{"snaktype":"value","property":"P569","datavalue":{"value":{"time":"+1890-02-13T00:00:00Z","precision":11},\
            "type":"time"}},"rank":"normal"}],"P570":[{"mainsnak":{"snaktype":"value","property":"P570","datavalue":{"value":\
            {"time":"+1950-00-00T00:00:00Z","precision":9},"type":"time"}},"rank":"normal"}]}}
            """;

    @TempDir
    private Path folder;

    private Path dump;
    private Path out;

    @BeforeEach
    void dump() throws IOException {
        dump = Files.writeString(folder.resolve("dump.json"), DUMP);
        out = folder.resolve("links.sssom.tsv");
    }

    private Path records(String text) throws IOException {
        return Files.writeString(folder.resolve("records.csv"), text);
    }

    private int link(Path records, String... more) {
        String[] arguments = {"link", "--records", records.toString(), "--out", out.toString()};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Main.run(all);
    }

    @Test
    void a_table_of_people_becomes_a_table_of_links() throws IOException {
        Path people = records("id,name,born,died\na,Анна Небылова,1890-02-13,1950\nb,Nobody Known,1700,1760\n");

        assertThat(link(people, "--candidates", dump.toString(), "--snapshot", "2026-01-31"))
                .isZero();

        assertThat(Files.readAllLines(out))
                .contains("#  wikidata: http://www.wikidata.org/entity/")
                .anyMatch(line -> line.startsWith(
                                "a\tАнна Небылова\tskos:exactMatch\t\twikidata:Q4115189\tAnna Nebylova\tvg:wikidata\tsemapv:CompositeMatching\t")
                        && line.contains("\t2026-01-31\t"))
                .noneMatch(line -> line.startsWith("b\t"));
    }

    @Test
    void a_kept_index_gives_the_same_links_without_the_dump() throws IOException {
        Path people = records("id,name,born\na,Anna Nebylova,1890\n");
        Path index = folder.resolve("index");
        assertThat(link(people, "--candidates", dump.toString(), "--index", index.toString()))
                .isZero();
        String first = Files.readString(out);
        Files.delete(dump);

        assertThat(link(people, "--index", index.toString())).isZero();
        assertThat(Files.readString(out)).isEqualTo(first);
    }

    @Test
    void bad_input_is_told_apart_by_the_exit_code() throws IOException {
        Path people = records("id,name\na,Anna Nebylova\n");

        assertThat(link(people, "--candidates", people.toString())).isEqualTo(1);
        assertThat(link(people, "--candidates", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(link(people)).isEqualTo(2);
        assertThat(link(records("key,name\na,Anna\n"), "--candidates", dump.toString()))
                .isEqualTo(1);
        assertThat(link(records("id,name\na,Anna\na,Anna\n"), "--candidates", dump.toString()))
                .isEqualTo(1);
    }
}
