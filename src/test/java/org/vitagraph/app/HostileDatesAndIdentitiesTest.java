package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.app.report.Report;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Finding;

/** Impossible dates, lives that cannot have been lived, identifiers and addresses that are none: each is told, none is published. */
class HostileDatesAndIdentitiesTest {
    @TempDir
    private Path folder;

    private String map = "";

    @Test
    @Hostile({25, 26})
    void days_that_a_calendar_has_not_are_refused_and_those_that_it_has_are_read() throws IOException {
        map = """
                vitagraph: 1
                dates: {region: russia}
                records:
                  - people: {$(id): $(name)}
                    facts:
                      - birth: $(id)
                        when: $(born)
                """;
        String found = check("""
                id,name,born
                j1,Old Style,29 February 1900
                j2,Skipped,5 February 1918
                """);
        assertThat(found)
                .contains("people.csv:3:12 VG-0401 There was no such day in russia")
                .doesNotContain("people.csv:2:");

        map = "";
        assertThat(check("id,name,born\nj1,Any,1900-02-29\n"))
                .contains("people.csv:2:8 VG-0401 The Gregorian calendar has no such day; the Julian has it");
    }

    @Test
    @Hostile(27)
    void what_ends_before_it_begins_and_who_dies_before_being_born_is_told() throws IOException {
        String found = check("""
                id,name,born,died,office,office.from,office.to
                a1,Ann,1900,1850,,,
                a2,Bob,1800,1850,Clerk,1840,1839
                a3,Cat,1800,1850,Clerk,1870,1871
                """);
        assertThat(found)
                .contains("VG-0709 “Ann” dies, at the latest")
                .contains("people.csv:3:24 VG-0401 The date 1840/1839: the interval ends before it begins.")
                .contains("VG-0703 “Cat: Clerk” begins after the death of “Cat”");
    }

    @Test
    @Hostile(28)
    void garbage_is_no_date_and_sets_open_ends_and_early_years_are() throws IOException {
        String found = check("""
                id,name,born
                g1,Ann,19x5-13
                g2,Bob,"[1917,1918]"
                g3,Cat,1850/..
                g4,Dan,-0009
                g5,Eve,0000
                """);
        assertThat(found)
                .contains("people.csv:2:8 VG-0401")
                .doesNotContain("people.csv:3:", "people.csv:4:", "people.csv:5:");
    }

    @Test
    @Hostile(32)
    void identifiers_that_their_scheme_cannot_have_are_refused() throws IOException {
        String found = check("""
                id,name,wikidata,isni,gnd
                i1,Ann,q3,,
                i2,Bob,NotAnItem,,
                i3,Cat,Q3,0000000121032683,118505653
                i4,Dan,Q4,0000000121032684,118505654
                i5,Eve,Q4,,
                """);
        assertThat(found)
                .contains("people.csv:2:8 VG-0555 'q3' does not look like an identifier of Wikidata.")
                .contains("people.csv:3:8 VG-0555 'NotAnItem' does not")
                .contains("people.csv:5:11 VG-0555 The last sign of '0000000121032684' is not the check digit")
                .contains("people.csv:5:28 VG-0555 The last sign of '118505654' is not the check digit")
                .contains("VG-0709 “Dan” and “Eve” have the same identifier “Q4”")
                .doesNotContain("people.csv:4:");
    }

    @Test
    @Hostile(31)
    void addresses_that_lead_astray_are_left_out_and_told() throws IOException {
        String found = check("""
                id,name,url
                u1,Ann,javascript:alert(1)
                u2,Bob,https://x.example/a b
                u3,Cat,<script>
                u4,Dan,https://x.example/\u202Egpj.exe
                u5,Eve,https://x.example/LONG
                u6,Fay,https://x.example/fine
                """.replace("LONG", "u".repeat(10_000)));
        assertThat(found)
                .contains("people.csv:2:8 VG-0555", "people.csv:3:8 VG-0555", "people.csv:4:8 VG-0555")
                .contains("people.csv:5:8 VG-0555", "people.csv:6:8 VG-0555")
                .doesNotContain("people.csv:7:");
    }

    @Test
    @Hostile(30)
    void keys_of_any_signs_have_addresses_of_their_own() throws IOException {
        String people = """
                id,name
                !!!,Ann
                ???,Bob
                أحمد,Ahmad
                A1,Cat
                a1,Dan
                a 1,Eve
                """;
        assertThat(check(people)).doesNotContain("VG-05");
        Verb build = Verb.run("build", folder, "--out", folder.resolve(".out"));
        assertThat(build.exit()).as(build.err()).isZero();
        List<String> iris = Verb.run("facts", folder, "--out", folder.resolve(".out"))
                .out()
                .lines()
                .filter(line -> line.contains(",name,of,"))
                .map(line -> line.split(",", -1)[6])
                .distinct()
                .toList();
        assertThat(iris).hasSize(6).allMatch(iri -> iri.matches("https://example.org/h/id/person/[A-Za-z0-9-]+"));
    }

    private String check(String people) throws IOException {
        Files.writeString(folder.resolve("people.csv"), people);
        Files.createDirectories(folder.resolve("mappings/sources"));
        if (!map.isEmpty()) {
            Files.writeString(folder.resolve("mappings/sources/own.yaml"), map);
        }
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: https://example.org/h
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: people.csv, title: A source, language: en%s}
                """.formatted(map.isEmpty() ? "" : ", map: own"));
        Findings findings = new Findings();
        new Build(folder, Set.of(), findings).check();
        Report report = findings.report();
        StringBuilder text = new StringBuilder();
        for (Finding f : report.findings()) {
            text.append(f.where().text()).append(' ').append(f.code().id());
            text.append(' ').append(f.message()).append('\n');
        }
        return text.toString();
    }
}
