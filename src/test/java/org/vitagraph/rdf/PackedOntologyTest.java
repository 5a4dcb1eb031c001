package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.CollectorStreamRDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedOntologyTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhatTheTurtleSays() throws IOException {
        Library library = new Library(null);
        for (Library.Item file : library.items("ontology", ".ttl")) {
            Path turtle = Files.writeString(folder.resolve(file.basename() + ".ttl"), file.text());
            PackedOntology.main(new String[] {folder.toString()});
            Set<Triple> packed = new HashSet<>();
            TripleReader.read(folder.resolve(file.basename() + ".nt"), packed::add);
            CollectorStreamRDF said = new CollectorStreamRDF();
            RDFParser.source(turtle).parse(said);
            assertThat(packed).as(file.name()).isNotEmpty().isEqualTo(new HashSet<>(said.getTriples()));
        }
    }

    @Test
    void whatAPublicationSaysInsteadIsRead() throws IOException {
        Files.createDirectories(folder.resolve("ontology"));
        Files.writeString(folder.resolve("ontology/vg.ttl"), "# Nothing.\n");
        Library library = new Library(folder);
        Library.Item own = library.items("ontology", ".ttl").stream()
                .filter(file -> file.name().equals("ontology/vg.ttl"))
                .findFirst()
                .orElseThrow();
        assertThat(PackedOntology.read(library, own, triple -> {
                    throw new AssertionError(triple);
                }))
                .isFalse();
    }
}
