package org.vitagraph.source;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.vitagraph.model.Locator;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.Text;
import org.vitagraph.model.time.DateRules;

/** Every folder under {@code cases}: {@code facts.yaml} gives the facts of facts.txt and the findings of findings.txt. */
class FactsReaderTest {
    private static final SourceDescription SOURCE = new SourceDescription(
            "encyclopedia",
            "facts.yaml",
            List.of(new Text("An encyclopedia", "en")),
            "",
            "en",
            "",
            "",
            "",
            Map.of(),
            new Locator.Position("publication.yaml", 7, 3));

    @TestFactory
    Stream<DynamicTest> cases() throws IOException, URISyntaxException {
        return CaseFolders.under("cases", FactsReaderTest::check);
    }

    private static void check(Path folder) {
        StringBuilder facts = new StringBuilder();
        StringBuilder findings = new StringBuilder();
        new FactsReader(new SourceFolder(folder), new FixtureKinds(), DateRules.defaults(), new FactIds())
                .read(SOURCE, fact -> facts.append(FactText.of(fact)), f -> findings.append(FactText.of(f)));
        Executable sameFindings = () -> CaseFolders.compare(folder, "findings.txt", findings.toString());
        Executable sameFacts = () -> CaseFolders.compare(folder, "facts.txt", facts.toString());
        org.junit.jupiter.api.Assertions.assertAll(sameFindings, sameFacts);
    }
}
