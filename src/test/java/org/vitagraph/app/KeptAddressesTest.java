package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;
import org.vitagraph.model.Severity;

/** Addresses that were registered lead somewhere, or it is told that they do not. */
class KeptAddressesTest extends TwoSources {

    private static final String STAY = "- {stay: ann, event: stay-%s, place: town, id: %s1, words: stayed}\n";
    private static final String BIRTH = "- {birth: ann, id: %s2, when: 1790, words: born}\n";

    private void sources() throws IOException {
        source("a", STAY.formatted("a", "a") + BIRTH.formatted("a"));
        source("b", STAY.formatted("b", "b") + BIRTH.formatted("b"));
    }

    private String register() throws IOException {
        assertThat(Verb.run("register", folder).exit()).isZero();
        return Files.readString(folder.resolve("iris.tsv"));
    }

    @Test
    void events_that_any_source_names_are_registered() throws IOException {
        sources();
        Files.delete(folder.resolve("identities.tsv"));

        assertThat(register())
                .contains(
                        "event\tstay-a\tevent:a:stay-a\tcurrent",
                        "event\tstay-b-b\tevent:b:stay-b\tcurrent",
                        "event\tbirth-ann\ta2\tcurrent",
                        "event\tbirth-ann-b\tb2\tcurrent");
    }

    @Test
    void those_of_two_that_became_one_lead_to_it() throws IOException {
        sources();
        String identities = Files.readString(folder.resolve("identities.tsv"));
        Files.delete(folder.resolve("identities.tsv"));
        register();
        write("identities.tsv", identities);

        assertThat(check().findings()).noneMatch(finding -> finding.code() == Code.SLUG_VANISHED);
        assertThat(graph("facts"))
                .contains(
                        "person/ann-b redirects_to person/ann",
                        "event/birth-ann-b redirects_to event/birth-ann",
                        "event/stay-b-b redirects_to event/stay-a");
    }

