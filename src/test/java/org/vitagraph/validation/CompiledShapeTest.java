package org.vitagraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.OntologyFiles;

/** A compiled shape passes a node exactly when jena-shacl has nothing to say about it, in good graphs and in bad ones. */
final class CompiledShapeTest {
    private static final Path CASES = Path.of("src/test/resources/cases/shapes");
    private static final String MORE_SHAPES = """
            s:Closed a sh:NodeShape ; sh:closed true ; sh:ignoredProperties ( rdf:type ) ;
                sh:property [ sh:path rdfs:label ; sh:languageIn ( "en" "ru" ) ; sh:minLength 3 ; sh:pattern "^P" ] .
            s:Open a sh:NodeShape ; sh:closed false ; sh:hasValue ex:p1 .
            s:Paths a sh:NodeShape ;
                sh:property [ sh:path [ sh:zeroOrMorePath crm:P7_took_place_at ] ; sh:maxCount 1 ] ;
                sh:property [ sh:path ( crm:P4_has_time-span [ sh:alternativePath ( crm:P82a_begin_of_the_begin rdfs:label ) ] ) ; sh:maxCount 1 ] ;
                sh:property [ sh:path [ sh:inversePath ( vg:subject ) ] ; sh:maxCount 1 ; sh:property [ sh:path vg:object ; sh:maxCount 1 ] ] .
            s:Logic a sh:NodeShape ; sh:not s:Paths ;
                sh:and ( s:Closed [ sh:not [ sh:property [ sh:path rdfs:label ; sh:uniqueLang true ; sh:severity sh:Info ] ] ] ) .
            s:Span sh:path crm:P82a_begin_of_the_begin ; a sh:PropertyShape ; sh:lessThan crm:P82b_end_of_the_end ;
                sh:property [ sh:path crm:P82b_end_of_the_end ; sh:maxCount 1 ] .
            s:Equal a sh:NodeShape ; sh:property [ sh:path vg:subject ; sh:equals vg:object ] ;
                sh:property [ sh:path vg:object ; sh:disjoint vg:subject ; sh:qualifiedValueShape s:Open ; sh:qualifiedMaxCount 1 ] .
            s:Off a sh:NodeShape ; sh:deactivated true ; sh:nodeKind sh:Literal .
            s:UsesOff a sh:NodeShape ; sh:node s:Off ; sh:xone ( s:Off s:Paths ) .
            """;

    @Test
    void theShapesOfTheLibraryPassWhatConforms() throws IOException {
        Library library = new Library(null);
        Graph definitions = GraphMemFactory.createDefaultGraph();
        for (Library.Item item : library.items("shapes", ".ttl")) {
            parse(item.text(), definitions);
        }
        Graph graph = GraphMemFactory.createGraphMem2();
        OntologyFiles.read(library, f -> {}).graph().find().forEachRemaining(graph::add);
        Conformance conformance = new Conformance(Shapes.parse(definitions), graph);
        Random random = new Random(1);
        for (Path file : cases()) {
            Graph data = GraphMemFactory.createGraphMem2();
            parse(Files.readString(file), data);
            List<Triple> triples = data.stream().filter(t -> !graph.contains(t)).toList();
            triples.forEach(graph::add);
            conformance.compare(triples);
            conformance.compareChanged(triples, 60, random);
            triples.forEach(graph::delete);
        }

        assertThat(conformance.differences()).isEmpty();
        assertThat(conformance.passed()).isGreaterThan(100_000);
        assertThat(conformance.failed()).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyKindOfConstraintPassesWhatConforms(long seed) {
        Faulty faulty = new Faulty(new Random(seed));
        faulty.write(15);
        Graph graph = GraphMemFactory.createGraphMem2();
        List<Triple> triples =
                Publication.graph(faulty.facts() + faulty.claims()).stream().toList();
        Publication.graph(Publication.VOCABULARY).find().forEachRemaining(graph::add);
        triples.forEach(graph::add);
        Conformance conformance =
                new Conformance(Shapes.parse(Publication.graph(UnitValidationTest.SHAPES + MORE_SHAPES)), graph);

        conformance.compare(triples);
        conformance.compareChanged(triples, 300, new Random(seed));

        assertThat(conformance.differences()).isEmpty();
        assertThat(conformance.failed()).isGreaterThan(1_000);
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    private static void parse(String turtle, Graph graph) {
        JenaSystem.init();
        RDFParser.fromString(turtle, Lang.TURTLE)
                .base("https://example.org/bio/")
                .parse(graph);
    }
}
