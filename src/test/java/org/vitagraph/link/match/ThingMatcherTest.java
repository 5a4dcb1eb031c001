package org.vitagraph.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.link.Match;
import org.vitagraph.link.Point;
import org.vitagraph.link.Verdict;
import org.vitagraph.link.index.ContextKind;
import org.vitagraph.link.index.PersonIndex;

/** Places and bodies are found by the people who have to do with them. The numbers of the items are made up and belong to no item. */
class ThingMatcherTest {

    private static final int ONE_PERM = 900_000_001;
    private static final int OTHER_PERM = 900_000_002;
    private static final int SOVIET = 900_000_003;
    private static final int KUNGUR = 900_000_004;
    private static final int OTHER_KUNGUR = 900_000_005;
    private static final int STATE = 900_000_006;
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
        town(KUNGUR, 57.4281, 56.9442, ONE_PERM, "539817");
        town(OTHER_KUNGUR, -33, 150, STATE, "2222222");
        label(STATE, "Southern State");
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

    private void town(int number, double latitude, double longitude, int whole, String geonames) {
        items.add("{\"type\":\"item\",\"id\":\"Q" + number
                + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Kungur\"}},\"claims\":{\"P131\":["
                + statement("P131", whole)
                + "],\"P625\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"latitude\":" + latitude + ",\"longitude\":"
                + longitude + ",\"globe\":\"http://www.wikidata.org/entity/Q2\"}}},\"rank\":\"normal\"}],"
                + "\"P1566\":[{\"mainsnak\":{\"datatype\":\"external-id\",\"datavalue\":{\"value\":\"" + geonames
                + "\"}},\"rank\":\"normal\"}]}}");
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

    private Match match(@Nullable Point point, Set<String> within, Map<String, String> identifiers) {
        return matcher.match(List.of(new LinkedThing(
                        "place:s:x", "s", List.of("Kungur"), PLACE, Set.of(), within, point, identifiers)))
                .getFirst();
    }

    @Test
    void of_two_towns_of_a_name_that_which_lies_there_is_taken_and_the_other_is_not() {
        Match match = match(new Point(57.43, 56.94), Set.of(), Map.of());
        assertThat(match.verdict()).isEqualTo(Verdict.AUTO);
        assertThat(match.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.item()).isEqualTo("Q" + KUNGUR);
            assertThat(candidate.evidence()).contains("they lie 0 km from each other");
        });

        Match far = match(new Point(10, 10), Set.of(), Map.of());
        assertThat(far.verdict()).isNotEqualTo(Verdict.AUTO);
        assertThat(far.candidates())
                .allSatisfy(candidate -> assertThat(candidate.contradicted()).isTrue());
    }

    @Test
    void what_both_belong_to_speaks_for_it_but_does_not_suffice() {
        Match match = match(null, Set.of("Perm"), Map.of());
        assertThat(match.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(match.candidates().getFirst().item()).isEqualTo("Q" + KUNGUR);
        assertThat(match.candidates().getFirst().evidence()).contains("both belong to Perm");
    }

    @Test
    void an_identifier_that_both_have_short_cuts_unless_they_lie_far_from_each_other() {
        Match match = match(null, Set.of(), Map.of("P1566", "539817"));
        assertThat(match.verdict()).isEqualTo(Verdict.AUTO);
        assertThat(match.candidates().getFirst().evidence()).contains("both have the identifier 539817 (P1566)");

        assertThat(match(new Point(-30, 20), Set.of(), Map.of("P1566", "539817"))
                        .verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(match(null, Set.of(), Map.of("P1566", "539818")).candidates())
                .noneMatch(candidate -> candidate.item().equals("Q" + KUNGUR) && candidate.confidence() > 0.3);
    }
}
