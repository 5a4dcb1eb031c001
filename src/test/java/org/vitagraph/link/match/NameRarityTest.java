package org.vitagraph.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.PersonIndex;

/** How common a name is, is known even where only few persons are at hand, as in a slice that a service gave. */
class NameRarityTest {

    private static LinkRecord person(String name) {
        return new LinkRecord(
                name,
                "s",
                List.of(new LinkRecord.Name(name, "")),
                null,
                null,
                Gender.UNKNOWN,
                null,
                List.of(),
                Map.of());
    }

    private static double confidence(String name) throws IOException {
        PersonIndex alone = PersonIndex.ofRecords(List.of(person(name)), LocalDate.EPOCH);
        return new Matcher(alone)
                .match(List.of(person(name)), compared -> {})
                .getFirst()
                .candidates()
                .getFirst()
                .confidence();
    }

    @Test
    void a_common_name_alone_says_less_than_a_rare_one() throws IOException {
        double common = confidence("John Williams");
        double rare = confidence("Zenobius Quackenbush");
        assertThat(common).isLessThan(rare - 0.1);
    }
}
