package org.vitagraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.match.Matcher;

/** Made-up people in a made-up slice of Wikidata. */
class MatcherTest {

    @TempDir
    private static Path folder;

    private static PersonIndex index;

    @BeforeAll
    static void slice() throws IOException {
        Slice slice = new Slice()
                .thing(100, "Landtag of Altmark")
                .thing(101, "Synod of Uhlen")
                .thing(102, "Parish of Elsewhere")
                .person(1, List.of("Robert Quillfeather"), "1871-03-04", "1940-05-06", "P39=Q100")
                .person(2, List.of("Ludwig von Hohenrabenstein", "Ludwig Graf Hohenrabenstein"), "1702", "1766")
                .person(3, List.of("Ivan Shcherbatovsky"), "1880-02-13", "1938")
                .person(4, List.of("William Whitmarsh"), "1918-06-28", "1999-07-01")
                .person(5, List.of("Hans Bergmann"), "1850", "1901", "P39=Q100")
                .person(6, List.of("Hans Bergmann"), "1890", "1950", "P39=Q101")
                .person(7, List.of("Otto Wunderlin"), "1810-01-01", "1862")
                .person(8, List.of("Clara Nordenfalk"), "1866-09-09", "1941", "P227=11843X", "P21=Q6581072")
                .person(9, List.of("Ernst Theodor Amadeus Rosenkranzer"), "1776", "1822")
                .person(10, List.of("Jean-Jacques Cotteline"), "1953-07-17", "");
        for (int i = 0; i < 400; i++) {
            slice.person(
                    1000 + i,
                    List.of("Hans Other" + (char) ('a' + i % 26) + (char) ('a' + i / 26)),
                    String.valueOf(1700 + i % 250),
                    "",
                    i < 12 ? "P39=Q101" : "P39=Q102");
        }
        index = PersonIndex.ofDump(slice.write(folder.resolve("slice.json")), LocalDate.of(2026, 1, 31));
    }

    private static LinkRecord person(String name, String born, String died, String... contexts) {
        return new LinkRecord(
                name,
                "test",
                List.of(new LinkRecord.Name(name, "")),
                RecordTable.date(born),
                RecordTable.date(died),
                Gender.UNKNOWN,
                null,
                List.of(contexts),
                Map.of());
    }

    private static Match match(LinkRecord record) {
        return new Matcher(index).match(List.of(record), compared -> {}).getFirst();
    }

    private static void assertLinked(LinkRecord record, String item) {
        Match match = match(record);
        assertThat(match.candidates()).as(match.toString()).isNotEmpty();
        assertThat(match.candidates().getFirst().item()).isEqualTo(item);
        assertThat(match.verdict()).as(match.toString()).isEqualTo(Verdict.AUTO);
    }

    @Test
    void a_short_form_of_a_given_name_is_known() {
        assertLinked(person("Bob Quillfeather", "1871-03-04", "1940-05-06"), "Q1");
    }

    @Test
    void an_inverted_noble_name_is_known() {
        assertLinked(person("Hohenrabenstein, Ludwig von", "1702", "1766"), "Q2");
    }

    @Test
    void initials_stand_for_given_names() {
        assertLinked(person("E. T. A. Rosenkranzer", "1776", "1822"), "Q9");
    }

    @Test
    void a_name_is_known_in_Cyrillic_and_in_every_romanisation_of_it() {
        for (String name : List.of(
                "Иван Щербатовский",
                "Щербатовский, Иван",
                "Ivan Ščerbatovskij",
                "Iwan Schtscherbatowski",
                "Ivan Chtcherbatovski",
                "Iwan Szczerbatowski",
                "Ivan Shcherbatovskii")) {
            Match match = match(person(name, "1880-02-13", "1938"));
            assertThat(match.candidates()).as(name).isNotEmpty();
            assertThat(match.candidates().getFirst().item()).as(name).isEqualTo("Q3");
        }
        assertLinked(person("Котелин, Жан-Жак", "1953-07-17", ""), "Q10");
    }

    @Test
    void dates_tell_homonyms_apart() {
        assertLinked(person("Hans Bergmann", "1850", "1901"), "Q5");
        assertLinked(person("Hans Bergmann", "1890", "1950"), "Q6");
    }

    @Test
    void an_office_tells_homonyms_apart_but_is_shown_beside_the_other() {
        Match match = match(person("Hans Bergmann", "", "", "Synod of Uhlen"));

        assertThat(match.candidates().getFirst().item()).isEqualTo("Q6");
    }