    @Test
    void a_death_that_was_registered_is_the_one_that_an_execution_brings() throws IOException {
        String identities = Files.readString(folder.resolve("identities.tsv"));
        Files.delete(folder.resolve("identities.tsv"));
        source("b", """
                - {death: ann, id: b1, when: 1886, words: died}
                - {execution: ann, id: b2, when: 1886, words: executed}
                """);
        assertThat(register()).contains("event\tdeath-ann-b\tb1\tcurrent");
        write("identities.tsv", identities);

        assertThat(check().findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(graph("facts"))
                .contains("event/death-ann-b P100_was_death_of person/ann")
                .contains("event/execution-ann-b-1886 P9_consists_of event/death-ann-b")
                .noneMatch(triple -> triple.contains("event/death-ann "));
    }

    @Test
    void the_making_of_a_text_whose_slug_was_changed_is_one() throws IOException {
        things = "texts: {letter: Letter}";
        source("a", """
                - {commissioning: ann, id: a1, work: letter, words: ordered}
                - {authorship: ann, id: a2, work: letter, when: 1886, words: wrote}
                """);
        Files.delete(folder.resolve("identities.tsv"));
        String registered = register();
        write(
                "iris.tsv",
                registered.replace(
                        "text\tletter\ttext:a:letter\tcurrent\t",
                        "text\tbrief\ttext:a:letter\tcurrent\t\ntext\tletter\ttext:a:letter\trenamed\tbrief"));

        assertThat(check().findings()).noneMatch(finding -> finding.code() == Code.SHAPE_WARNED);
        assertThat(graph("facts"))
                .contains("event/creation-letter P94_has_created text/brief")
                .noneMatch(triple -> triple.contains("creation-brief"));
    }

    @Test
    void one_that_leads_nowhere_is_told_by_check() throws IOException {
        sources();
        register();
        source("a", STAY.formatted("first", "a") + BIRTH.formatted("a"));

        assertThat(check().findings())
                .filteredOn(finding -> finding.code() == Code.SLUG_VANISHED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.value()).isEqualTo("event:a:stay-a");
                    assertThat(finding.where().text()).startsWith("iris.tsv:");
                });
    }

    @Test
    void one_of_which_nothing_is_published_for_now_has_not_vanished() throws IOException {
        String publication = Files.readString(folder.resolve("publication.yaml"));
        write("publication.yaml", publication.replace("title: B,", "title: B, claims: none,"));
        String birth = "- {birth: ann, id: b2, when: 1790, words: born}\n";
        source("b", birth + "- {death: ann, id: b3, when: 1850, modality: hedged, words: maybe died}\n");
        assertThat(register()).contains("event\tdeath-ann\tb3\tcurrent");

        assertThat(check().findings())
                .noneMatch(finding -> finding.code() == Code.SLUG_VANISHED)
                .filteredOn(finding -> finding.code() == Code.SLUG_UNPUBLISHED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("Nothing is published of b3, to which the slug 'death-ann' was given"));

        source("b", birth);
        assertThat(check().findings()).anyMatch(finding -> finding.code() == Code.SLUG_VANISHED);
    }

    @Test
    void one_that_another_fact_has_now_is_told_and_the_address_stays() throws IOException {
        sources();
        String before = register();
        source("a", STAY.formatted("a", "a") + BIRTH.formatted("a").replace("a2", "a3"));

        assertThat(check().findings())
                .filteredOn(finding -> finding.code() == Code.SLUG_VANISHED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.value()).isEqualTo("a2");
                    assertThat(finding.message()).contains("'birth-ann' was given; the fact 'a3' has its address now");
                });
        assertThat(register()).isEqualTo(before);
        write("iris.tsv", before.replace("\ta2\t", "\ta3\t"));
        assertThat(check().findings()).noneMatch(finding -> finding.code() == Code.SLUG_VANISHED);
    }

    @Test
    void a_new_slug_that_nothing_has_or_that_leads_back_is_told() throws IOException {
        sources();
        String before = register();
        write(
                "iris.tsv",
                before + "person\told\tperson:a:old\trenamed\tann\nperson\tolder\tperson:a:older\trenamed\told\n");
        assertThat(check().findings())
                .noneMatch(finding -> finding.where().text().startsWith("iris.tsv"));

        write("iris.tsv", before + "person\told\tperson:a:old\trenamed\tanna\n");
        assertThat(check().findings())
                .anyMatch(finding -> finding.message().contains("'old' is renamed to 'anna', which nothing has"));

        write(
                "iris.tsv",
                before + "person\told\tperson:a:old\trenamed\tolder\nperson\tolder\tperson:a:older\trenamed\told\n");
        assertThat(check().findings()).anyMatch(finding -> finding.message().contains("'old' is renamed in a circle"));
    }

    @Test
    void an_address_that_is_withdrawn_or_renamed_is_that_of_nothing_else() throws IOException {
        String head = "type\tslug\tentity\tstatus\ttarget\n";
        write("iris.tsv", head + "person\tann\tperson:a:ann\twithdrawn\t\n");
        assertThat(check().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(Code.SLUG_IN_USE);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.where().text()).startsWith("iris.tsv:2");
                    assertThat(finding.message()).contains("'ann' is withdrawn", "facts speak of something");
                });

        write("iris.tsv", head + "person\tann\tperson:x:ann\trenamed\tother\nplace\ttown\tplace:a:town\tcurrent\t\n");
        assertThat(check().findings())
                .anyMatch(finding ->
                        finding.code() == Code.SLUG_IN_USE && finding.message().contains("'ann' is renamed"));

        // The other name of the two that are one leads on to it, in the data, too.
        write("iris.tsv", head + "person\tann-b\tperson:b:ann\trenamed\tann\n");
        assertThat(check().findings()).noneMatch(finding -> finding.code() == Code.SLUG_IN_USE);
    }

    @Test
    void a_thing_has_one_slug_in_use() throws IOException {
        write("iris.tsv", """
                type\tslug\tentity\tstatus\ttarget
                person\tann\tperson:a:ann\tcurrent\t
                person\tanna\tperson:a:ann\tcurrent\t
                """);
        assertThat(check().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(Code.DUPLICATE_KEY);
                    assertThat(finding.where().text()).startsWith("iris.tsv:3");
                    assertThat(finding.message()).contains("has a slug in use already, in iris.tsv:2");
                });
    }
}
