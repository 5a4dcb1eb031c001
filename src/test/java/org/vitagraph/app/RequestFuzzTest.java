package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vitagraph.house.Hostile;
import org.vitagraph.store.Wire;

/** A few hundred requests changed by chance; FuzzBench sends a hundred thousand. */
class RequestFuzzTest extends ServedSite {

    private static final int REQUESTS = 400;

    @Test
    @Hostile({51, 56, 57})
    void noRequestIsAFaultOfTheServers() throws Exception {
        RequestFuzz fuzz = new RequestFuzz(7);
        int good = 0;
        for (int i = 0; i < REQUESTS; i++) {
            String request = fuzz.next();
            try (Wire wire = Wire.to(endpoint.port())) {
                wire.send(request).socket().shutdownOutput();
                String answer = wire.rest();
                int status = Wire.status(answer);
                assertThat(status == 503 || status < 500)
                        .as(request + "\n" + answer)
                        .isTrue();
                int head = answer.indexOf("\r\n\r\n");
                if (status >= 400) {
                    assertThat(answer).as(request).doesNotContainPattern(HostileRequestsTest.INSIDE);
                }
                assertThat(answer.substring(0, Math.max(0, head))).as(request).doesNotContainIgnoringCase("jetty");
                good += status == 200 ? 1 : 0;
            }
        }
        assertThat(good).isBetween(REQUESTS / 20, REQUESTS);
    }
}
