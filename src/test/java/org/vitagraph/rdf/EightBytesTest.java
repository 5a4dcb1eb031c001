package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EightBytesTest {

    @Test
    void findsAByteWhereItStandsFirstOrTheEnd() {
        Random random = new Random(1);
        byte[] few = {0, 1, '\n', '\n' ^ 1, '\n' ^ -128, -1, -128, 'a'};
        for (int round = 0; round < 100_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = few[random.nextInt(random.nextInt(few.length) + 1)];
            }
            byte wanted = few[random.nextInt(few.length)];
            int to = random.nextInt(bytes.length + 1);
            int from = random.nextInt(to + 1);

            assertThat(EightBytes.find(wanted, bytes, from, to)).isEqualTo(first(wanted, bytes, from, to));
        }
    }

    private static int first(byte wanted, byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return to;
    }
}
