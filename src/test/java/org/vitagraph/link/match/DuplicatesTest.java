package org.vitagraph.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;

/** Who of own people may be one. */
class DuplicatesTest {

    private static LinkRecord person(String id, String source, String name, @Nullable String born, String... contexts) {
        return new LinkRecord(
                id,
                source,
                List.of(new LinkRecord.Name(name, "")),
                born == null ? null : DateRange.day(LocalDate.parse(born)),
                null,
                Gender.UNKNOWN,
                null,
                List.of(contexts),
                Map.of());
    }

    @Test
    void one_person_of_two_sources_is_found_in_another_script_and_order() throws IOException {
        List<Duplicates.Pair> pairs = Duplicates.find(
                List.of(
                        person("a1", "a", "Matvey Ilyin", "1871-03-14", "Perm"),
                        person("a2", "a", "Pyotr Petrov", "1868-01-02"),
                        person("b1", "b", "Ильин, Матвей", "1871-03-14", "Perm"),
                        person("b2", "b", "Zakhar Nikonov", "1890-05-05")),
                0.5,
                compared -> {});

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.one().id(), pair.other().id())).containsExactly("a1", "b1");
            assertThat(pair.confidence()).isBetween(0.5, 1.0);
            assertThat(pair.evidence()).anyMatch(sentence -> sentence.startsWith("born: 1871-03-14 and 1871-03-14"));
        });
    }

    @Test
    void a_source_names_nobody_twice_as_a_rule() throws IOException {
        double between = confidence("a", "b");
        double within = confidence("a", "a");

        assertThat(within).isLessThan(between);
    }

    private static double confidence(String source, String other) throws IOException {
        return Duplicates.find(
                        List.of(
                                person("1", source, "Matvey Ilyin", "1871-03-14"),
                                person("2", other, "Matvei Iljin", "1871-03-14")),
                        0,
                        compared -> {})
                .getFirst()
                .confidence();
    }

    @Test
    void dates_that_contradict_each_other_keep_namesakes_apart() throws IOException {
        assertThat(Duplicates.find(
                        List.of(
                                person("1", "a", "Matvey Ilyin", "1871-03-14"),
                                person("2", "b", "Matvey Ilyin", "1902-08-30")),
                        0.5,
                        compared -> {}))
                .isEmpty();
    }
}
