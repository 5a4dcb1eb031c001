package org.vitagraph.site.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitagraph.site.page.Text;

class FacetsTest {

    private final List<Entry> people = new ArrayList<>();
    private final Facets facets = new Facets();

    private void person(String name, Map<String, String> values) {
        Entry entry = new Entry(name, "person", List.of(new Text(name, "en")), Set.of(name), "", "", List.of());
        people.add(entry);
        values.forEach((facet, value) -> facets.add(facet, value, entry));
    }

    private void fill() {
        person("Ann", Map.of("century", "1800", "place", "bonn"));
        person("Ben", Map.of("century", "1800", "place", "paris"));
        person("Cat", Map.of("century", "1900", "place", "bonn"));
        person("Dan", Map.of());
    }

    private List<String> having(Map<String, String> chosen) {
        return facets.having("person", people, chosen).stream().map(Entry::iri).toList();
    }

    @Test
    void choicesNarrowDownTogetherInTheOrderOfTheList() {
        fill();

        assertThat(having(Map.of())).containsExactly("Ann", "Ben", "Cat", "Dan");
        assertThat(having(Map.of("place", "bonn"))).containsExactly("Ann", "Cat");
        assertThat(having(Map.of("place", "bonn", "century", "1900"))).containsExactly("Cat");
        assertThat(having(Map.of("place", "nowhere"))).isEmpty();
        assertThat(having(Map.of("colour", "red"))).isEmpty();
    }

    @Test
    void valuesAreCountedAmongWhatIsLeft() {
        fill();
        List<Entry> left = facets.having("person", people, Map.of("century", "1800"));

        assertThat(facets.counts("person", left, false).get("place"))
                .containsExactly(Map.entry("bonn", 1), Map.entry("paris", 1));
        assertThat(facets.counts("person", people, true))
                .isEqualTo(facets.counts("person", people, false))
                .containsEntry("place", List.of(Map.entry("bonn", 2), Map.entry("paris", 1)));
        assertThat(facets.number("person", "place", "bonn")).isEqualTo(2);
        assertThat(facets.number("event", "place", "bonn")).isZero();
    }

    @Test
    void aValueThatIsStatedTwiceCountsOnce() {
        fill();
        facets.add("place", "rome", people.getFirst());
        facets.add("place", "rome", people.getFirst());

        assertThat(facets.number("person", "place", "rome")).isEqualTo(1);
    }
}
