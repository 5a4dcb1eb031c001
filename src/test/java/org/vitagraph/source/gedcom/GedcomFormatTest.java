package org.vitagraph.source.gedcom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;

class GedcomFormatTest {
    private static final String PERSON = """
            0 @I1@ INDI
            1 NAME John /Smith/
            2 GIVN John
            1 BIRT
            2 DATE 1 JAN 1900
            3 PHRASE at New Year
            2 SOUR @S1@
            3 PAGE 12
            1 FAMC @F1@
            1 NOTE one
            2 CONC  more
            2 CONT
            2 CONT new line
            0 @F1@ FAM
            1 HUSB @I1@
            1 WIFE @VOID@""";

    @Test
    void a_reference_gives_the_value_of_its_own_line() {
        assertThat(GedcomText.of("5.5.1", PERSON, "INDI", "NAME", "BIRT/DATE").values)
                .containsExactly("John /Smith/", "1 JAN 1900");
        assertThat(GedcomText.of("5.5.1", PERSON, "INDI", "BIRT/DATE/text()", "BIRT/DATE/PHRASE").values)
                .containsExactly("1 JAN 1900", "at New Year");
    }

    @Test
    void functions_and_comparisons_take_the_value_of_the_own_line_too() {
        assertThat(GedcomText.of("5.5.1", PERSON, "INDI", "string(BIRT/DATE)").values)
                .containsExactly("1 JAN 1900");
        assertThat(GedcomText.of("5.5.1", PERSON, "INDI", "NAME[. = 'John /Smith/']/GIVN").values)
                .containsExactly("John");
        assertThat(GedcomText.of("5.5.1", PERSON, "INDI", "concat(NAME, '!')").values)
                .containsExactly("John /Smith/!");
    }

    @Test
    void pointers_and_identifiers_are_attributes() {
        GedcomText text = GedcomText.of("5.5.1", PERSON, "INDI|FAM", "@id", "FAMC/@ref", "FAMC", "HUSB/@ref");

        assertThat(text.values).containsExactly("I1", "F1", "F1", "I1");
        assertThat(text.unread).containsEntry("FAM/WIFE/@void", "yes");
    }

    @Test
    void a_field_knows_line_and_column() {
        GedcomText text = GedcomText.of("5.5.1", PERSON, "INDI", "BIRT/DATE", "FAMC/@ref");

        assertThat(text.places).containsExactly("a.ged:9:8", "a.ged:13:8");
    }

    @Test
    void lines_that_continue_are_joined() {
        assertThat(GedcomText.of("5.5.1", PERSON, "INDI", "NOTE").values).containsExactly("one more\n\nnew line");
    }

    @Test
    void what_was_never_asked_is_told_by_its_path() {
        GedcomText text = GedcomText.of("5.5.1", PERSON, "INDI", "@id", "NAME", "BIRT/DATE", "NOTE");

        assertThat(text.unread)
                .hasToString("{INDI/BIRT/DATE/PHRASE=at New Year, INDI/BIRT/SOUR/@ref=S1,"
                        + " INDI/BIRT/SOUR/PAGE=12, INDI/FAMC/@ref=F1, INDI/NAME/GIVN=John}");
    }

    @Test
    void records_that_no_iterator_finds_are_counted() {
        assertThat(GedcomText.of("5.5.1", PERSON, "INDI").findings)
                .containsExactly(Finding.of(
                        Code.NEVER_READ,
                        new Locator.Position("a.ged", 18, 1),
                        "FAM",
                        "No iterator finds the records FAM: 1 record."));
    }

    @Test
    void a_star_finds_all_records_but_head_and_trailer() {
        GedcomText text = GedcomText.of("5.5.1", PERSON + "\n0 @N1@ NOTE text of a record", "*", "@id");

        assertThat(text.records).isEqualTo(3);
        assertThat(text.values).containsExactly("I1", "F1", "N1");
        assertThat(text.findings).isEmpty();
    }

    @Test
    void the_head_can_be_a_record() {
        assertThat(GedcomText.of("7.0", PERSON, "HEAD", "GEDC/VERS").values).containsExactly("7.0");
    }

    @Test
    void at_signs_are_doubled_everywhere_before_version_7_and_at_the_begin_since() {
        String body = "0 @I1@ INDI\n1 EMAIL a@@b.org\n1 NOTE @@me\n2 CONT @@you";

        assertThat(GedcomText.of("5.5.1", body, "INDI", "EMAIL", "NOTE").values)
                .containsExactly("a@b.org", "@me\n@you");
        assertThat(GedcomText.of("7.0", body, "INDI", "EMAIL", "NOTE").values).containsExactly("a@@b.org", "@me\n@you");
    }

    @Test
    void version_7_keeps_its_extensions_phrases_and_denials() {
        String body =
                "0 @I1@ INDI\n1 NO MARR\n2 DATE TO 24 MAR 1880\n1 EXID 123\n2 TYPE http://example.com\n1 ASSO @VOID@\n"
                        + "2 PHRASE Mr Stockdale\n2 ROLE CLERGY\n1 _LOC @#x";

        assertThat(GedcomText.of("7.0", body, "INDI", "NO/DATE", "EXID", "ASSO[@void]/PHRASE", "_LOC").values)
                .containsExactly("TO 24 MAR 1880", "123", "Mr Stockdale", "@#x");
    }

