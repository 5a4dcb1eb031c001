package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitagraph.store.Endpoint;

/** A release that has lost its description is served as far as it is there. */
class LostDescriptionTest extends ServedSite {

    @Test
    void allElseIsServed() throws Exception {
        Files.delete(open.release().description());
        for (String path : List.of("/.well-known/void", "/description", "/catalog.ttl", "/sparql")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(path).body()).as(path).contains("has lost its description");
        }
        Map<String, jakarta.servlet.http.HttpServlet> site = Map.copyOf(ServeCommand.site(open, Example.FOLDER));
        try (Endpoint again = Endpoint.start(open, new Endpoint.Setup(0, true, List.of(), site))) {
            assertThat(get(again, "/page/person/beloborodov").statusCode()).isEqualTo(200);
            assertThat(get(again, "/.well-known/void").statusCode()).isEqualTo(404);
        }
    }
}
