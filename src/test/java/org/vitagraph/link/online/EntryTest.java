package org.vitagraph.link.online;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.LinkRecord;

/** What the name and the description that a service gives say of a person. */
class EntryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Ilyin, Matvey, 1871-1938     |                     | Ilyin, Matvey | 1871 | 1938",
                "Ilyin, Matvey (1871\u20131938) |                     | Ilyin, Matvey | 1871 | 1938",
                "Ilyin, Matvey                | 1871-1938           | Ilyin, Matvey | 1871 | 1938",
                "Ilyin, Matvey                | 1871- ; engineer    | Ilyin, Matvey | 1871 | -",
                "Ilyin, Matvey                | engineer            | Ilyin, Matvey | -    | -",
                "Louis 14                     | room 12345-67890    | Louis 14      | -    | -",
            })
    void years_are_read_wherever_they_stand(String name, String description, String bare, String born, String died) {
        LinkRecord person = new Entry("1", name, description == null ? "" : description).person();

        assertThat(person.label()).isEqualTo(bare);
        assertThat(person.born()).isEqualTo(years(born));
        assertThat(person.died()).isEqualTo(years(died));
    }

    private static @Nullable DateRange years(@Nullable String year) {
        return year == null ? null : DateRange.years(Integer.parseInt(year), Integer.parseInt(year));
    }

    @Test
    void what_else_a_description_says_is_context() {
        assertThat(new Entry("1", "Ilyin, Matvey", "1871-1938 | Engineer; Revolutionary")
                        .person()
                        .contexts())
                .containsExactly("Engineer", "Revolutionary");
        assertThat(new Entry("1", "a\tb\nc", " d ").name()).isEqualTo("a b c");
    }
}
