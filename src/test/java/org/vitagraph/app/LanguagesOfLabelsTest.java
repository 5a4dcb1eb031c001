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
    void events_are_labelled_in_english_where_a_language_has_no_rules_and_never_by_their_ids() throws IOException {
        assertThat(labels("fi"))
                .contains("\"Birth of Ann Berg\"@en", "\"Ann Berg in “Birth of Ann Berg” as person born\"@en")
                .doesNotContain("\"birth-");
    }

    private String labels(String spoken) throws IOException {
        language = spoken;
        write("people.csv", "id,name,birth_date\np1,Ann Berg,1800\n");
        Path dump = release().dumps().resolve("facts.nt.gz");
        try (InputStream lines = new GZIPInputStream(Files.newInputStream(dump))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
