package org.vitagraph.site.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTest {

    @Test
    void isReadAsItIsWritten() {
        Box box = new Box(-10.5, 20, 30.25, 40);

        assertThat(Box.of(box.text())).contains(box);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,2,3", "1,2,3,4,5", "30,0,20,10", "0,10,20,10", "-181,0,0,10", "0,0,NaN,10", "a,b,c,d"})
    void isNotReadFromWhatIsNone(String text) {
        assertThat(Box.of(text)).isEmpty();
    }

    @Test
    void hasAllItsPointsAndRoomAroundThem() {
        Point east = new Point(10, 179.5);
        Box box = Box.around(List.of(east, new Point(-20, 100)));

        assertThat(box.holds(east)).isTrue();
        assertThat(box.east()).isEqualTo(180);
        assertThat(box.west()).isLessThan(100);
        assertThat(box.holds(new Point(80, 150))).isFalse();
    }

    @Test
    void aroundOnePointIsNotEmpty() {
        assertThat(Box.around(List.of(new Point(90, 0))).height()).isPositive();
    }
}
