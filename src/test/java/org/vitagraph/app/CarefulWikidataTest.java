package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Finding;

/** The map for Wikidata says no more than a statement does: to its precision, with its nature, and only if it has a value. */
class CarefulWikidataTest extends OneSource {
    private final Findings findings = new Findings();

    private List<String> item(String claims) throws IOException {
        return read("items.json", """
                [{"type": "item", "id": "Q4115189", "labels": {"en": {"language": "en", "value": "Anna Berg"}}, "claims": {
                "P31": [%s], %s}}]
                """.formatted(statement(item("P31", "Q5"), ""), claims), findings).stream()
                .map(CarefulMapsTest::line)
                .filter(fact -> !fact.startsWith("name") && !fact.startsWith("identifier"))
                .toList();
    }

    private List<String> told() {
        return findings.report().findings().stream().map(Finding::message).toList();
    }

    private static String property(String property, String... statements) {
        return "\"" + property + "\": [" + String.join(", ", statements) + "]";
    }

    private static String statement(String snak, String qualifiers) {
        return "{\"type\": \"statement\", \"rank\": \"normal\", \"mainsnak\": " + snak + ", \"qualifiers\": {"
                + qualifiers + "}}";
    }

    private static String item(String property, String id) {
        return """
                {"snaktype": "value", "property": "%s", "datavalue": {"value": {"id": "%s"}}}""".formatted(property, id);
    }

    private static String time(String property, String time, int precision) {
        return """
                {"snaktype": "value", "property": "%s", "datavalue": {"value": {"time": "%sT00:00:00Z", "precision": %d,
                "calendarmodel": "http://www.wikidata.org/entity/Q1985727"}}}""".formatted(property, time, precision);
    }

    private static String without(String property, String snaktype) {
        return "{\"snaktype\": \"" + snaktype + "\", \"property\": \"" + property + "\"}";
    }

    private static String qualifier(String property, String snak) {
        return "\"" + property + "\": [" + snak + "]";
    }

    private static String nature(String id) {
        return qualifier("P1480", item("P1480", id));
    }

    private static String born(String time, int precision, String qualifiers) {
        return property("P569", statement(time("P569", time, precision), qualifiers));
    }

    private static String died(String time, int precision, String qualifiers) {
        return property("P570", statement(time("P570", time, precision), qualifiers));
    }

    @Test
    void times_are_no_finer_than_their_precision() throws IOException {
        assertThat(item(born("+1830-01-01", 9, "") + ", " + died("+1901-04-01", 10, "")))
                .containsExactly("birth: Anna Berg, 1830", "death: Anna Berg, 1901-04");
        assertThat(item(born("+1830-02-03", 11, "") + ", " + died("+1901-01-01", 9, nature("Q5727902"))))
                .containsExactly("birth: Anna Berg, 1830-02-03", "death: Anna Berg, 1901~");
        String limits = qualifier("P1319", time("P1319", "+1850-01-01", 9)) + ", "
                + qualifier("P1326", time("P1326", "+1860-03-01", 10));
        assertThat(item(died("+1901-00-00", 7, limits))).containsExactly("death: Anna Berg, [1850..1860-03]");
        String period = qualifier("P580", time("P580", "+1840-01-01", 9)) + ", "
                + qualifier("P582", time("P582", "+1850-03-01", 10));
        assertThat(item(property("P26", statement(item("P26", "Q13406268"), period))))
                .containsExactly("spouse-of: Anna Berg, Q13406268, 1840/1850-03");
    }

    @Test
    void decades_are_read_before_our_era_too_and_may_be_about_right() throws IOException {
        assertThat(item(born("-0044-00-00", 8, "") + ", " + died("-0005-00-00", 8, nature("Q5727902"))))
                .containsExactly(
                        "birth: Anna Berg, [-0048..-0039]", "death: Anna Berg, [-0008..0000] (hedged probable)");
        assertThat(item(born("+1800-00-00", 8, nature("Q5727902")) + ", "
                        + died("+1850-00-00", 8, nature("Q18122778"))))
                .containsExactly("birth: Anna Berg, 180X~", "death: Anna Berg, 185X (hedged probable)");
    }

    @Test
    void whatever_is_presumed_is_hedged() throws IOException {
        String presumed = nature("Q18122778");
        assertThat(item(property("P19", statement(item("P19", "Q64"), presumed)) + ", "
                        + property("P106", statement(item("P106", "Q42"), presumed)) + ", "
                        + property("P22", statement(item("P22", "Q1339"), presumed)) + ", "
                        + property("P102", statement(item("P102", "Q7"), presumed)) + ", "
                        + born("+1830-00-00", 9, presumed)))
                .containsExactlyInAnyOrder(
                        "birth: Anna Berg, Q64 (hedged probable)",
                        "occupation: Anna Berg, Q42 (hedged probable)",
                        "birth: Anna Berg, Q1339 (hedged probable)",
                        "membership: Anna Berg, Q7 (hedged probable)",
                        "birth: Anna Berg, 1830 (hedged probable)");
    }

    @Test
    void who_died_at_an_unknown_time_has_died_and_other_statements_without_a_value_are_told() throws IOException {
        assertThat(item(property("P570", statement(without("P570", "somevalue"), "")) + ", "
                        + property("P19", statement(without("P19", "somevalue"), "")) + ", "
                        + property("P26", statement(without("P26", "novalue"), "")) + ", "
                        + property(
                                "P102",
                                statement(item("P102", "Q7"), qualifier("P582", without("P582", "somevalue"))))))
                .containsExactlyInAnyOrder("death: Anna Berg", "membership: Anna Berg, Q7");
        assertThat(told())
                .contains(
                        "The table 'without-value' leaves 'P19 somevalue' out, which occurs 1 time.",
                        "The table 'without-value' leaves 'P26 novalue' out, which occurs 1 time.",
                        "The table 'qualifier-without-value' leaves 'P582 somevalue' out, which occurs 1 time.");
        String before = qualifier("P1326", time("P1326", "+1860-00-00", 9));
        assertThat(item(property("P570", statement(without("P570", "somevalue"), before))))
                .containsExactly("death: Anna Berg, [..1860]");
    }
}
