package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the command line is the program's own help. */
class CommandReferenceTest {
    private static final Path PAGE = Path.of("src/site/markdown/command-line.md");

    @Test
    void the_page_of_the_command_line_is_made_from_the_verbs() throws IOException {
        if (Boolean.getBoolean("commands.write")) {
            Files.writeString(PAGE, CommandReference.markdown());
        }

        assertThat(PAGE)
                .as("written anew by: mvn test -Dtest=CommandReferenceTest -Dcommands.write=true")
                .content()
                .isEqualTo(CommandReference.markdown());
    }
}
