package org.vitagraph.source.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headers of tables mean, in all languages that are known. */
class ColumnRolesTest {
    private static final Path TABLES = Path.of("src", "main", "resources", "org", "vitagraph", "source", "map");

    @Test
    void no_word_means_two_things() throws IOException {
        Map<String, TreeSet<String>> roles = new TreeMap<>();
        for (Path table : tables()) {
            for (String line : Files.readAllLines(table)) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && !line.startsWith("=")) {
                    for (String word : cells[1].split(";", -1)) {
                        String letters = word.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}№]+", "");
                        roles.computeIfAbsent(letters, key -> new TreeSet<>()).add(cells[0]);
                    }
                }
            }
        }

        assertThat(roles)
                .isNotEmpty()
                .allSatisfy((word, of) -> assertThat(of).as(word).hasSize(1));
    }

    @Test
    void every_language_has_the_words_of_people() throws IOException {
        for (Path table : tables()) {
            List<String> roles = Files.readAllLines(table).stream()
                    .map(line -> line.split("\t", -1)[0])
                    .toList();
            assertThat(roles)
                    .as(table.toString())
                    .contains("name", "birth.date", "birth.place", "death.date", "death.place", "occupation", "=birth")
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "it, 'Cognome;Nome;Data di nascita;Luogo di nascita;Professione', surname name birth.date birth.place occupation",
        "es, 'Nombre;Apellidos;Fecha de nacimiento;Lugar de defunción', name surname birth.date death.place",
        "pt, 'Nome;Data de nascimento;Naturalidade;Profissão', name birth.date birth.place occupation",
        "nl, 'Naam;Geboortedatum;Geboren te;Beroep', name birth.date birth.place occupation",
        "pl, 'Imię;Nazwisko;Data urodzenia;Miejsce śmierci', given surname birth.date death.place",
        "uk, 'Прізвище;Ім''я;По батькові;Дата народження', surname name middle birth.date",
        "cs, 'Příjmení;Jméno;Datum narození;Místo úmrtí', surname name birth.date death.place",
        "sv, 'Förnamn;Efternamn;Födelsedatum;Dödsort', given surname birth.date death.place",
        "de, 'Nr;Name;geboren;gestorben;Beruf', id name birth.date death.date occupation",
        "fr, 'Nom;Prénom;Date de naissance', name given birth.date",
        "ru, 'Имя;Фамилия;Дата рождения', name surname birth.date",
        "'', 'name;date of birth;occupation', name birth.date occupation",
        "'', 'id;name;data', id name event.date",
        "'', 'Nom;Cognoms;Data de naixement;Pare;Mare;Professió', name",
    })
    void headers_say_what_they_mean_and_in_which_language(String language, String headers, String roles) {
        List<String> all = List.of(headers.split(";", -1));
        ColumnRoles columns = new ColumnRoles();

        assertThat(columns.of(all).keySet()).containsExactly(roles.split(" ", -1));
        assertThat(columns.language(all)).isEqualTo(language);
    }

    @Test
    void letters_for_genders_mean_what_they_mean_in_the_language_of_the_table() {
        ColumnRoles roles = new ColumnRoles();

        assertThat(roles.genders(""))
                .containsEntry("M", "male")
                .containsEntry("w", "female")
                .doesNotContainKey("K");
        assertThat(roles.genders("pl")).containsEntry("K", "female").containsEntry("M", "male");
        assertThat(roles.genders("nl")).containsEntry("V", "female");
        assertThat(roles.genders("es"))
                .containsEntry("V", "male")
                .containsEntry("Mujer", "female")
                .doesNotContainKeys("M", "m");
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("columns-"))
                    .sorted()
                    .toList();
        }
    }
}
