package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Severity;
import org.vitagraph.rdf.Release;

/** Of whom it is not known that they are dead, and who can have been born so late that they live, nothing is published. */
class WhoMayLiveTest {
    private static final Pattern NAME = Pattern.compile("\"form\".*?\"([A-Z][a-z]+) Berg\"");

    private static final String FAMILY_MAP = """
            vitagraph: 1
            records:
              - people: {$(id): $(name)}
                living:
                  born: $(born?)
                  died: $(died?)
                  seen: $(ordained?)
                  families:
                    - {fathers: $(father?), mothers: $(mother?), children: $(id)}
                    - {parents: [$(id), $(spouse?)], dated: $(married?)}
                  years: 110
                  unknown: living
                facts:
                  - name: $(id)
                    form: $(name)
                  - birth: $(id)
                    when: $(born?)
                  - death: $(id)
                    when: $(died?)
            """;

    @TempDir
    private Path folder;

    private BuiltPublication read(String file, String content, String more) throws IOException {
        Files.writeString(folder.resolve(file), content);
        Files.writeString(folder.resolve("publication.yaml"), publication(file, more));
        return BuiltPublication.mapped(folder, Set.of(), folder.resolve("work"));
    }

    private static String publication(String file, String more) {
        return """
                vitagraph: 1
                title: A test
                base: https://example.org/bio
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: "%s", title: A source, language: en%s}
                """.formatted(file, more);
    }

    private BuiltPublication tree(String records) throws IOException {
        return read("tree.ged", gedcom(records), "");
    }

    private static String gedcom(String records) {
        return "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n" + records + "0 TRLR\n";
    }

