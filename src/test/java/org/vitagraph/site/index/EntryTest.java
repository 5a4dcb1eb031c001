package org.vitagraph.site.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitagraph.site.page.Text;

class EntryTest {

    @ParameterizedTest
    @CsvSource({
        "1870, 1931-05-03, 1870–1931",
        "1870-05-03~, '', 1870~–",
        "[1327-11-23..1328-11-14], '', 1327/1328–",
        "[1870-01..1870-03], 1931, 1870–1931",
        "'[1870,1873]', '', 1870/1873–",
        "[..1870], 1900/.., …/1870–1900/…",
        "-0044-03, 18XX, -0044–18XX",
        "'', 1850/1855, –1850/1855",
    })
    void aLifeIsShownByItsYears(String born, String died, String years) {
        Entry entry = new Entry("a", "person", List.of(new Text("A", "en")), Set.of(), born, died, List.of());

        assertThat(entry.dates()).isEqualTo(years);
    }
}
