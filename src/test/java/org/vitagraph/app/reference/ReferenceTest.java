package org.vitagraph.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.mapping.PatternLibrary;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.OntologyFiles;

/** The reference pages say what the files say. */
class ReferenceTest {

    private static final Path PAGES = Path.of("src/site/markdown/reference");

    private final Library library = new Library(null);

    @Test
    void the_page_of_kinds_is_made_from_the_vocabulary() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Ontology ontology = OntologyFiles.read(library, findings::add);
        PatternLibrary kinds = PatternLibrary.read(library, ontology, findings::add);

        assertThat(findings).isEmpty();
        holds(PAGES.resolve("kinds.md"), new KindsReference(ontology, kinds).markdown());
    }

    @Test
    void the_page_of_patterns_is_made_from_their_files() throws IOException {
        holds(PAGES.resolve("patterns.md"), new PatternsReference(library.items("mappings", ".rq")).markdown());
    }

    private static void holds(Path page, String text) throws IOException {
        Path made = Path.of("target/reference").resolve(page.getFileName());
        Files.createDirectories(made.getParent());
        Files.writeString(made, text);

        assertThat(page)
                .as("stale: replace it by %s, which this test has written", made)
                .content()
                .isEqualTo(text);
    }
}
