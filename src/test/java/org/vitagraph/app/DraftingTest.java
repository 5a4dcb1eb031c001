package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init --from}: a draft of files that people hold builds at once, and says what it saw and left out. */
class DraftingTest {
    @TempDir
    private Path temp;

    @Test
    void every_format_with_a_built_in_map_is_drafted_and_builds_with_no_edit_between() throws IOException {
        Verb draft = draft(
                file("letters.xml", """
                        <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listPerson>
                          <person xml:id="p1"><persName>Anna Berg</persName><birth when="1843">1843</birth></person>
                        </listPerson></body></text></TEI>
                        """),
                folder(file("authority/a.xml", """
                        <eac-cpf xmlns="urn:isbn:1-931666-33-4"><control><recordId>A1</recordId></control><cpfDescription>
                          <identity><entityType>person</entityType>
                            <nameEntry localType="authorized"><part>Saulcy, Félicien de</part></nameEntry></identity>
                        </cpfDescription></eac-cpf>
                        """)),
                file("new.xml", """
                        <eac xmlns="https://archivists.org/ns/eac/v2"><control><recordId>B1</recordId></control><cpfDescription>
                          <identity><entityType value="person"/><nameEntry><part>Bach, Anna</part></nameEntry></identity>
                        </cpfDescription></eac>
                        """),
                file("tree.ged", """
                        0 HEAD
                        1 GEDC
                        2 VERS 5.5.1
                        0 @I1@ INDI
                        1 NAME Johann /Berg/
                        1 BIRT
                        2 DATE ABT 1700
                        1 _OWN something
                        0 TRLR
                        """),
                file("house.json", """
                        {"persons": [{"id": "p1", "name": "Ann Author", "birth_date": "1851-03-25"}]}
                        """),
                file("items.json", """
                        [{"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"Ann Bell"}},"claims":{
                          "P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}}]
                        """),
                file(
                        "objects.jsonl",
                        "{\"id\": \"o1\", \"name\": \"Otto One\", \"birthDate\": \"1800\", \"shoe\": 3}\n"));

        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(draft.err())
                .contains("letters: 2 facts from 1 record (birth 1, name 1)")
                .contains("authority: 1 fact from 1 record (name 1)")
                .contains("tree: 2 facts from 1 record (birth 1, name 1); 1 field left out.");
        assertThat(map("tree"))
                .contains("A draft from the built-in map 'gedcom'")
                .contains("# 1 time: 'Johann Berg'")
                .contains("$(SEX?)")
                .contains("#   person: INDI/_OWN: 1 value: 'something'");
        assertThat(map("objects")).contains("each: \"$\"", "# 1 time: '1800'", "#   shoe: 1 value: '3'");

        Verb check = Verb.run("check", temp.resolve("draft"));
        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(check.err()).contains("INDI/_OWN").doesNotContain("found nothing in any record");

        Verb build = Verb.run("build", temp.resolve("draft"), "--out", temp.resolve("out"));
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(Files.readString(temp.resolve("out/current/facts.ndjson")))
                .contains(
                        "Anna Berg",
                        "Saulcy, Félicien de",
                        "Bach, Anna",
                        "Johann Berg",
                        "Ann Author",
                        "Ann Bell",
                        "Otto One");
    }

    @Test
    void tables_with_headers_in_four_languages_are_drafted_and_build() throws IOException {
        Verb draft = draft(
                file(
                        "english.csv",
                        "id,Full Name,birthDate,Place of birth\n1,Ann Author,13/5/1890,Bath\n2,Bob,unknown,\n"),
                file(
                        "deutsch.csv",
                        "Nr;Name;Vorname;Geburtsdatum;Geburtsort;Schuhgröße\n1;Berg;Anna;um 1650;Bonn;38\n"),
                file("francais.csv", "Nom;Prénom;Date de naissance;Lieu de décès\nBerg;Anne;vers 1650;Paris\n"),
                file(
                        "russkij.txt",
                        "ФИО;Дата рождения;Место рождения;Должность\nИванов Иван;ок. 1891;Пермь;слесарь\n"));

        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(map("english"))
                .contains("\"unknown\"")
                .contains("day-month-order: day-first")
                .contains("# Nothing in the files was left out.");
        assertThat(Files.readString(temp.resolve("draft/publication.yaml")))
                .as("English headers stand above words in any language")
                .containsOnlyOnce("language: und")
                .doesNotContain("language: en");
        assertThat(map("deutsch")).contains("# 1 time: 'um 1650'").contains("#   Schuhgröße: 1 value: '38'");
        assertThat(Files.readString(temp.resolve("draft/publication.yaml")))
                .contains("language: de", "language: fr", "language: ru")
                .contains("file: \"data/russkij.txt\"");

        Verb build = Verb.run("build", temp.resolve("draft"), "--out", temp.resolve("out"));
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(Files.readString(temp.resolve("out/current/facts.ndjson")))
                .contains("1890-05-13", "1650~", "1891~", "Anna Berg", "Anne Berg", "Иванов Иван")
                .doesNotContain("\"unknown\"");
    }

    @Test
    void names_of_a_table_whose_headers_are_in_no_language_of_their_own_are_labelled_in_none() throws IOException {
        Verb draft = draft(file("people.csv", "id,Name\n1,Jean Dupré\n"));

        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(Files.readString(temp.resolve("draft/publication.yaml"))).contains("language: und  # not known");
        Verb converted = Verb.run("convert", temp.resolve("draft"), "--claims", "none");
        assertThat(converted.out())
                .contains("rdf-schema#label> \"Jean Dupré\" .")
                .doesNotContain("\"Jean Dupré\"@");
    }

