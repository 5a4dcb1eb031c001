package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** In which language the program speaks of events, where the publication is in one that it speaks and where it is not. */
class LanguagesOfLabelsTest extends OneSource {

    @Test
    void events_are_labelled_in_a_language_that_has_rules() throws IOException {
        assertThat(labels("es")).contains("\"Nacimiento: Ann Berg\"@es").doesNotContain("Birth of");
    }

    @Test
    void the_rules_of_a_language_serve_all_its_regions_but_no_other_script() throws IOException {
        assertThat(labels("pt-BR")).contains("\"Nascimento: Ann Berg\"@pt-BR").doesNotContain("Birth of");
        assertThat(labels("uk-Latn")).contains("\"Birth of Ann Berg\"@en");
    }

    @Test
    void events_are_labelled_in_english_where_a_language_has_no_rules_and_never_by_their_ids() throws IOException {
        assertThat(labels("fi"))
                .contains("\"Birth of Ann Berg\"@en", "\"Ann Berg in “Birth of Ann Berg” as person born\"@en")
                .doesNotContain("\"birth-");
    }

    @Test
    void the_id_of_a_row_that_another_refers_to_is_no_name_of_it_where_it_has_one_in_any_language() throws IOException {
        write("people.csv", "id,name@de,father\na1,Anna Berg,a2\na2,Karl Berg,a3\n");

        assertThat(dumped().lines().filter(line -> line.contains("id/person/a") && line.contains("label>")))
                .hasSize(3)
                .anyMatch(line -> line.contains("\"Anna Berg\"@de"))
                .anyMatch(line -> line.contains("\"Karl Berg\"@de"))
                .as("who has no row has no other name")
                .anyMatch(line -> line.contains("\"a3\"@en"));
    }

    private String labels(String spoken) throws IOException {
        language = spoken;
        write("people.csv", "id,name,birth_date\np1,Ann Berg,1800\n");
        return dumped();
    }

    private String dumped() throws IOException {
        Path dump = release().dumps().resolve("facts.nt.gz");
        try (InputStream lines = new GZIPInputStream(Files.newInputStream(dump))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
