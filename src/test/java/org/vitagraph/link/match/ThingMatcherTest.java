package org.vitagraph.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.link.Match;
import org.vitagraph.link.Verdict;
import org.vitagraph.link.index.ContextKind;
import org.vitagraph.link.index.PersonIndex;

/** Places and bodies are found by the people who have to do with them. The numbers of the items are made up and belong to no item. */
class ThingMatcherTest {

    private static final int ONE_PERM = 900_000_001;
    private static final int OTHER_PERM = 900_000_002;
    private static final int SOVIET = 900_000_003;
    private static final Set<ContextKind> PLACE = Set.of(ContextKind.PLACE);

    @TempDir
    private Path temp = Path.of("");

    private final List<String> items = new ArrayList<>();
    private ThingMatcher matcher;

    @BeforeEach
    void index() throws IOException {
        label(ONE_PERM, "Perm");
        label(OTHER_PERM, "Perm");
        label(SOVIET, "Perm Soviet of Workers' Deputies");
        for (int i = 0; i < 400; i++) {
            person(900_000_100 + i, i < 6 ? "P19" : "P20", i < 6 ? ONE_PERM : i < 9 ? OTHER_PERM : 900_000_009);
        }
        Path dump = temp.resolve("slice.json");
        Files.write(dump, items);
        matcher = new ThingMatcher(PersonIndex.ofDump(dump, LocalDate.EPOCH));
    }

    private void label(int number, String label) {
        items.add("{\"type\":\"item\",\"id\":\"Q" + number + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\""
                + label + "\"}},\"claims\":{}}");
    }

    private void person(int number, String property, int place) {
        items.add("{\"type\":\"item\",\"id\":\"Q" + number
                + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Person " + number
                + "\"}},\"claims\":{\"P31\":["
                + statement("P31", 5) + "],\"" + property + "\":[" + statement(property, place) + "]}}");
    }

    private static String statement(String property, int item) {
        return "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"id\":\"Q" + item
                + "\"},\"type\":\"wikibase-entityid\"}},\"rank\":\"normal\"}";
    }

    private Match match(String name, int... people) {
        Set<String> ids = new HashSet<>();
        for (int person : people) {
            ids.add("Q" + (900_000_100 + person));
        }
        return matcher.match(List.of(new LinkedThing("place:s:x", "s", List.of(name), PLACE, ids)))
                .getFirst();
    }

    @Test
    void two_people_who_were_born_there_tell_which_of_two_towns_it_is() {
        Match match = match("Perm'", 0, 1);

        assertThat(match.verdict()).isEqualTo(Verdict.AUTO);
        assertThat(match.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.item()).isEqualTo("Q" + ONE_PERM);
            assertThat(candidate.evidence())
                    .contains(
                            "name: letter for letter",
                            "of 2 linked people 2 have it on their item: Person 900000100, Person 900000101");
        });
    }

    @Test
    void the_name_alone_decides_nothing_and_neither_does_one_person() {
        Match nobody = match("Perm");
        assertThat(nobody.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(nobody.candidates()).hasSize(2).allSatisfy(candidate -> assertThat(candidate.evidence())
                .contains("nothing but the name speaks for it, which forbids an automatic link"));

        Match one = match("Perm", 0);
        assertThat(one.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(one.candidates().getFirst().evidence()).contains("one person is not enough for an automatic link");
    }

    @Test
    void people_whose_items_name_another_place_speak_against_it() {
        Match match = match("Perm", 20, 21, 22, 23);

        assertThat(match.candidates()).noneMatch(candidate -> candidate.confidence() > 0.2);
    }

    @Test
    void what_nothing_is_called_like_is_not_found() {
        assertThat(match("Chusovoy", 0, 1).verdict()).isEqualTo(Verdict.NONE);
        assertThat(match("", 0, 1).candidates()).isEmpty();
    }
}