    /** Writes a record of a person called Berg; what follows stands one line each. */
    private static String person(String name, String... lines) {
        StringBuilder text = new StringBuilder("0 @" + name + "@ INDI\n1 NAME " + name + " /Berg/\n");
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String family(String id, String husband, String wife, String children, String... lines) {
        StringBuilder text = new StringBuilder("0 @" + id + "@ FAM\n");
        text.append(husband.isEmpty() ? "" : "1 HUSB @" + husband + "@\n");
        text.append(wife.isEmpty() ? "" : "1 WIFE @" + wife + "@\n");
        for (String child : children.isEmpty() ? new String[0] : children.split(" ", -1)) {
            text.append("1 CHIL @").append(child).append("@\n");
        }
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static Set<String> kept(BuiltPublication built) throws IOException {
        assertThat(built.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(Files.readString(built.work().resolve("facts.ndjson")));
        while (name.find()) {
            names.add(Objects.requireNonNull(name.group(1)));
        }
        return names;
    }

    @Test
    void grandchildren_without_dates_are_left_out_with_all_that_families_say_of_them() throws IOException {
        BuiltPublication built = tree(person("Anna", "1 BIRT", "2 DATE 1890", "1 DEAT Y")
                + person("Bruno", "1 BIRT", "2 DATE 1925", "1 DEAT", "2 DATE 1999")
                + person("Clara")
                + person("Dora")
                + person("Emil")
                + family("F1", "", "Anna", "Bruno")
                + family("F2", "Bruno", "Clara", "Dora")
                + family("F3", "", "Dora", "Emil"));
        assertThat(kept(built)).containsExactly("Anna", "Bruno");
        assertThat(Files.readString(built.work().resolve("facts.ndjson"))).doesNotContain("Clara", "Dora", "Emil");
        assertThat(built.findings())
                .noneMatch(finding -> finding.code() == Code.RECORD_GAVE_NOTHING)
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(Code.LEFT_OUT_LIVING);
                    assertThat(finding.message())
                            .isEqualTo("3 records were left out or reduced, because their person may be alive.");
                    assertThat(finding.advice()).contains("if the source says so", "'unknown: dead'");
                });
    }

    @Test
    void people_without_dates_are_kept_where_a_dated_relative_shows_that_they_lived_long_ago() throws IOException {
        BuiltPublication built = tree(person("Anna")
                + person("Bruno", "1 CHR", "2 DATE 3 MAY 1741")
                + person("Clara")
                + person("Dora")
                + person("Emil", "1 OCCU Miller", "2 DATE FROM 1780")
                + person("Frida")
                + family("F1", "", "Anna", "Bruno")
                + family("F2", "Bruno", "Clara", "Dora")
                + family("F3", "Emil", "Frida", ""));
        assertThat(kept(built)).containsExactly("Anna", "Bruno", "Clara", "Dora", "Emil", "Frida");
        assertThat(built.findings()).noneMatch(finding -> finding.code() == Code.LEFT_OUT_LIVING);
    }

    @Test
    void of_whom_nothing_is_known_is_left_out_and_counted() throws IOException {
        BuiltPublication built =
                tree(person("Anna", "1 DEAT Y") + person("Bruno") + person("Clara", "1 BIRT", "2 DATE 1990"));
        assertThat(kept(built)).containsExactly("Anna");
        assertThat(built.findings())
                .extracting(Finding::message)
                .contains(
                        "2 records were left out or reduced, because their person may be alive; of 1 of them nothing tells when"
                                + " the person lived.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 DEAT Y                        | true
            1 DEAT;2 DATE 1999              | true
            1 DEAT;2 PLAC Bonn              | true
            1 BURI;2 PLAC Bonn              | true
            1 PROB;2 DATE 2001              | true
            1 DEAT                          | false
            1 DEAT N                        | false
            1 WILL;2 DATE 1999              | false
            1 NO DEAT                       | false
            1 NO BIRT;2 DATE TO 1800        | false
            1 RESI;2 DATE 1930              | false
            1 RESI;2 DATE 1915              | true
            1 RESI;2 DATE FROM 1850 TO 1960 | true
            1 RESI;2 DATE AFT 1850          | false
            1 RESI;2 DATE BEF 1850          | true
            1 CHAN;2 DATE 1 JAN 1900        | false
            1 NAME X;2 SOUR @S@;3 DATA;4 DATE 1850 | false
            1 BIRT;2 DATE 1990;1 RESI;2 DATE 1790  | false
            """)
    void what_shows_that_somebody_lives_no_more(String lines, boolean published) throws IOException {
        BuiltPublication built = tree(
                person("Anna", lines.split(";", -1)) + person("Bruno", "1 DEAT Y") + "0 @S@ SOUR\n1 TITL A register\n");
        assertThat(kept(built).contains("Anna")).isEqualTo(published);
    }

    @Test
    void a_marriage_that_cannot_be_publishes_nobody() throws IOException {
        BuiltPublication built = tree(person("Anna", "1 BIRT", "2 DATE 1960")
                + person("Bruno")
                + person("Clara")
                + person("Dora", "1 DEAT Y")
                + family("F1", "Bruno", "Anna", "Clara", "1 MARR", "2 DATE 1 MAY 1790"));
        assertThat(kept(built)).containsExactly("Dora");
    }

    @Test
    void a_map_of_ones_own_publishes_of_whom_nothing_is_known() throws IOException {
        Path own = Files.createDirectories(folder.resolve("mappings/sources"));
        String map = Files.readString(Path.of("mappings/sources/gedcom.yaml"));
        Files.writeString(own.resolve("gedcom.yaml"), map.replace("unknown: living", "unknown: dead"));
        BuiltPublication built =
                tree(person("Anna", "1 DEAT Y") + person("Bruno") + person("Clara", "1 BIRT", "2 DATE 1990"));
        assertThat(kept(built)).containsExactly("Anna", "Bruno");
    }

    @Test
    void the_rows_of_a_table_tell_of_their_own_families() throws IOException {
        Path own = Files.createDirectories(folder.resolve("mappings/sources"));
        Files.writeString(own.resolve("own.yaml"), FAMILY_MAP);
        String table = """
                id,name,born,died,ordained,father,mother,spouse,married
                a,Anna Berg,,,,,,b,1801
                b,Bruno Berg,,,,,,,
                c,Clara Berg,,,,b,a,,
                d,Dora Berg,,,,,c,,
                e,Emil Berg,1700,1760,,,,,
                f,Frida Berg,,,1810,,,,
                g,Georg Berg,,,,f,,,
                h,Hanna Berg,,,,g,,,
                """;
        assertThat(kept(read("people.csv", table, ", map: own")))
                .containsExactly("Anna", "Bruno", "Clara", "Dora", "Emil", "Frida", "Georg");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void without_a_sign_of_death_never_more_people_are_published(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> records = made(random);
        Set<String> before = kept(tree(String.join("", records)));
        int one = random.nextInt(10);
        records.set(one, records.get(one).replaceAll("1 (DEAT|BURI).*\n(2 .*\n)*", ""));
        assertThat(before).containsAll(kept(tree(String.join("", records))));
    }

    /** Makes up a tree of ten people, of whom some are dead and some dated, with families that need not make sense. */
    private static List<String> made(Random random) {
        List<String> records = new ArrayList<>();
        List<String> names = List.of("Aa", "Bb", "Cc", "Dd", "Ee", "Ff", "Gg", "Hh", "Ii", "Jj");
        for (String name : names) {
            String born = random.nextInt(3) == 0 ? "1 BIRT\n2 DATE " + (1700 + random.nextInt(320)) : "1 SEX U";
            String seen = random.nextInt(3) == 0 ? "1 RESI\n2 DATE " + (1700 + random.nextInt(320)) : "1 SEX U";
            String died =
                    switch (random.nextInt(3)) {
                        case 0 -> "1 DEAT\n2 DATE " + (1700 + random.nextInt(320));
                        case 1 -> "1 BURI Y";
                        default -> "1 SEX U";
                    };
            records.add(person(name, born, died, seen));
        }
        for (int i = 0; i < 6; i++) {
            records.add(family(
                    "F" + i,
                    names.get(random.nextInt(10)),
                    names.get(random.nextInt(10)),
                    names.get(random.nextInt(10)) + " " + names.get(random.nextInt(10)),
                    random.nextBoolean() ? "1 MARR\n2 DATE " + (1700 + random.nextInt(320)) : "1 NCHI 2"));
        }
        records.add(person("Zz", "1 DEAT Y"));
        return records;
    }

    @Test
    void a_change_to_a_relative_changes_who_is_published_also_where_the_build_before_is_recalled() throws IOException {
        Path own = Files.createDirectories(folder.resolve("mappings/sources"));
        Files.writeString(own.resolve("own.yaml"), FAMILY_MAP);
        StringBuilder table = new StringBuilder("id,name,born,died,ordained,father,mother,spouse,married\n");
        table.append("a,Anna Berg,1820,1890,,,,,\nb,Bruno Berg,,,,,a,,\n");
        for (int i = 0; i < 20; i++) {
            table.append("p").append(i).append(",Person ").append(i).append(",1800,1870,,,,,\n");
        }
        changes("people.csv", ", map: own", table.toString(), "1820,1890", "1920,1990");
    }

    @Test
    void so_it_is_in_a_family_tree() throws IOException {
        String records = person("Anna", "1 BIRT", "2 DATE 1820", "1 DEAT", "2 DATE 1890")
                + person("Bruno")
                + family("F1", "", "Anna", "Bruno");
        changes("tree.ged", "", gedcom(records), "DATE 1820", "DATE 1880");
    }

    private void changes(String file, String more, String content, String before, String after) throws IOException {
        Files.writeString(folder.resolve("publication.yaml"), publication(file, more));
        for (String text : List.of(content, content.replace(before, after), content)) {
            Files.writeString(folder.resolve(file), text);
            Release some = new Build(folder, Set.of(), new Findings())
                    .release(folder.resolve("out"))
                    .orElseThrow();
            Release whole = new Build(folder, Set.of(), new Findings(), Progress.silent(), true)
                    .release(folder.resolve("whole"))
                    .orElseThrow();
            SameRelease.check(some, whole);
            String facts = Files.readString(some.folder().resolve("facts.ndjson"));
            assertThat(facts.contains("Bruno")).isEqualTo(text.equals(content));
        }
    }
}