    @Test
    void the_name_alone_never_decides() {
        Match match = match(person("Robert Quillfeather", "", ""));

        assertThat(match.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(match.candidates().getFirst().evidence())
                .anyMatch(words -> words.contains("nothing but the name speaks for it"));
    }

    @Test
    void dates_that_contradict_forbid_an_automatic_link() {
        assertThat(match(person("Robert Quillfeather", "1899-03-04", "", "Landtag of Altmark"))
                        .verdict())
                .isNotEqualTo(Verdict.AUTO);
        LinkRecord identified = with(person("Clara Nordenfalk", "1790", "1820"), "P227", "11843X");
        Match match = match(identified);
        assertThat(match.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(match.candidates().getFirst().contradicted()).isTrue();
    }

    @Test
    void the_first_of_January_stands_for_the_year() {
        assertLinked(person("Otto Wunderlin", "1810-08-21", "1862"), "Q7");
    }

    @Test
    void the_other_calendar_is_the_same_day() {
        Match match = match(person("Ivan Shcherbatovsky", "1880-02-01", ""));

        assertThat(match.candidates().getFirst().evidence()).anyMatch(words -> words.contains("the other calendar"));
    }

    @Test
    void an_identifier_that_both_hold_decides_whatever_the_name() {
        assertLinked(with(person("Frau N.", "1866", ""), "P227", "11843X"), "Q8");
    }

    @Test
    void of_a_range_of_years_no_more_is_said_than_that_it_can_be_the_year() {
        assertThat(match(person("Bob Quillfeather", "1868/1875", ""))
                        .candidates()
                        .getFirst()
                        .evidence())
                .anyMatch(words -> words.startsWith("born: 1868/1875 and 1871-03-04, which can be the same year ("));
    }

    @Test
    void what_speaks_for_a_candidate_is_said_in_words_with_its_weight() {
        List<String> evidence = match(person("Bob Quillfeather", "1871-03-04", "", "Landtag of Altmark"))
                .candidates()
                .getFirst()
                .evidence();

        assertThat(evidence)
                .anyMatch(words ->
                        words.matches("name: the whole name, with a form of the given name \\([+-][0-9.]+\\)"));
        assertThat(evidence)
                .anyMatch(words -> words.matches("born: 1871-03-04 and 1871-03-04, on the same day \\(\\+[0-9.]+\\)"));
        assertThat(evidence).anyMatch(words -> words.matches("context: Landtag of Altmark \\(\\+[0-9.]+\\)"));
    }

    @Test
    void one_item_is_one_person_of_a_source() {
        LinkRecord dated = person("Robert Quillfeather", "1871-03-04", "1940-05-06");
        LinkRecord other = with(person("Robert Quillfeather", "", "", "Landtag of Altmark"), "P999", "x");
        double alone = match(other).candidates().getFirst().confidence();
        List<Match> together = new Matcher(index).match(List.of(dated, other), compared -> {});

        assertThat(together.getFirst().verdict()).isEqualTo(Verdict.AUTO);
        assertThat(1 - together.getLast().candidates().getFirst().confidence()).isGreaterThan(5 * (1 - alone));
    }

    @Test
    void members_of_one_body_support_each_other() {
        List<LinkRecord> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            records.add(person(
                    "Hans Other" + (char) ('a' + i % 26) + (char) ('a' + i / 26),
                    String.valueOf(1700 + i % 250),
                    "",
                    "Deputies of Uhlen"));
        }
        LinkRecord doubtful = person("Hans Bergmann", "", "", "Deputies of Uhlen");
        Match alone = match(doubtful);
        assertThat(alone.verdict()).isEqualTo(Verdict.REVIEW);
        records.add(doubtful);
        Match together = new Matcher(index).match(records, compared -> {}).getLast();

        assertThat(together.candidates().getFirst().item()).isEqualTo("Q6");
        assertThat(together.candidates().getFirst().confidence())
                .isGreaterThan(alone.candidates().getFirst().confidence());
        assertThat(together.candidates().getFirst().evidence())
                .anyMatch(sentence -> sentence.startsWith("context: Synod of Uhlen"));
    }

    @Test
    void the_same_records_give_the_same_matches_on_one_thread_and_on_many() throws Exception {
        List<LinkRecord> records = new ArrayList<>();
        for (String name : Arrays.asList(
                "Hans Bergmann", "Bob Quillfeather", "Otto Wunderlin", "Hans Otherab", "Иван Щербатовский")) {
            for (int year = 1700; year < 1950; year++) {
                records.add(person(name, String.valueOf(year), ""));
            }
        }
        List<Match> first;
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            first = one.submit(() -> new Matcher(index).match(records, compared -> {}))
                    .get();
        }
        try (ForkJoinPool many = new ForkJoinPool(7)) {
            assertThat(many.submit(() -> new Matcher(index).match(records, compared -> {}))
                            .get())
                    .isEqualTo(first);
        }
    }

    private static LinkRecord with(LinkRecord record, String scheme, String value) {
        return new LinkRecord(
                record.id() + scheme,
                record.source(),
                record.names(),
                record.born(),
                record.died(),
                record.gender(),
                record.active(),
                record.contexts(),
                Map.of(scheme, value));
    }
}
