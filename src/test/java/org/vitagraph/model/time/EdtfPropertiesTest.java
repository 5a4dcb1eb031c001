package org.vitagraph.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

class EdtfPropertiesTest {
    @Property
    void theCanonicalTextReadsToTheSameDate(@ForAll("edtf") String text) {
        if (Edtf.parse(text) instanceof Edtf.Understood understood) {
            Edtf edtf = understood.edtf();

            assertThat(Edtf.parse(edtf.text())).isEqualTo(new Edtf.Understood(edtf));
            assertThat(EdtfTest.understood(edtf.text()).text()).isEqualTo(edtf.text());
        }
    }

    @Property
    void boundsAreOrdered(@ForAll("edtf") String text) {
        if (Edtf.parse(text) instanceof Edtf.Understood understood) {
            Bounds bounds = understood.edtf().bounds();

            assertThat(ordered(bounds.p82a(), bounds.p81a())).isTrue();
            assertThat(ordered(bounds.p81b(), bounds.p82b())).isTrue();
            assertThat(ordered(bounds.p82a(), bounds.p82b())).isTrue();
            assertThat(bounds.within(bounds)).isTrue();
            assertThat(bounds.overlaps(bounds)).isTrue();
        }
    }

    @Property
    void rulesOnlyEverWiden(@ForAll("edtf") String text) {
        CalendarRegion russia = CalendarRegion.shipped().get("russia");
        DateRules rules = DateRules.defaults().withRegion(russia);
        if (TimeSpan.read("as stated", "en", text, null, rules) instanceof TimeSpan.Understood understood) {
            TimeSpan span = understood.span();

            assertThat(span.edtf().bounds().within(span.bounds())).isTrue();
            if (!span.bounds().equals(span.edtf().bounds())) {
                assertThat(span.widenedBy()).isNotEmpty();
            }
        }
    }

    @Property
    void anyTextIsReadOrRefusedWithAColumnInIt(@ForAll @StringLength(max = 40) String text) {
        if (Edtf.parse(text) instanceof Edtf.NotUnderstood fault) {
            assertThat(fault.column()).isBetween(1, text.length() + 1);
        }
        assertThat(TimeSpan.read(text, null, null, null, DateRules.defaults())).isNotNull();
        assertThat(Duration.read(text, null, DateRules.defaults())).isNotNull();
    }

    @Property
    void anyMixtureOfWordsIsReadOrRefused(@ForAll("mixtures") String text) {
        TimeSpan.Reading reading = TimeSpan.read(text, null, null, null, DateRules.defaults());

        if (reading instanceof TimeSpan.Understood understood) {
            Edtf edtf = understood.span().edtf();
            assertThat(Edtf.parse(edtf.text())).isEqualTo(new Edtf.Understood(edtf));
        }
    }

    @Provide
    Arbitrary<String> edtf() {
        Arbitrary<String> date = date();
        Arbitrary<String> end = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, date), net.jqwik.api.Tuple.of(1, Arbitraries.of("", "..")));
        Arbitrary<String> interval = Combinators.combine(end, end).as((start, stop) -> start + "/" + stop);
        Arbitrary<String> member = Combinators.combine(date, Arbitraries.of("", "", ".."), date)
                .as((first, dots, last) -> dots.isEmpty() ? first : first + dots + last);
        Arbitrary<String> set = member.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(members -> Arbitraries.of(
                        "[" + String.join(",", members) + "]",
                        "{" + String.join(",", members) + "}",
                        "[.." + String.join(",", members) + "]",
                        "[" + String.join(",", members) + "..]"));
        return Arbitraries.oneOf(date, interval, set);
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "early",
                        "1908",
                        "in",
                        "c.",
                        "–",
                        "-",
                        "/",
                        "(",
                        ")",
                        "14",
                        "26",
                        "октября",
                        "1891",
                        "Mai",
                        "von",
                        "bis",
                        "ab",
                        "XIX",
                        "век",
                        "siècle",
                        "19th",
                        "century",
                        "BC",
                        "?",
                        "or",
                        "und",
                        "между",
                        "и",
                        "half",
                        "first",
                        "Winter",
                        "1699/00",
                        ".",
                        ",",
                        "0",
                        "99",
                        "jul.",
                        "O.S.",
                        "??",
                        "1920-е",
                        "31.12.1899",
                        "au",
                        "before",
                        "after",
                        "29",
                        "февраля",
                        "1900",
                        "s",
                        "1930er")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(words -> String.join(" ", words));
    }

    private static Arbitrary<String> date() {
        Arbitrary<String> sign = Arbitraries.of("", "", "", "?", "~", "%");
        Arbitrary<String> year = Arbitraries.oneOf(
                Arbitraries.integers().between(-9999, 9999).map(value -> Component.year(value)
                        .digits()),
                Arbitraries.strings().withChars("019X").ofLength(4));
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 42).map(value -> Component.padded(value, 2)),
                Arbitraries.strings().withChars("012X").ofLength(2));
        Arbitrary<String> numbered = Combinators.combine(
                        Arbitraries.integers().between(-2_000_000, 2_000_000),
                        Arbitraries.of("", "", "E3", "E9", "E12"),
                        Arbitraries.of("", "S1", "S3"),
                        sign)
                .as((number, exponent, significant, right) -> "Y" + number + exponent + significant + right);
        Arbitrary<String> month = Combinators.combine(sign, year, sign, sign, part, sign)
                .as((a, y, b, c, m, d) -> a + y + b + "-" + c + m + d);
        Arbitrary<String> day = Combinators.combine(month, sign, part, sign).as((m, a, d, b) -> m + "-" + a + d + b);
        return Arbitraries.oneOf(Combinators.combine(year, sign).as((y, s) -> y + s), month, day, day, numbered);
    }

    private static boolean ordered(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null || second == null || !first.isAfter(second);
    }
}
