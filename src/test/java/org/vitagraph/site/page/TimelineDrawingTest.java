package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimelineDrawingTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Happening SCALE = happening(moment(at(1890), NONE, NONE, at(1940)));

    @Test
    void anIntervalIsSureBetweenItsInnerBoundsAndFadesToItsOuterOnes() {
        assertThat(shapes(moment(at(1907), at(1908), at(1918), at(1919)))).containsExactly("begin", "sure", "end");
    }

    @Test
    void aDayIsADot() {
        assertThat(shapes(moment(at(1908.1), NONE, NONE, at(1908.102)))).containsExactly("day");
    }

    @Test
    void aYearIsSomeTimeWithin() {
        assertThat(shapes(moment(at(1908), NONE, NONE, at(1909)))).containsExactly("within");
    }

    @Test
    void anEndThatIsNotKnownIsOpen() {
        assertThat(shapes(moment(at(1918), at(1918.5), NONE, NONE))).containsExactly("begin", "sure", "open");
        assertThat(shapes(moment(at(1918), NONE, at(1920), NONE))).containsExactly("begin", "sure", "open");
    }

    @Test
    void whatIsOnlyKnownToBeAfterOrBeforeADayIsNeverSure() {
        assertThat(shapes(moment(at(1918), NONE, NONE, NONE))).containsExactly("after");
        assertThat(shapes(moment(NONE, NONE, NONE, at(1918)))).containsExactly("before");
    }

    @Test
    void aReadingWithoutABeginOrAnEndIsNoPointInTime() {
        for (Moment open : List.of(moment(at(1918), NONE, NONE, NONE), moment(NONE, NONE, NONE, at(1918)))) {
            Timeline.Bar bar = TimelineDrawing.of(List.of(SCALE, claimed(open)), Happening::link)
                    .rows()
                    .getLast()
                    .bars()
                    .getFirst();
            assertThat(bar.shape()).isEqualTo("reading");
            assertThat(Double.parseDouble(bar.width())).isGreaterThan(40);
        }
    }

    @Test
    void whatHadBegunByADayAfterTheOneUntilWhichItLastedIsNowhereSure() {
        assertThat(shapes(moment(at(1908), at(1909), at(1908), at(1909)))).containsExactly("within");
        assertThat(shapes(moment(at(1908), NONE, at(1910), at(1911)))).containsExactly("begin", "sure", "end");
    }

    @Test
    void aMonthIsNoDotHoweverShortItIsDrawn() {
        assertThat(shapes(moment(at(1908), NONE, NONE, at(1908.08)))).containsExactly("within");
    }

    @Test
    void aNameThatWouldBeCutOffStandsElsewhere() {
        for (String name :
                List.of("Anna Berg as member of the Communist Party and more", "中華民國國民政府主席兼行政院院長與軍事委員會委員長任命令簽署")) {
            Timeline.Row row = TimelineDrawing.of(
                            List.of(SCALE, happening(moment(at(1923), NONE, NONE, at(1924)))),
                            happening -> new Link("", new Text(name, ""), ""))
                    .rows()
                    .getLast();
            assertThat(row.anchor()).as(name).isEqualTo("end");
        }
    }

    @Test
    void aNameStandsWhereThereIsRoomForIt() {
        Timeline timeline = TimelineDrawing.of(
                List.of(
                        SCALE,
                        happening(moment(at(1890), NONE, NONE, at(1891))),
                        happening(moment(at(1938), NONE, NONE, at(1940)))),
                Happening::link);
        assertThat(timeline.rows()).extracting(Timeline.Row::anchor).containsExactly("start", "start", "end");
        Timeline.Row all = timeline.rows().getFirst();
        assertThat(Double.parseDouble(all.textX())).isBetween(0.0, 900.0);
        assertThat(Double.parseDouble(all.top())).as("below its name").isGreaterThan(Double.parseDouble(all.y()));
        assertThat(Double.parseDouble(timeline.rows().get(1).y())).isGreaterThan(Double.parseDouble(all.top()) + 10);
    }

    @Test
    void aBeginThatIsNotKnownFadesIn() {
        assertThat(shapes(moment(NONE, NONE, at(1918), at(1919))))
                .startsWith("begin")
                .contains("sure", "end");
    }

    @Test
    void whatHasNoTimeIsNotDrawn() {
        assertThat(TimelineDrawing.of(List.of(happening(moment(NONE, NONE, NONE, NONE))), Happening::link)
                        .isEmpty())
                .isTrue();
    }

    private static List<String> shapes(Moment moment) {
        Timeline timeline = TimelineDrawing.of(List.of(SCALE, happening(moment)), Happening::link);
        return timeline.rows().getLast().bars().stream()
                .map(Timeline.Bar::shape)
                .toList();
    }

    private static OptionalDouble at(double year) {
        return OptionalDouble.of(year);
    }

    private static Moment moment(
            OptionalDouble earliest, OptionalDouble begun, OptionalDouble lasted, OptionalDouble latest) {
        return new Moment(Text.NONE, "", earliest, begun, lasted, latest, "", "", List.of());
    }

    private static Happening happening(Moment moment) {
        return happening(Optional.of(moment), List.of());
    }

    private static Happening claimed(Moment moment) {
        Link something = new Link("", new Text("Something", "en"), "urn:x");
        return happening(
                Optional.empty(),
                List.of(new Claim(
                        something,
                        something,
                        "when",
                        something,
                        something,
                        Optional.of(moment),
                        Optional.empty(),
                        Text.NONE,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Standing.REPORTED,
                        something,
                        Text.NONE,
                        "F1",
                        List.of())));
    }

    private static Happening happening(Optional<Moment> moment, List<Claim> claims) {
        return new Happening(
                new Link("", new Text("Something", "en"), "urn:x"),
                List.of(),
                moment,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                claims);
    }
}
