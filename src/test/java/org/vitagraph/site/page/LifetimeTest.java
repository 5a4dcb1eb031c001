package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {

    @ParameterizedTest
    @CsvSource({
        "1870, 1931-05-03, 1870–1931",
        "1870-05-03~, '', c. 1870–",
        "1870-~05-03, '', 1870–",
        "1870?, 1931%, 1870?–c. 1931?",
        "[1327-11-23..1328-11-14], '', 1327/1328–",
        "[1870-01..1870-03], 1931, 1870–1931",
        "'[1870,1873]', '', 1870/1873–",
        "[..1870], 1900/.., before 1870–after 1900",
        "[..1800], 1805, before 1800–1805",
        "'', 1900/.., –after 1900",
        "-0469~, -0421, c. 470–422 BC",
        "-0469~, '', c. 470 BC–",
        "[-0469..-0465], -0421, 470/466–422 BC",
        "-0062, 0014, 63 BC–14 AD",
        "0000, 0033, 1 BC–33 AD",
        "182X, 18XX, 1820s–19th c.",
        "-04XX, -03XX, 5th c.–4th c. BC",
        "20XX, '', 21st c.–",
        "11XX, 12XX, 12th c.–13th c.",
        "1050~, 1102, c. 1050–1102",
        "0412, 0485, 412–485",
        "XXXX-05-03, 1931, –1931",
        "XXXX, '', ''",
        "'', '', ''",
        "Y-17000, '', Y-17000–",
        "'', 1850/1855, –1850/1855",
    })
    void aLifeIsShownByItsYears(String born, String died, String years) {
        assertThat(Lifetime.of(born, died, Words.of("en"))).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "de, um 470–422 v. Chr., vor 1800–19. Jh., 1820er–nach 1850",
        "fr, v. 470–422 av. J.-C., avant 1800–XIXe s., années 1820–après 1850",
        "ru, ок. 470–422 до н. э., до 1800–XIX в., 1820-е–после 1850"
    })
    void inTheReadersLanguage(String language, String one, String two, String three) {
        Words words = Words.of(language);

        assertThat(Lifetime.of("-0469~", "-0421", words)).isEqualTo(one);
        assertThat(Lifetime.of("[..1800]", "18XX", words)).isEqualTo(two);
        assertThat(Lifetime.of("182X", "[1850..]", words)).isEqualTo(three);
    }
}
