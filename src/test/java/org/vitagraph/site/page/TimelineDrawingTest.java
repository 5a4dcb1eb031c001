package org.vitagraph.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimelineDrawingTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

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
        assertThat(shapes(moment(at(1918), NONE, NONE, NONE))).containsExactly("open");
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
        Happening scale = happening(moment(at(1890), NONE, NONE, at(1940)));
        Timeline timeline = TimelineDrawing.of(List.of(scale, happening(moment)), Happening::link);
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
        return new Happening(
                new Link("", new Text("Something", "en"), "urn:x"),
                List.of(),
                Optional.of(moment),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of());
    }
}
