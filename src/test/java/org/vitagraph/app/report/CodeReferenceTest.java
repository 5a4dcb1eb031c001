package org.vitagraph.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vitagraph.model.Code;

final class CodeReferenceTest {
    private static final Path PAGE = Path.of("src/site/markdown/findings.md");

    @Test
    void thePageOfFindingsIsMadeFromTheListOfCodes() throws IOException {
        if (Boolean.getBoolean("findings.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, CodeReference.markdown());
        }

        assertThat(PAGE)
                .as("written anew by: mvn test -Dtest=CodeReferenceTest -Dfindings.write=true")
                .content()
                .isEqualTo(CodeReference.markdown());
    }

    @Test
    void noTwoCodesHaveOneNumber() {
        assertThat(Arrays.stream(Code.values()).map(Code::id)).doesNotHaveDuplicates();
    }
}
