package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EdtfTest {
    static List<String[]> dates() {
        return Tables.own("edtf.tsv", 6);
    }

    static List<String[]> faults() {
        return Tables.own("edtf-faults.tsv", 3);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void textLevelAndBoundsAreThoseOfTheTable(String text, String level, String a, String ea, String bb, String b) {
        Edtf edtf = understood(text);

        assertThat(edtf.text()).isEqualTo(text);
        assertThat(edtf.level()).isEqualTo(Integer.parseInt(level));
        assertThat(edtf.bounds().p82a()).isEqualTo(day(a));
        assertThat(edtf.bounds().p81a()).isEqualTo(day(ea));
        assertThat(edtf.bounds().p81b()).isEqualTo(day(bb));
        assertThat(edtf.bounds().p82b()).isEqualTo(day(b));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldWithItsColumn(String text, String column, String message) {
        Edtf.Reading reading = Edtf.parse(text.replace('_', ' '));

        assertThat(reading).isInstanceOf(Edtf.NotUnderstood.class);
        Edtf.NotUnderstood fault = (Edtf.NotUnderstood) reading;
        assertThat(fault.message()).contains(message);
        assertThat(fault.column()).isEqualTo(Integer.parseInt(column));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateCutShortIsReadOrRefusedWithAColumnInIt(String text) {
        for (int length = 0; length < text.length(); length++) {
            if (Edtf.parse(text.substring(0, length)) instanceof Edtf.NotUnderstood fault) {
                assertThat(fault.column()).isBetween(1, length + 1);
            }
        }
    }

    @Test
    void otherSpellingsOfQualificationGetTheCanonicalOne() {
        assertThat(understood("2004?-06-~11").text()).isEqualTo("?2004-06-~11");
        assertThat(understood("?2004-?06").text()).isEqualTo("2004-06?");
        assertThat(understood("?2004-06~-10").text()).isEqualTo("%2004-~06-10");
        assertThat(understood("~1945").text()).isEqualTo("1945~");
        assertThat(understood("?2004-06~-10")).isEqualTo(understood("%2004-~06-10"));
    }

    @Test
    void aYearBeyondAllBoundsLeavesThemOutAndSaysSo() {
        assertThat(understood("Y17E12").bounds()).isEqualTo(new Bounds(null, null, null, null, true));
        assertThat(understood("Y-999999999999999999E999").bounds().beyondRange())
                .isTrue();
        assertThat(understood("[1984..Y17E12]").bounds())
                .isEqualTo(new Bounds(LocalDate.of(1984, 1, 1), null, null, null, true));
        assertThat(understood("1984").bounds().beyondRange()).isFalse();
    }

    @Test
    void hugeInputIsRefusedWithAMessage() {
        String huge = "[" + "1984,".repeat(100_000) + "1985]";

        assertThat(Edtf.parse(huge))
                .isEqualTo(new Edtf.NotUnderstood("an EDTF date longer than 2000 characters is not read", 2001));
    }

    static Edtf understood(String text) {
        Edtf.Reading reading = Edtf.parse(text);
        assertThat(reading).as(text).isInstanceOf(Edtf.Understood.class);
        return ((Edtf.Understood) reading).edtf();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
