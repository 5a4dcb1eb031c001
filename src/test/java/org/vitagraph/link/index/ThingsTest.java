package org.vitagraph.link.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.link.Point;

/** What a dump holds beside persons. The numbers of the items are made up and belong to no item. */
class ThingsTest {

    private static final String TOWN_CLASS = "Q900000010";
    private static final String PAPER_CLASS = "Q900000020";

    @TempDir
    private Path temp = Path.of("");

    private Path dump = Path.of("");

    @BeforeEach
    void lay() throws IOException {
        dump = Files.writeString(
                temp.resolve("dump.json"),
                String.join(
                        "\n",
                        item("Q900000001", "Osa", to("P31", TOWN_CLASS)),
                        item(
                                "Q900000002",
                                "Kungur",
                                to("P31", TOWN_CLASS),
                                to("P17", "Q900000003"),
                                snak("P1566", "external-id", "\"539817\""),
                                point("http://www.wikidata.org/entity/Q2")),
                        item("Q900000003", "Far Land"),
                        item("Q900000004", "On Towns", to("P31", PAPER_CLASS)),
                        item("Q900000005", "Sea of Osa", point("http://www.wikidata.org/entity/Q405")),
                        item("Q900000006", "Hill of Osa", point("http://www.wikidata.org/entity/Q2")),
                        item("Q900000100", "Somebody", to("P31", "Q5"), to("P19", "Q900000001"))));
    }

    private static String item(String id, String label, String... claims) {
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"" + label
                + "\"}},\"claims\":{" + String.join(",", claims) + "}}";
    }

    private static String to(String property, String item) {
        return snak(property, "wikibase-item", "{\"entity-type\":\"item\",\"id\":\"" + item + "\"}");
    }

    private static String point(String globe) {
        return snak(
                "P625",
                "globe-coordinate",
                "{\"latitude\":57.4281,\"longitude\":-56.9442,\"altitude\":null,\"precision\":null,\"globe\":\"" + globe
                        + "\"}");
    }

    private static String snak(String property, String type, String value) {
        return "\"" + property + "\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datatype\":\"" + type + "\",\"datavalue\":{\"value\":" + value + "}},\"rank\":\"normal\"}]";
    }

    private static Thing one(List<Thing> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void assertRead(Things things) {
        Thing kungur = one(things.named("kungur"));
        assertThat(kungur.id()).isEqualTo("Q900000002");
        assertThat(kungur.label()).isEqualTo("Kungur");
        assertThat(kungur.kinds()).containsExactly(ContextKind.PLACE);
        assertThat(kungur.term()).isNegative();
        assertThat(kungur.within()).containsExactly("Q900000003");
        Point point = Objects.requireNonNull(kungur.point());
        assertThat(point.latitude()).isCloseTo(57.4281, within(1e-6));
        assertThat(point.longitude()).isCloseTo(-56.9442, within(1e-6));
        assertThat(things.holders("P1566", "539817")).containsExactly(kungur);
        assertThat(things.holders("P1566", "1")).isEmpty();
        Thing osa = one(things.named("osa"));
        assertThat(things.ofTerm(osa.term())).contains(osa);
        assertThat(things.item("Q900000001")).contains(osa);
        assertThat(things.item("Q900000100")).isEmpty();
    }

    @Test
    void what_items_say_of_themselves_is_read_and_kept() throws IOException {
        PersonIndex index = PersonIndex.ofDump(dump, LocalDate.EPOCH);
        assertRead(index.things());
        index.write(temp.resolve("index"));
        assertRead(PersonIndex.open(temp.resolve("index")).things());
    }

    @Test
    void of_a_slice_all_are_kept_and_those_of_a_class_that_no_person_names_are_of_no_kind() throws IOException {
        Things things = PersonIndex.ofDump(dump, LocalDate.EPOCH).things();

        assertThat(things.size()).isEqualTo(6);
        assertThat(one(things.named("on towns")).kinds()).isEmpty();
        assertThat(one(things.named("sea of osa")).point()).isNull();
    }

    @Test
    void of_a_whole_dump_what_persons_name_their_classes_and_what_lies_on_the_earth_is_kept() throws IOException {
        Things things = PersonIndex.ofDump(dump, LocalDate.EPOCH, 3).things();

        assertThat(things.size()).isEqualTo(3);
        assertThat(things.named("osa")).hasSize(1);
        assertThat(things.named("kungur")).hasSize(1);
        assertThat(one(things.named("hill of osa")).kinds()).containsExactly(ContextKind.PLACE);
    }

    @Test
    void a_distance_is_that_along_a_great_circle() {
        assertThat(new Point(0, 0).kilometresTo(new Point(0, 180))).isCloseTo(20015.1, within(0.1));
        assertThat(new Point(60, 179.5).kilometresTo(new Point(60, -179.5))).isCloseTo(55.6, within(0.1));
        assertThat(new Point(48.86, 2.35).kilometresTo(new Point(48.86, 2.35))).isZero();
    }
}
