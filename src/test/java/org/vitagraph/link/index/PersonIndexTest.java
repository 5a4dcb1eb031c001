package org.vitagraph.link.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.link.DateRange;

class PersonIndexTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @TempDir
    private Path folder;

    private static final String PERSON = """
            {"type":"item","id":"Q7","labels":{"ru":{"language":"ru","value":"Анна Небылова"},"en":{"language":"en","value":"Anna Nebylova"}},
            "aliases":{"en":[{"language":"en","value":"Anna Smith (painter)"}]},"descriptions":{"en":{"language":"en","value":"made up"}},
            "claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5,"id":"Q5"},
            "type":"wikibase-entityid"}},"type":"statement","rank":"normal","qualifiers":{"P580":[{"snaktype":"novalue"}]}}],
            "P569":[{"mainsnak":{"snaktype":"value","property":"P569","datavalue":{"value":{"time":"+1890-02-01T00:00:00Z","precision":11,
            "calendarmodel":"http://www.wikidata.org/entity/Q1985786"},"type":"time"}},"type":"statement","rank":"normal"},
            {"mainsnak":{"snaktype":"value","property":"P569","datavalue":{"value":{"time":"+1777-00-00T00:00:00Z","precision":9},"type":"time"}},
            "type":"statement","rank":"deprecated"}],
            "P570":[{"mainsnak":{"snaktype":"somevalue","property":"P570"},"type":"statement","rank":"normal"}],
            "P106":[{"mainsnak":{"snaktype":"value","property":"P106","datavalue":{"value":{"entity-type":"item","id":"Q8"},
            "type":"wikibase-entityid"}},"type":"statement","rank":"normal"}]},"sitelinks":{"enwiki":{"site":"enwiki","title":"A","badges":[]}}}""";
    private static final String PAINTER =
            "{\"type\":\"item\",\"id\":\"Q8\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Painter!\"}},\"claims\":[]}";

    private static void assertRead(PersonIndex index) {
        assertThat(index.size()).isEqualTo(1);
        Person person = index.person(0);
        assertThat(person.id()).isEqualTo("Q7");
        assertThat(person.label()).isEqualTo("Anna Nebylova");
        assertThat(person.born()).containsExactly(DateRange.day(LocalDate.of(1890, 2, 13)));
        assertThat(person.died()).isEmpty();
        assertThat(person.sitelinks()).isEqualTo(1);
        assertThat(person.relations()).hasSize(1);
        assertThat(index.terms().label(person.relations().getFirst().term())).isEqualTo("Painter!");
        assertThat(index.vocabulary().number("nebylova")).isNotNegative();
        assertThat(index.snapshot()).isEqualTo(DAY);
    }

    @Test
    void every_way_in_which_Wikidata_gives_items_is_read() throws IOException {
        for (String text : List.of(
                "[\n" + PERSON.replace("\n", "") + ",\n" + PAINTER + "\n]\n",
                PAINTER + "\n" + PERSON.replace("\n", "") + "\n",
                "{\"entities\":{\"Q7\":" + PERSON + ",\"Q8\":" + PAINTER + "}}")) {
            assertRead(PersonIndex.ofDump(Files.writeString(folder.resolve("plain"), text), DAY));
            Path gz = folder.resolve("gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
                out.write(text.getBytes(UTF_8));
            }
            assertRead(PersonIndex.ofDump(gz, DAY));
            Path bz2 = folder.resolve("bz2");
            try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(bz2))) {
                out.write(text.getBytes(UTF_8));
            }
            assertRead(PersonIndex.ofDump(bz2, DAY));
        }
    }

    @Test
    void an_index_is_the_same_when_it_is_read_back() throws IOException {
        Path file = folder.resolve("index");
        PersonIndex.ofDump(Files.writeString(folder.resolve("dump"), PERSON + "\n" + PAINTER), DAY)
                .write(file);

        assertRead(PersonIndex.open(file));
    }

    @Test
    void what_is_no_dump_is_refused_with_its_line() throws IOException {
        assertRefused("[\n{\"id\":\"Q1\",\n!}]", 3);
        assertRefused("[]", 0);
        assertRefused("id,name\n1,A", 1);
        assertRefused("[1]", 1);
        assertRefused("{\"a\":1}", 0);
        assertRefused(PERSON.substring(0, 400), 4);
        Path broken = folder.resolve("broken");
        Files.write(broken, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> PersonIndex.ofDump(broken, DAY));
    }

    private void assertRefused(String text, int line) throws IOException {
        Path file = Files.writeString(folder.resolve("bad"), text);
        assertThatExceptionOfType(DumpFault.class)
                .as(text)
                .isThrownBy(() -> PersonIndex.ofDump(file, DAY))
                .satisfies(fault -> assertThat(fault.line()).as(text).isEqualTo(line));
    }

    @Test
    void what_is_no_index_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("none"), "{}");

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> PersonIndex.open(file));
    }

    @Test
    void dates_are_as_precise_as_Wikidata_says() {
        assertThat(WikidataTime.range("+1908-00-00T00:00:00Z", 9, false)).isEqualTo(DateRange.years(1908, 1908));
        assertThat(WikidataTime.range("+1908-05-00T00:00:00Z", 10, false))
                .isEqualTo(new DateRange((int) LocalDate.of(1908, 5, 1).toEpochDay(), (int)
                        LocalDate.of(1908, 5, 31).toEpochDay()));
        assertThat(WikidataTime.range("+1900-00-00T00:00:00Z", 8, false)).isEqualTo(DateRange.years(1900, 1909));
        assertThat(WikidataTime.range("+1900-00-00T00:00:00Z", 7, false)).isEqualTo(DateRange.years(1801, 1900));
        assertThat(WikidataTime.range("-0043-00-00T00:00:00Z", 9, false)).isEqualTo(DateRange.years(-42, -42));
        assertThat(WikidataTime.range("+1900-02-29T00:00:00Z", 11, true))
                .isEqualTo(DateRange.day(LocalDate.of(1900, 3, 13)));
        assertThat(WikidataTime.range("+1000000-00-00T00:00:00Z", 3, false)).isNull();
    }
}
