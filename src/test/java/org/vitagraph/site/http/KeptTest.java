package org.vitagraph.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final int ROOM = 64 * 1024;

    private final Kept kept = new Kept(ROOM);

    @Test
    void whatWasPackedIsGivenAgain() {
        byte[] bytes = "much the same ".repeat(500).getBytes(StandardCharsets.UTF_8);
        kept.keep(tag(1), page(), Body.of(bytes).pack());
        Kept.Answer answer = kept.find(tag(1)).orElseThrow();
        assertThat(answer.reply().headers()).isEqualTo(page().headers());
        assertThat(answer.body().isPacked()).isTrue();
        assertThat(answer.body().bytes().length).isLessThan(bytes.length / 10);
        assertThat(answer.body().unpack().bytes()).isEqualTo(bytes);
    }

    @Test
    void whatDoesNotFollowFromItsTagIsNotKept() {
        kept.keep(tag(1), page().status(404), body(1));
        kept.keep(tag(2), page().keep(Reply.Keep.NOT), body(2));
        kept.keep(tag(3), page().with("Vary", "Accept"), body(3));
        kept.keep(tag(4), page(), body(4).unpack());
        for (int i = 1; i <= 4; i++) {
            assertThat(kept.find(tag(i))).isEmpty();
        }
    }

    @Test
    void whatWasNotAskedForLongestMakesRoom() {
        kept.keep(tag(0), page(), body(0));
        for (int i = 1; i < 100; i++) {
            assertThat(kept.find(tag(0))).isPresent();
            kept.keep(tag(i), page(), body(i));
        }
        assertThat(kept.find(tag(1))).isEmpty();
        assertThat(kept.find(tag(99))).isPresent();
    }

    @Test
    void whatIsLargeIsNotKept() {
        byte[] noise = new byte[ROOM / 8];
        new Random(1).nextBytes(noise);
        kept.keep(tag(1), page(), Body.of(noise).pack());
        assertThat(kept.find(tag(1))).isEmpty();
    }

    @Test
    void noRoomKeepsNothing() {
        Kept none = new Kept(0);
        none.keep(tag(1), page(), body(1));
        assertThat(none.find(tag(1))).isEmpty();
    }

    private static EntityTag tag(int n) {
        return EntityTag.of("page", Integer.toString(n));
    }

    private static Reply page() {
        return Reply.page("en", () -> new byte[0]).with("Link", "<x>; rel=\"canonical\"");
    }

    /** About two kilobytes when they are packed. */
    private static Body body(int seed) {
        byte[] noise = new byte[2000];
        new Random(seed).nextBytes(noise);
        return Body.of(noise).pack();
    }
}
