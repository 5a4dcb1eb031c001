package org.vitagraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;

/** Which facts of one kind about the same people speak of one event. */
class RecognitionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anUndatedFactThatFitsTwoEventsJoinsNeither() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1908"))
                .fact("A2", "one", "arrest", "who", Scene.person("one", "x"), "when", Scene.date("1936"))
                .fact("A3", "one", "arrest", "who", Scene.person("one", "x"));

        scene.resolve(folder);

        assertThat(scene.node("A3")).isNotEqualTo(scene.node("A1")).isNotEqualTo(scene.node("A2"));
        assertThat(scene.findings())
                .filteredOn(f -> f.code() == Code.EVENT_FITS_TWO)
                .singleElement()
                .extracting(Finding::value)
                .isEqualTo("A3");
    }

    @Test
    void twoThingsThatOnePassageTellsAreTwoUnlessItTellsTheSame() throws IOException {
        Scene scene = new Scene()
                .fact("A1", "one", "stay", "who", Scene.person("one", "x"), "when", Scene.date("1855"))
                .fact("A2", "one", "stay", "who", Scene.person("one", "x"), "place", Scene.place("one", "Ulm"))
                .fact("A3", "one", "stay", "who", Scene.person("one", "x"), "when", Scene.date("1855"))
                .in("s1", "A1", "A2", "A3")
                .fact("A4", "one", "education", "who", Scene.person("one", "x"), "when", Scene.date("1855"))
                .fact("A5", "one", "education", "who", Scene.person("one", "x"), "place", Scene.place("one", "Ulm"));

        scene.resolve(folder);

        assertThat(scene.node("A1")).isEqualTo(scene.node("A3")).isNotEqualTo(scene.node("A2"));
        assertThat(scene.node("A4")).as("of two passages").isEqualTo(scene.node("A5"));
    }
}
