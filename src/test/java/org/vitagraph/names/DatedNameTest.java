package org.vitagraph.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with dates of life behind them, as people write them, and what looks like that and is not. */
class DatedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Berg, Anna (c. 1820 – 3 May 1891) | Berg, Anna | c. 1820 | 3 May 1891",
                "Thomas Mann (1875–1955) | Thomas Mann | 1875 | 1955",
                "Mann, Thomas, 1875-1955 | Mann, Thomas | 1875 | 1955",
                "Carl Rudolph Sohn (1845–1908) | Carl Rudolph Sohn | 1845 | 1908",
                "Karl Berg (1798-1860) | Karl Berg | 1798 | 1860",
                "Berg, Anna, 1820-1891. | Berg, Anna | 1820 | 1891",
                "van den Berg, Anna, approximately 1820-1891 | van den Berg, Anna | approximately 1820 | 1891",
                "Berg, Anna, 1820- | Berg, Anna | 1820 | ''",
                "Berg, Anna, -1891 | Berg, Anna | '' | 1891",
                "Berg, Anna, b. 1820 | Berg, Anna | 1820 | ''",
                "Anna Berg, born May 3, 1820, died 1891 | Anna Berg | May 3, 1820 | 1891",
                "Anna Berg (d. 1891) | Anna Berg | '' | 1891",
                "Anna Berg (?–1891) | Anna Berg | '' | 1891",
                "Anna Berg (1820–†1891) | Anna Berg | 1820 | 1891",
                "Anna Berg † 1891 | Anna Berg | '' | 1891",
                "Berg, Jakob, *1801 +1877 | Berg, Jakob | 1801 | 1877",
                "Anna Stein (née Berg) (1820–1891) | Anna Stein (née Berg) | 1820 | 1891",
                "Anna Stein (geb. Berg, 1820–1891) | Anna Stein (geb. Berg) | 1820 | 1891",
                "Holbein, Hans, d. Ä. (1465–1524) | Holbein, Hans, d. Ä. | 1465 | 1524",
                "Anna Berg (vor 1820–nach 1891) | Anna Berg | vor 1820 | nach 1891",
                "Anna Berg (1820-05-03 – 1891-06-04) | Anna Berg | 1820-05-03 | 1891-06-04",
                "Anna Berg (3.5.1820-4.6.1891) | Anna Berg | 3.5.1820 | 4.6.1891",
                "Anna Berg [1820 to 1891] | Anna Berg | 1820 | 1891",
                "Иванов Иван (1820 — 3 мая 1891) | Иванов Иван | 1820 | 3 мая 1891",
                "Gaius (100 BC – 44 BC) | Gaius | 100 BC | 44 BC",
                "Anna Berg († 1860-1861) | Anna Berg | '' | 1860-1861",
                "Глинин Пётр, ум. до 1850 | Глинин Пётр | '' | до 1850",
                "Augustus (63 BC–14 AD) | Augustus | 63 BC | 14 AD",
                "Smith, John, Jr., 1820-1891 | Smith, John, Jr. | 1820 | 1891",
                "Holbein, Hans, d. Ä., 1465-1524 | Holbein, Hans, d. Ä. | 1465 | 1524",
                "al-Farabi, Abu, 870-950 | al-Farabi, Abu | 870 | 950",
                "Anna Berg (1801-77) | Anna Berg | 1801 | 1877",
                "Anna Berg (✶ 1800, ✝ 1850) | Anna Berg | 1800 | 1850",
                "Anna Berg (* 30. Februar 1820) | Anna Berg | 30. Februar 1820 | ''"
            })
    void dates_behind_a_name_are_those_of_birth_and_death(String text, String name, String born, String died) {
        DatedName dated = DatedName.of(text).orElseThrow();

        assertThat(dated.name()).isEqualTo(name);
        assertThat(dated.born()).isEqualTo(born);
        assertThat(dated.died()).isEqualTo(died);
        assertThat(dated.birthplace() + dated.deathplace() + dated.active() + dated.rest())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Karl Berg (* 3. Mai 1820 in Ulm; † 1. Juni 1891 in Bonn) | 3. Mai 1820 | Ulm | 1. Juni 1891 | Bonn",
                "Berg (Ulm, 3 May 1820 – Bonn, 4 June 1891) | 3 May 1820 | Ulm | 4 June 1891 | Bonn",
                "Berg (Ulm 1820 – Bonn 1891) | 1820 | Ulm | 1891 | Bonn",
                "Hans Holz (* 1820 in Frankfurt a. d. Oder, † 1860 in Bonn) | 1820 | Frankfurt a. d. Oder | 1860 | Bonn",
                "Karl Berg * Ulm 1801 † Bonn 1877 | 1801 | Ulm | 1877 | Bonn",
                "Giovanni Rossi (Roma, 3 maggio 1820 – Milano, 4 giugno 1891) | 3 maggio 1820 | Roma | 4 giugno 1891 | Milano",
                "Jan Kowalski (ur. 3 maja 1820 w Warszawie, zm. 1891) | 3 maja 1820 | Warszawie | 1891 | ''",
                "Иван Петров (род. 3 мая 1820, Ульм — ум. 1891) | 3 мая 1820 | Ульм | 1891 | ''",
                "Louis Petit (né à Dijon vers 1775, mort à Paris le 3 mars 1840) | vers 1775 | Dijon | le 3 mars 1840 | Paris",
                "Ann White (born Ulm, 1805; died Bonn, 1877) | 1805 | Ulm | 1877 | Bonn",
                "Berg, Ernst, * 1.1.1780 Ulm, + 12.12.1840 Bonn | 1.1.1780 | Ulm | 12.12.1840 | Bonn",
                "Jean Petit (né en 1820 à Paris, mort en 1891) | en 1820 | Paris | en 1891 | ''"
            })
    void places_stand_with_the_dates(String text, String born, String birthplace, String died, String deathplace) {
        DatedName dated = DatedName.of(text).orElseThrow();

        assertThat(dated.born()).isEqualTo(born);
        assertThat(dated.birthplace()).isEqualTo(birthplace);
        assertThat(dated.died()).isEqualTo(died);
        assertThat(dated.deathplace()).isEqualTo(deathplace);
    }

    @Test
    void who_was_active_is_neither_born_nor_dead() {
        DatedName dated = DatedName.of("Wilhelm (fl. 1500–1520)").orElseThrow();

        assertThat(dated.active()).isEqualTo("1500–1520");
        assertThat(dated.born() + dated.died()).isEmpty();
    }

    @Test
    void what_follows_the_dates_is_no_part_of_them() {
        DatedName dated = DatedName.of("Stein, Jakob, * 1801 in Ulm, † 1877 in Bonn, priest, then canon")
                .orElseThrow();

        assertThat(dated.deathplace()).isEqualTo("Bonn");
        assertThat(dated.rest()).isEqualTo("priest, then canon");
        assertThat(dated.whole()).isEqualTo("Stein, Jakob, priest, then canon");
        assertThat(DatedName.of("Anna Berg (1801–1877; m. 1830), midwife")
                        .orElseThrow()
                        .rest())
                .isEqualTo("m. 1830, midwife");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Berg",
                "Anna Stein (née Berg)",
                "Anna Stein (geb. Berg 1820)",
                "Karl Berg (1798)",
                "Karl Berg (1820-21)",
                "Ida Abel, Frau von Karl (1790–1850)",
                "Ida Abel Frau von Karl (1790–1850)",
                "Karl Abel, Sohn (1790–1850)",
                "Ежов Ефим, ж. Анна (1790–1850)",
                "Lamm, mayor, 1812-1835",
                "Smith, Vicar, 1790-1795",
                "Berg, Nr. 12, 1850-1910",
                "Emil Busch (bis 1790)",
                "Karl Berg (in Ulm 1820–1850)",
                "Karl Abel (1820–1850 in Ulm)",
                "Ida Kern (1790 Pfarrer – 1830 Dekan)",
                "Berg (1820 Ulm – 1891 Bonn)",
                "Jean Dupont (tombe n. 123)",
                "Dirk Lund (120-134)",
                "Smith, John (555-1234)",
                "Karl Berg (1914-1918)",
                "Hans Berg, 1550-1566",
                "Karl Frey, 1702–1720, dann Superintendent",
                "Karl Berg (* 1820–1850)",
                "Otto Roth (1820–1890)?",
                "Anna Berg (1820–1891",
                "Kurt Kern (* Ulm 1820, Pfarrer in Bonn, x)",
                "Karl Berg (1770 – 1830 Rat)",
                "Weber, W. 1810–1870",
                "Anna Stein, née Berg 1820, d. Bonn 1877",
                "Karl Berg (Ulm)",
                "Karl Berg (2. Sohn)",
                "Karl Berg (m. 1850)",
                "Karl V. (r. 1519–1556)",
                "Karl Berg (1812–1815 mayor)",
                "Berg (Bürgermeister 1812–1815)",
                "Berg (Bürgermeister, 1812–1815)",
                "Berg (Bürgermeister 1812 – 1815 Rat)",
                "Berg, Karl, Bürgermeister 1812-1815",
                "Berg, Karl, Bürgermeister, 1812-1815",
                "Berg, Karl, Bürgermeister 1812-1815, Rat",
                "Karl Berg, Bürgermeister, 1812-1815",
                "Karl Berg *1801 †1877 Priester in Ulm",
                "Teachers of the town school, 1800-1850",
                "Gaius (100 – 44 BC)",
                "Petrov, Ivan 1234",
                "(1820–1891)",
                "1820–1891",
                ""
            })
    void what_may_be_something_else_is_left_as_it_is(String text) {
        assertThat(DatedName.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Karl Berg (* 1820, † 1850, Sohn Otto † 1890) | 1820 | 1850 | Sohn Otto, † 1890",
                "John Smith (b. 1820, d. 1860; son John b. 1845) | 1820 | 1860 | son John, b. 1845",
                "Max Lund, b. 1820, m. Anna (1830-1890) | 1820 | '' | m. Anna (1830-1890)",
                "Otto Roth, * 1821, ∞ 1840 Eva Frey (* 1825, † 1870) | 1821 | '' | ∞ 1840 Eva Frey (* 1825, † 1870)",
                "Jakob Lund (1580–1601, † 1602) | '' | 1602 | 1580–1601",
                "Friedrich Kern (~ 3. Mai 1760, † 1811) | '' | 1811 | ~ 3. Mai 1760"
            })
    void what_is_of_somebody_else_or_of_something_else_is_the_rest(String text, String born, String died, String rest) {
        DatedName dated = DatedName.of(text).orElseThrow();

        assertThat(dated.born()).isEqualTo(born);
        assertThat(dated.died()).isEqualTo(died);
        assertThat(dated.rest()).isEqualTo(rest);
    }

    @Test
    void what_stands_behind_in_is_a_place_only_if_it_has_a_name() {
        assertThat(DatedName.of("Eva Stein († 1860 in hohem Alter)")
                        .orElseThrow()
                        .deathplace())
                .isEmpty();
        assertThat(DatedName.of("Eva Stein († 1916 in Gefangenschaft)")
                        .orElseThrow()
                        .deathplace())
                .isEmpty();
    }

    @Test
    void what_follows_may_be_long_and_a_name_may_not() {
        String life = "lived long ".repeat(100).strip();

        assertThat(DatedName.of("Anna Berg (1820–1891), " + life).orElseThrow().rest())
                .isEqualTo(life);
        assertThat(DatedName.of("Anna ".repeat(300) + "(1820–1891)")).isEmpty();
    }
}
