package org.vitagraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.match.Matcher;

/** What dates and years of activity say of who is meant, where two persons have one name. */
class MatchedLivesTest {

    @TempDir
    private static Path folder;

    private static PersonIndex index;

    @BeforeAll
    static void slice() throws IOException {
        Slice slice = new Slice()
                .person(1, List.of("Leopold Zwickenbart"), "1871-03-04", "1940-05-06")
                .person(2, List.of("Leopold Zwickenbart"), "1902", "1970");
        index = PersonIndex.ofDump(slice.write(folder.resolve("slice.json")), LocalDate.of(2026, 1, 31));
    }

    private static LinkRecord person(String id, String born, String died, String active) {
        Map<String, String> row =
                Map.of("id", id, "name", "Leopold Zwickenbart", "born", born, "died", died, "active", active);
        return RecordTable.record(column -> row.getOrDefault(column, ""), List.of());
    }

    private static Match match(String born, String died, String active) {
        return new Matcher(index)
                .match(List.of(person("a", born, died, active)), compared -> {})
                .getFirst();
    }

    /** Gives what is said of the first person. */
    private static Candidate first(Match match) {
        return match.candidates().stream()
                .filter(candidate -> candidate.item().equals("Q1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(match.toString()));
    }

    private static String evidence(Match match) {
        return String.join("; ", first(match).evidence());
    }

    @Test
    void many_records_of_one_person_do_not_take_the_item_from_all_of_them() {
        for (int count : new int[] {2, 12, 300}) {
            List<LinkRecord> records = new ArrayList<>();
            IntStream.range(0, count).forEach(i -> records.add(person("x" + i, "1871-03-04", "1940-05-06", "")));

            List<Match> matches = new Matcher(index).match(records, compared -> {});

            assertThat(matches)
                    .as("%s records", count)
                    .allSatisfy(
                            match -> assertThat(match.candidates().getFirst().item())
                                    .as(match.toString())
                                    .isEqualTo("Q1"))
                    .allSatisfy(
                            match -> assertThat(match.candidates().getFirst().confidence())
                                    .isGreaterThan(0.9));
        }
    }

    @Test
    void the_same_day_of_a_year_far_away_is_a_contradiction() {
        for (String born : List.of("1771-03-04", "1851-03-04", "1861-03-04", "1671-03-04")) {
            Match match = match(born, "1940-05-06", "");

            assertThat(match.verdict()).as(born).isNotEqualTo(Verdict.AUTO);
            assertThat(first(match).contradicted()).as(match.toString()).isTrue();
        }
        assertThat(first(match("1873-03-04", "1940-05-06", "")).contradicted()).isFalse();
    }

    @Test
    void a_date_that_may_be_any_of_many_years_weighs_nothing() {
        double undated = first(match("", "", "")).confidence();
        for (String born : List.of("1000/1899", "18XX", "1860/1890", "1860/1910", "../1910")) {
            Match match = match(born, "", "");

            assertThat(match.verdict()).as(born).isEqualTo(Verdict.REVIEW);
            if (born.endsWith("1910")) {
                assertThat(first(match).confidence()).as(born).isEqualTo(undated);
            }
            assertThat(evidence(match)).contains("and 1871-03-04, which says too little;");
        }
        assertThat(match("187X", "", "").verdict()).isEqualTo(Verdict.AUTO);
    }

    @Test
    void years_of_activity_fit_into_the_life_at_both_ends() {
        Match after = match("1871-03-04", "", "1900/1955");
        assertThat(after.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(evidence(after)).contains("was active after the death");
        Match before = match("", "1940-05-06", "1860/1930");
        assertThat(before.verdict()).isNotEqualTo(Verdict.AUTO);
        assertThat(evidence(before)).contains("was active before the birth");
        Match child = match("1871-03-04", "1940-05-06", "1883/1935");
        assertThat(child.verdict()).isEqualTo(Verdict.AUTO);
        assertThat(evidence(child)).contains("was active very young").doesNotContain("contradict");
    }

    @Test
    void dates_that_differ_are_told_even_where_that_weighs_nothing() {
        assertThat(evidence(match("1871-03-04", "1941-05-06", ""))).contains("died: 1941-05-06 and 1940-05-06");
    }

    @Test
    void an_open_date_can_contradict() {
        for (String born : List.of("../1850", "/1850", "1885/..")) {
            Match match = match(born, "1940-05-06", "");

            assertThat(match.verdict()).as(born).isNotEqualTo(Verdict.AUTO);
            assertThat(first(match).contradicted()).as(match.toString()).isTrue();
        }
        assertThat(first(match("../1875", "1940-05-06", "")).contradicted()).isFalse();
        assertThat(evidence(match("../1850", "1940-05-06", ""))).contains("born: ../1850 and 1871-03-04");
    }

    @Test
    void another_month_of_the_same_year_is_another_day() {
        assertThat(evidence(match("1871-11", "", "")))
                .contains("born: 1871-11 and 1871-03-04, in the same year, on another day");
        assertThat(match("1871-11", "", "").verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(evidence(match("1871-03", "", ""))).contains("born: 1871-03 and 1871-03-04, in the same year");
        assertThat(evidence(match("1871-02", "", "")))
                .as("the last days of February are March in the other calendar")
                .contains("in the same year (");
        assertThat(evidence(match("1871", "", ""))).contains("born: 1871 and 1871-03-04, in the same year (");
    }
}
