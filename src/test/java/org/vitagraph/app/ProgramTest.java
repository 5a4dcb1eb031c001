package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void it_is_another_when_a_class_changes() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("A.class"), "a");
        String before = Program.sum(classes.toString());
        assertThat(Program.sum(classes.toString())).isEqualTo(before);

        Files.writeString(classes.resolve("A.class"), "b");
        assertThat(Program.sum(classes.toString())).isNotEqualTo(before);
    }

    /** As test runners write it; Java would take the present folder for one of classes. */
    @Test
    void an_empty_element_of_the_class_path_is_none() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "a");
        assertThat(Program.sum(jar + File.pathSeparator)).isEqualTo(Program.sum(jar.toString()));
    }
}
