package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table whose headers say that its rows are places needs no source map. */
class PlaceTableTest {

    private static final String WHERE = "PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/> SELECT ?a ?b ?w WHERE { ?a"
            + " crm:P89_falls_within ?b OPTIONAL { ?p crm:P189_approximates ?a ; crm:P168_place_is_defined_by ?w } }"
            + " ORDER BY ?a";

    @TempDir
    private Path temp = Path.of("");

    private Verb build(Path folder) {
        return Verb.run("build", folder, "--out", temp.resolve("out"));
    }

    private String asked(String query) {
        return Verb.run("query", "--out", temp.resolve("out"), "--format", "csv", query)
                .out();
    }

    private Path publication(String table) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("places"));
        Files.writeString(folder.resolve("places.csv"), table);
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: Places
                base: https://example.org/places
                date: 2026-11-28
                languages: [en]
                sources:
                  g: {file: places.csv, title: A gazetteer, language: en}
                """);
        return folder;
    }

    @Test
    void places_lie_where_their_columns_say() throws IOException {
        Verb build = build(publication("""
                id,name,name@ru,type,part_of,lat,long,geonames,source,page
                perm,Perm,Пермь,city,ural,58.01,56.25,511196,Gazetteer,3
                ural,Ural,,region,,,,,Gazetteer,1
                osa,Osa,Оса,town,perm,57.29,"55,45",,,
                """));

        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.err())
                .contains("(coordinates 2, identifier 1, name 5, place-within 2, type-of 3); 0 fields left out");
        String place = "https://example.org/places/id/place/";
        assertThat(asked(WHERE).lines())
                .contains(
                        place + "osa," + place + "perm,POINT(55.45 57.29)",
                        place + "perm," + place + "ural,POINT(56.25 58.01)")
                .hasSize(3);
        assertThat(asked("SELECT ?m WHERE { <" + place + "perm> <http://www.w3.org/2004/02/skos/core#exactMatch> ?m }"))
                .contains("https://sws.geonames.org/511196/");
    }

    @Test
    void a_point_that_is_nowhere_is_found_at_its_place() throws IOException {
        Verb build = build(publication("id,name,lat,long\na,Nowhere,north,55.45\nb,Beyond,157.29,55.45\n"));

        assertThat(build.exit()).isEqualTo(1);
        assertThat(build.err()).contains("2:11", "'north' is no number");
    }

    @Test
    void a_table_of_people_with_coordinates_is_still_one_of_people() throws IOException {
        Verb build = build(publication("id,name,birth.place,lat,long\na,Anna,Perm,58.01,56.25\n"));

        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.err()).contains("(birth 1, name 1)", "2 fields left out");
    }

    @Test
    void a_publication_is_drafted_from_such_a_table_in_German() throws IOException {
        Path table = Files.writeString(
                temp.resolve("orte.csv"),
                "Nr;Name;Typ;liegt in;Breite;Länge;GND\n1;Köln;Stadt;Rheinland;50,94;6,96;4031483-2\n");
        Path draft = temp.resolve("draft");
        assertThat(Verb.run("init", draft, "--from", table).exit()).isZero();

        Verb build = build(draft);
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(asked(WHERE)).contains("POINT(6.96 50.94)");
    }
}