    @Test
    void tables_with_too_many_cells_in_a_row_are_drafted_and_tell_of_it() throws IOException {
        Verb draft = draft(file("people.csv", "id,Name\n1,Ann\n2,Berg,Bob\n3,Eva\n"));

        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(draft.err()).contains("VG-0213", "The row is left out.").contains("2 facts from 3 records");
    }

    @Test
    void graphs_are_drafted_as_they_stand_and_other_vocabularies_by_their_maps() throws IOException {
        Verb draft = draft(file("ready.ttl", """
                        @prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        <https://x.org/ann> a crm:E21_Person ; rdfs:label "Ann Author" .
                        <https://x.org/birth> a crm:E67_Birth ; rdfs:label "Birth of Ann" ; crm:P98_brought_into_life <https://x.org/ann> .
                        """), file("schema.ttl", """
                        @prefix schema: <https://schema.org/> .
                        <https://x.org/bob> a schema:Person ; schema:name "Bob Builder" ; schema:birthDate "1850" .
                        """));

        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(draft.err())
                .contains("ready: a graph, published as it stands.")
                .contains("schema: 2 facts from 1 record (birth 1, name 1)");
        Verb check = Verb.run("check", temp.resolve("draft"));
        assertThat(check.exit()).as(check.err()).isZero();
    }

    @Test
    void a_table_of_events_keeps_the_doubt_of_the_dates_that_it_displays() throws IOException {
        Verb draft = draft(file("events.csv", """
                pers_name,event_start,event_end,display_date,event_type,place_name
                Karl Berg,1605-08,#,um 1605,Geburt,Ulm
                Karl Berg,03.05.1670,#,1670,Tod,Köln
                Anna Berg,1700,#,zwischen 1700 und 1705,Geburt,Köln
                """));
        assertThat(draft.exit()).as(draft.err()).isZero();
        Verb build = Verb.run("build", temp.resolve("draft"), "--out", temp.resolve("out"));
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(Files.readString(temp.resolve("out/current/facts.ndjson")))
                .contains("\"1605-08~\"", "\"1670-05-03\"", "\"[1700..1705]\"");
    }

    @Test
    void a_table_of_events_gives_each_row_its_event() throws IOException {
        Verb draft = draft(file("events.csv", """
                pers_name,event_type,event_start,event_after-date,display_date,pers_function,inst_name,place_name,row_id
                Karl von Eltz,Geburt,1701,#,1701,#,#,Mainz,1
                Karl von Eltz,Studium,1720,#,1720,#,Alma Mater,Rom,2
                Karl von Eltz,Wahl,10.12.1730,1729,1730,Domherr,Domkapitel,Mainz,3
                """));

        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(draft.err())
                .contains("(activity 1, birth 1, education 1, name 3)")
                .doesNotContain("VG-0557");
        assertThat(map("events")).contains("\"$(pers_name)\": \"$(pers_name)\"");
        Verb build = Verb.run("build", temp.resolve("draft"), "--out", temp.resolve("out"));
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(Files.readString(temp.resolve("out/current/facts.ndjson"))).contains("\"edtf\":\"1730-12-10/\"");
        Verb numbered = draft("numbered", file("numbered.csv", "bio_id,name\nb1,Ann\nb2,Ann\n"));
        assertThat(numbered.err()).contains("2 facts from 2 records").doesNotContain("VG-0557");
    }

    @Test
    void a_folder_of_files_is_one_source_and_what_is_no_source_in_it_is_told() throws IOException {
        file("edition/a.csv", "id,name\n1,Ann\n");
        file("edition/b.csv", "id,name\n2,Bob\n");
        Verb draft = draft(folder(file("edition/LICENSE", "Free.")));

        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(draft.err()).contains("edition: 2 facts from 2 records").contains("such as LICENSE");
    }

    @Test
    void tables_that_differ_are_sources_of_their_own() throws IOException {
        file("tables/a.csv", "id,name\n1,Ann\n");
        Verb draft = draft(folder(file("tables/b.csv", "id,name,born\n2,Bob,1900\n")));

        assertThat(draft.exit()).as(draft.err()).isZero();
        assertThat(Files.readString(temp.resolve("draft/publication.yaml")))
                .contains("file: \"data/tables/a.csv\"", "file: \"data/tables/b.csv\"");
    }

    @Test
    void what_cannot_be_understood_is_refused_and_nothing_is_written() throws IOException {
        for (Path file : List.of(
                file("size.csv", "shoe size,colour\n38,red\n"),
                file("other.xml", "<recipes><recipe>Soup</recipe></recipes>"),
                file("other.json", "{\"soup\": 1}"),
                file("empty.csv", ""),
                file("words.txt", "Only words here."),
                file("broken.csv", "id,name\n1,\"Ann\n"))) {
            Verb draft = draft(file);

            assertThat(draft.exit()).as(file + draft.err()).isEqualTo(1);
            assertThat(draft.err()).contains(file.getFileName().toString()).contains("nothing was written");
            assertThat(temp.resolve("draft")).doesNotExist();
        }
        assertThat(draft(temp.resolve("absent.csv")).exit()).isEqualTo(2);
    }

    private Path file(String name, String text) throws IOException {
        Path file = temp.resolve("files").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private Verb draft(Path... files) {
        return draft("draft", files);
    }

    private Verb draft(String name, Path... files) {
        List<Object> words = new ArrayList<>(List.of("init", temp.resolve(name), "--from"));
        words.addAll(List.of(files));
        return Verb.run(words.toArray());
    }

    private String map(String source) throws IOException {
        return Files.readString(temp.resolve("draft/mappings/sources").resolve(source + ".yaml"));
    }
}
