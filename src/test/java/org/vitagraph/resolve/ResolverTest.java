package org.vitagraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Code;
import org.vitagraph.model.FactLink;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Standing;

class ResolverTest {

    @TempDir
    Path folder;

    @Test
    void oneArrestInTwoSourcesIsOneEventWithTwoClaims() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1936"))
                .fact("B1", "two", "arrest", "who", Scene.person("two", "x"), "when", Scene.date("1936-05"))
                .same("person:one:x", "person:two:x");

        scene.resolve(folder);

        assertThat(scene.node("A1")).isEqualTo(scene.node("B1"));
        assertThat(scene.codes()).contains(Code.EVENTS_RECOGNISED);
        assertThat(scene.standing("A1", "when").accepted()).isTrue();
        assertThat(scene.standing("B1", "when")).isEqualTo(new Standing(false, Standing.Reason.OUTRANKED));
        assertThat(scene.ties()).contains("B1-when REFINES A1-when", "B1-who SUPPORTS A1-who");
    }

    @Test
    void arrestsWithDatesThatExcludeEachOtherAreTwo() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1908"))
                .fact("A2", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1936"));

        scene.resolve(folder);

        assertThat(scene.node("A1")).isNotEqualTo(scene.node("A2"));
        assertThat(scene.ties()).isEmpty();
    }

    @Test
    void namesOfTwoSourcesStayTwoWithoutADecision() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "death", "who", Scene.person("one", "x"), "when", Scene.date("1938"))
                .fact("B1", "two", "death", "who", Scene.person("two", "x"), "when", Scene.date("1938"));

        scene.resolve(folder);

        assertThat(scene.node("A1")).endsWith("/event/death-x");
        assertThat(scene.node("B1")).endsWith("/event/death-x-two");
    }

    @Test
    void twoThingsUnderOneAddressAreAnErrorThatNamesBoth() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "death", "who", Scene.person("one", "x-two"), "when", Scene.date("1938"))
                .fact("B1", "two", "death", "who", Scene.person("two", "x"), "when", Scene.date("1940"));

        scene.resolve(folder);

        assertThat(scene.findings())
                .filteredOn(f -> f.code() == Code.ADDRESS_SHARED)
                .singleElement()
                .satisfies(f -> assertThat(f.where().text() + " " + f.message())
                        .isEqualTo("two.yaml person:two:x and person:one:x-two would be one: both have the address "
                                + "<https://example.org/t/id/person/x-two>"));
    }

    @Test
    void eventsWhosePeopleAndOfficesReadAlikeAreTwoThingsUnderOneAddress() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "arrest", "who", Scene.person("one", "x"), "by", Scene.group("one", "y-z"))
                .fact("A2", "one", "arrest", "who", Scene.person("one", "x-y"), "by", Scene.group("one", "z"));

        scene.resolve(folder);

        assertThat(scene.codes()).contains(Code.ADDRESS_SHARED);
    }

    @Test
    void daysOfDeathThatDifferConflictAndThePreferredSourceWins() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "death", "who", Scene.person("one", "x"), "when", Scene.date("1938-02-09"))
                .fact("B1", "two", "death", "who", Scene.person("two", "x"), "when", Scene.date("1938-02-10"))
                .same("person:one:x", "person:two:x")
                .prefer("two", "one");

        scene.resolve(folder);

        assertThat(scene.standing("B1", "when")).isEqualTo(new Standing(true, null));
        assertThat(scene.standing("A1", "when")).isEqualTo(new Standing(false, Standing.Reason.OUTRANKED));
        assertThat(scene.standing("A1", "who").accepted()).isTrue();
        assertThat(scene.ties()).anyMatch(t -> t.contains(FactLink.Type.CONFLICTS_WITH.name()));
    }

    @Test
    void deathsAreOneWhateverTheirDatesAndTheReasonSaysNoOther() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "death", "who", Scene.person("one", "x"), "when", Scene.date("1938"))
                .fact("B1", "two", "death", "who", Scene.person("one", "x"), "when", Scene.date("1940"))
                .fact("A2", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1936"))
                .fact("B2", "two", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1936-05"));

        scene.resolve(folder);

        assertThat(scene.ties()).contains("A1-when CONFLICTS_WITH B1-when");
        assertThat(scene.rule("B1")).isEqualTo("one death of a person");
        assertThat(scene.rule("B2")).isEqualTo("same kind and people, compatible dates");
    }

    @Test
    void theFinerDateWinsWhereThePublicationPrefersIt() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "death", "who", Scene.person("one", "x"), "when", Scene.date("1938"))
                .fact("B1", "two", "death", "who", Scene.person("two", "x"), "when", Scene.date("1938-02-10"))
                .same("person:one:x", "person:two:x")
                .preferFiner();

        scene.resolve(folder);

        assertThat(scene.standing("B1", "when").accepted()).isTrue();
        assertThat(scene.standing("A1", "when")).isEqualTo(new Standing(false, Standing.Reason.REFINED));
    }

    @Test
    void thatSomethingLastedSaysMoreThanThatItWasSoOnce() throws IOException {
        for (String span : List.of("1850/1860", "1850/..", "../1860")) {
            for (boolean first : List.of(true, false)) {
                Scene scene = new Scene()
                        .fact(
                                "A1",
                                first ? "one" : "two",
                                "stay",
                                "who",
                                Scene.person("one", "x"),
                                "when",
                                Scene.date(span))
                        .fact(
                                "B1",
                                first ? "two" : "one",
                                "stay",
                                "who",
                                Scene.person("one", "x"),
                                "when",
                                Scene.date("1855"))
                        .preferFiner();

                scene.resolve(folder.resolve(first + span.replace('/', '-')));

                assertThat(scene.node("A1")).isEqualTo(scene.node("B1"));
                assertThat(scene.standing("A1", "when").accepted()).as(span).isTrue();
                assertThat(scene.standing("B1", "when")).isEqualTo(new Standing(false, Standing.Reason.REFINED));
            }
        }
    }

    @Test
    void anEditorsRulingWinsOverTheRule() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "death", "who", Scene.person("one", "x"), "when", Scene.date("1938-02-09"))
                .fact("B1", "two", "death", "who", Scene.person("two", "x"), "when", Scene.date("1938-02-10"))
                .same("person:one:x", "person:two:x")
                .rule("B1", true, "the register of burials");

        scene.resolve(folder);

        assertThat(scene.standing("B1", "when").accepted()).isTrue();
        assertThat(scene.standing("A1", "when").accepted()).isFalse();
    }

    @Test
    void onlyWhatTheSourceAssertsIsAcceptedUnlessThePublicationAdmitsHedges() throws IOException {
        for (Modality modality : Modality.values()) {
            Scene scene = new Scene()
                    .fact("A1", "one", "arrest", "who", Scene.person("one", "x"))
                    .stance("A1", modality, Certainty.PROBABLE);

            scene.resolve(folder);

            assertThat(scene.standing("A1", "who").accepted())
                    .as(modality.term())
                    .isEqualTo(modality == Modality.ASSERTED);
        }
        Scene admitting = new Scene()
                .fact("A1", "one", "arrest", "who", Scene.person("one", "x"))
                .stance("A1", Modality.HEDGED, Certainty.PROBABLE)
                .admit(Certainty.PROBABLE);

        admitting.resolve(folder);

        assertThat(admitting.standing("A1", "who")).isEqualTo(new Standing(true, Standing.Reason.ADMITTED));
    }

    @Test
    void aTownIsFinerThanItsGovernorate() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "birth", "who", Scene.person("one", "x"), "place", Scene.place("one", "perm"))
                .fact("B1", "two", "birth", "who", Scene.person("two", "x"), "place", Scene.place("two", "town"))
                .fact("B2", "two", "place-within", "from", Scene.place("two", "town"), "to", Scene.place("two", "perm"))
                .same("person:one:x", "person:two:x")
                .same("place:one:perm", "place:two:perm");

        scene.resolve(folder);

        assertThat(scene.ties()).contains("B1-place REFINES A1-place");
    }

    @Test
    void leavingContradictsTheEndOfAMembership() throws IOException {
        Scene scene = new Scene()
                .fact(
                        "A1",
                        "one",
                        "membership",
                        "who",
                        Scene.person("one", "x"),
                        "body",
                        Scene.group("one", "p"),
                        "when",
                        Scene.date("1918/1936"))
                .fact(
                        "A2",
                        "one",
                        "leaving",
                        "who",
                        Scene.person("one", "x"),
                        "body",
                        Scene.group("one", "p"),
                        "when",
                        Scene.date("1927"));

        scene.resolve(folder);

        assertThat(scene.ties()).contains("A1-when CONFLICTS_WITH A2-when");
    }

    @Test
    void whatEditorsCallDifferentIsNeverJoined() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1936"))
                .named("A1", "first")
                .fact("B1", "two", "arrest", "who", Scene.person("two", "x"), "when", Scene.date("1936"))
                .named("B1", "second")
                .same("person:one:x", "person:two:x")
                .different("event:one:first", "event:two:second");

        scene.resolve(folder);

        assertThat(scene.node("A1")).isNotEqualTo(scene.node("B1"));
    }

    @Test
    void twoWhoAreDifferentAreNotBothTheSameAsAThird() throws IOException {
        Scene scene = new Scene();
        for (String name : List.of("x", "y", "z")) {
            scene.fact("F" + name, "one", "stay", "who", Scene.person("one", name));
        }
        scene.same("person:one:x", "person:one:y")
                .same("person:one:x", "person:one:z")
                .different("person:one:y", "person:one:z");

        scene.resolve(folder);

        assertThat(scene.findings())
                .filteredOn(finding -> finding.code() == Code.IDENTITY_CONFLICT)
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("person:one:x and person:one:z are decided to be the same and to be different")
                .endsWith("person:one:y and person:one:z are different");
    }

    @Test
    void aDecisionBetweenTwoNamesThatLeadElsewhereIsToldOfThese() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "stay", "who", Scene.person("one", "x"))
                .fact("B1", "two", "stay", "who", Scene.person("two", "y"))
                .fact("B2", "two", "stay", "who", Scene.person("two", "z"))
                .same("person:two:y", "person:one:x")
                .same("person:two:y", "person:two:z");

        scene.resolve(folder);

        assertThat(scene.in("I0", "a")).endsWith("/person/y-two");
        assertThat(scene.in("I0", "b")).endsWith("/person/x");
        assertThat(scene.in("I1", "a")).endsWith("/person/y-two");
        assertThat(scene.in("I1", "b")).endsWith("/person/z-two");
    }

    @Test
    void whatIsOneWithSomethingDifferentIsDifferentToo() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "stay", "who", Scene.person("one", "x"))
                .named("A1", "first")
                .fact("B1", "two", "stay", "who", Scene.person("one", "x"))
                .named("B1", "second")
                .fact("B2", "two", "stay", "who", Scene.person("one", "x"))
                .named("B2", "third")
                .same("event:one:first", "event:two:third")
                .different("event:two:third", "event:two:second");

        scene.resolve(folder);

        assertThat(scene.node("A1")).isEqualTo(scene.node("B2")).isNotEqualTo(scene.node("B1"));
    }

    @Test
    void aPlaceIsNoFinerThanOneThatItDoesNotLieIn() throws IOException {
        Scene scene = born("town", "land").within("N1", "land", "empire").preferFiner();

        scene.resolve(folder);

        assertThat(scene.standing("A1", "place").accepted()).isTrue();
        assertThat(scene.standing("B1", "place")).isEqualTo(new Standing(false, Standing.Reason.OUTRANKED));
    }

    @Test
    void whatIsFinerThanTheFirstSourceWinsAndWhatContradictsItDoesNot() throws IOException {
        Scene scene = born("land", "town")
                .fact("C1", "three", "birth", "who", Scene.person("one", "x"), "place", Scene.place("one", "village"))
                .within("N1", "village", "land")
                .preferFiner();

        scene.resolve(folder);

        assertThat(scene.standing("A1", "place")).isEqualTo(new Standing(false, Standing.Reason.REFINED));
        assertThat(scene.standing("B1", "place")).isEqualTo(new Standing(false, Standing.Reason.OUTRANKED));
        assertThat(scene.standing("C1", "place").accepted()).isTrue();
        List<String> forwards = scene.summary();
        scene.backwards().resolve(folder);
        assertThat(scene.summary()).isEqualTo(forwards);
    }

    @Test
    void placesThatLieInEachOtherAreNoneFiner() throws IOException {
        Scene scene = born("town", "land")
                .within("N1", "town", "land")
                .within("N2", "land", "town")
                .preferFiner();

        scene.resolve(folder);

        assertThat(scene.standing("A1", "place").accepted()).isTrue();
        assertThat(scene.standing("B1", "place").accepted()).isFalse();
    }

    private static Scene born(String one, String two) {
        return new Scene()
                .fact("A1", "one", "birth", "who", Scene.person("one", "x"), "place", Scene.place("one", one))
                .fact("B1", "two", "birth", "who", Scene.person("one", "x"), "place", Scene.place("one", two));
    }

    @Test
    void theResultDoesNotDependOnTheOrderOfFacts() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1936"))
                .fact("A2", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1908"))
                .fact("A3", "one", "death", "who", Scene.person("one", "x"), "when", Scene.date("1938"));
        scene.resolve(folder);
        List<String> forwards = scene.summary();

        scene.backwards().resolve(folder);

        assertThat(scene.summary()).isEqualTo(forwards);
    }
}
