package org.vitagraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private final Shelf<String> shelf = new Shelf<>(160, String::length);

    @Test
    void whatWasNotAskedForLongestMakesRoom() {
        for (int i = 0; i < 16; i++) {
            shelf.keep("name " + i, "ten bytes.");
        }
        assertThat(shelf.used()).isEqualTo(160);
        assertThat(shelf.find("name 0")).isPresent();
        shelf.keep("one more", "ten bytes.");
        assertThat(shelf.used()).isEqualTo(160);
        assertThat(shelf.find("name 0")).isPresent();
        assertThat(shelf.find("name 1")).isEmpty();
        assertThat(shelf.find("one more")).contains("ten bytes.");
    }

    @Test
    void whatIsLargeAndWhatIsThereAlreadyIsNotKept() {
        shelf.keep("large", "eleven byte");
        assertThat(shelf.find("large")).isEmpty();
        shelf.keep("name", "first");
        shelf.keep("name", "second");
        assertThat(shelf.find("name")).contains("first");
        assertThat(shelf.used()).isEqualTo(5);
    }

    @Test
    void withoutRoomNothingIsKept() {
        Shelf<String> none = new Shelf<>(0, String::length);
        none.keep("name", "a");
        assertThat(none.find("name")).isEmpty();
    }

    @Test
    void whatIsUsedIsAlwaysTheSumOfWhatIsThere() {
        Random random = new Random(1);
        List<String> names = IntStream.range(0, 60).mapToObj(Integer::toString).toList();
        for (int i = 0; i < 5_000; i++) {
            String name = names.get(random.nextInt(60));
            shelf.find(names.get(random.nextInt(60)));
            shelf.keep(name, "x".repeat(random.nextInt(12)));
            int sum = names.stream()
                    .flatMap(n -> shelf.find(n).stream())
                    .mapToInt(String::length)
                    .sum();
            assertThat(shelf.used()).isEqualTo(sum).isLessThanOrEqualTo(160);
        }
    }
}