    @Test
    void CONC_in_version_7_is_joined_and_told() {
        GedcomText text = GedcomText.of("7.0", "0 @I1@ INDI\n1 NOTE a\n2 CONC b", "INDI", "NOTE");

        assertThat(text.values).containsExactly("ab");
        assertThat(text.faults()).containsExactly("OUT_OF_PLACE a.ged:7:1");
    }

    @Test
    void a_line_without_level_is_more_of_the_line_before() {
        GedcomText text = GedcomText.of(
                "5.5", "0 @I1@ INDI\n1 NOTE a\nbroken text\n12 May he left\n1 SEX M", "INDI", "NOTE", "SEX");

        assertThat(text.values).containsExactly("a\nbroken text\n12 May he left", "M");
        assertThat(text.faults()).containsExactly("OUT_OF_PLACE a.ged:7:1", "OUT_OF_PLACE a.ged:8:1");
    }

    @Test
    void a_jump_of_levels_is_told_and_read_as_one_level() {
        GedcomText text = GedcomText.of(
                "5.5",
                "0 @I1@ INDI\n1 BIRT\n4 DATE 1900\n4 PLAC Wien\n1 SEX M",
                "INDI",
                "BIRT/DATE",
                "BIRT/PLAC",
                "SEX");

        assertThat(text.values).containsExactly("1900", "Wien", "M");
        assertThat(text.faults()).containsExactly("OUT_OF_PLACE a.ged:7:1");
    }

    @Test
    void lines_may_be_indented_and_blank_lines_between() {
        GedcomText text = GedcomText.of("5.5", "0 @I1@ INDI\n\n  1 BIRT\n\t\t2 DATE 1900\n   \n", "INDI", "BIRT/DATE");

        assertThat(text.values).containsExactly("1900");
        assertThat(text.places).containsExactly("a.ged:8:10");
        assertThat(text.faults()).isEmpty();
    }

    @Test
    void levels_go_deep() {
        GedcomText text = GedcomText.of("5.5", nested(101), "SUBM", "count(.//*)");

        assertThat(text.values).containsExactly("101");
        assertThat(text.faults()).isEmpty();
    }

    @Test
    void levels_without_end_are_refused() {
        GedcomText text = GedcomText.of("5.5", nested(1_100), "SUBM", "count(.//*)");

        assertThat(text.whole).isFalse();
        assertThat(text.records).isZero();
        assertThat(text.faults()).containsExactly("TOO_LARGE a.ged:1005:1");
    }

    private static String nested(int levels) {
        return "0 @S@ SUBM\n"
                + IntStream.rangeClosed(1, levels).mapToObj(i -> i + " _X v").collect(Collectors.joining("\n"));
    }

    @Test
    void a_line_without_end_is_refused() {
        GedcomText text = GedcomText.of("5.5", "0 @I1@ INDI\n1 NOTE " + "x".repeat(1 << 20), "INDI", "NOTE");

        assertThat(text.faults()).containsExactly("TOO_LARGE a.ged:6:1");
    }

    @Test
    void a_record_without_end_is_refused() {
        String line = "2 CONT " + "x".repeat(100_000) + "\n";
        GedcomText text = GedcomText.of("5.5", "0 @I1@ INDI\n1 NOTE x\n" + line.repeat(180), "INDI", "NOTE");

        assertThat(text.whole).isFalse();
        assertThat(text.values).isEmpty();
        assertThat(text.findings).extracting(Finding::code).containsExactly(Code.TOO_LARGE);
    }

    @Test
    void what_stands_behind_the_end_or_is_cut_off_is_told() {
        assertThat(GedcomText.of("5.5", "0 TRLR\n0 @I1@ INDI", "INDI").faults())
                .containsExactly("OUT_OF_PLACE a.ged:6:1", "OUT_OF_PLACE a.ged:7:1");
        assertThat(GedcomText.ofBytes("0 HEAD\n0 @I1@ INDI".getBytes(UTF_8), "", "INDI", "@id")
                        .faults())
                .containsExactly("OUT_OF_PLACE a.ged:3:1");
    }

    @Test
    void another_file_is_refused() {
        byte[] other = "id;name\n1;x".getBytes(UTF_8);

        assertThat(GedcomText.ofBytes(other, "", "INDI").faults()).containsExactly("SYNTAX a.ged:1:1");
        assertThat(GedcomText.ofBytes(new byte[0], "", "INDI").faults()).containsExactly("SYNTAX a.ged:1:1");
    }

    @Test
    void an_iterator_that_is_no_tag_is_refused_with_its_column() {
        GedcomFormat format = new GedcomFormat(FormatSettings.of("gedcom", Locator.file("map.yaml")));

        assertThatExceptionOfType(BadReference.class)
                .isThrownBy(() -> format.iterator("INDI | FAM/HUSB", true))
                .satisfies(fault -> assertThat(fault.column()).isEqualTo(8));
    }
}
