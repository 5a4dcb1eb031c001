package org.vitagraph.site.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String EX = "http://example.org/";
    private static final Map<String, String> PREFIXES =
            Map.of("ex", EX, "rdfs", RDFS.getURI(), "xsd", XSD.getURI(), "rdf", RDF.getURI());
    private static final List<String> NAMES = List.of(
            "a", "b-c", "-d", "e.f", "g.", "0h", "i/j", "k#", "l#m", "n%20o", "p(q)", "r:s", "", "t~u", "v,w;x", "y'z",
            "ä", "日本", "𝄞", "_1");
    private static final List<String> LETTERS = List.of(
            "",
            "plain",
            "\"",
            "'''",
            "back\\slash",
            "a\nb",
            "a\r\nb",
            "\ttab",
            "<&>]]>",
            " spaced ",
            "Müller",
            "𝄞",
            "\\u0041",
            "true",
            "1",
            "-0",
            "1.",
            ".5",
            "1.0",
            "+2",
            "1e3",
            "x \n",
            "\u007f");

    @Test
    void turtleSaysWhatItWasGiven() {
        Graph graph = all();
        Turtle turtle = new Turtle(PREFIXES);
        turtle.write(Block.ordered(EX + "b-c", graph.stream()));
        assertThat(read(turtle.document(), Lang.TURTLE).isIsomorphicWith(graph)).isTrue();
    }

    @Test
    void turtleIsShort() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node subject = NodeFactory.createURI(EX + "a");
        graph.add(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang("B", "en"));
        graph.add(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang("A", "de"));
        graph.add(subject, RDF.type.asNode(), NodeFactory.createURI(EX + "Thing"));
        graph.add(subject, NodeFactory.createURI(EX + "many"), typed("2", XSD.integer.getURI()));
        Turtle turtle = new Turtle(Map.of("ex", EX));
        turtle.write(Block.ordered(EX + "a", graph.stream()));
        assertThat(new String(turtle.document(), StandardCharsets.UTF_8)).isEqualTo("""
                        PREFIX ex: <http://example.org/>

                        ex:a a ex:Thing ;
                            ex:many 2 ;
                            <http://www.w3.org/2000/01/rdf-schema#label> "A"@de, "B"@en .
                        """);
    }

    @Test
    void trigKeepsGraphsApart() {
        Graph graph = all();
        Node name = NodeFactory.createURI(EX + "graph/one.two");
        Turtle turtle = new Turtle(PREFIXES);
        turtle.write(Block.ordered(EX, graph.stream().limit(1)));
        turtle.graph(name, Block.ordered(EX, graph.stream()));
        turtle.graph(NodeFactory.createURI(EX + "empty"), List.of());
        DatasetGraph read = parser(turtle.document(), Lang.TRIG).toDatasetGraph();
        assertThat(read.getGraph(name).isIsomorphicWith(graph)).isTrue();
        assertThat(read.getDefaultGraph().size()).isEqualTo(1);
    }

    @Test
    void rdfXmlSaysWhatItWasGiven() {
        Graph graph = all();
        graph.add(NodeFactory.createURI(EX + "a"), NodeFactory.createURI("urn:other:name"), NodeFactory.createURI(EX));
        byte[] document = RdfXml.document(PREFIXES, Block.ordered(EX, graph.stream()));
        assertThat(read(document, Lang.RDFXML).isIsomorphicWith(graph)).isTrue();
    }

    @Test
    void rdfXmlRefusesAPropertyThatIsNoName() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(NodeFactory.createURI(EX), NodeFactory.createURI(EX + "1"), NodeFactory.createURI(EX));
        assertThatThrownBy(() -> RdfXml.document(PREFIXES, Block.ordered(EX, graph.stream())))
                .hasMessageContaining(EX + "1");
    }

    @Test
    void theThingComesFirstThenTheOthersByName() {
        Graph graph = all();
        List<Block> blocks = Block.ordered(EX + "b-c", graph.stream());
        assertThat(blocks.getFirst().subject().getURI()).isEqualTo(EX + "b-c");
        assertThat(blocks.stream().skip(1).map(block -> block.subject().getURI()))
                .isSorted()
                .hasSize(NAMES.size() - 1);
        assertThat(blocks.getFirst().said().getFirst().getPredicate()).isEqualTo(RDF.type.asNode());
    }

    /** Every sort of name and literal. */
    private static Graph all() {
        Graph graph = GraphFactory.createDefaultGraph();
        List<String> types = List.of(
                XSD.xstring.getURI(), XSD.xboolean.getURI(), XSD.integer.getURI(), XSD.decimal.getURI(), EX + "t-1");
        for (String name : NAMES) {
            Node subject = NodeFactory.createURI(EX + name);
            graph.add(subject, RDF.type.asNode(), NodeFactory.createURI(EX + "Thing"));
            graph.add(Triple.create(subject, NodeFactory.createURI(EX + "b-c"), subject));
            for (String letters : LETTERS) {
                types.forEach(type -> graph.add(subject, NodeFactory.createURI(EX + "p"), typed(letters, type)));
                graph.add(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang(letters, "ru-Latn"));
            }
        }
        return graph;
    }

    private static Node typed(String letters, String type) {
        return NodeFactory.createLiteralDT(letters, NodeFactory.getType(type));
    }

    private static Graph read(byte[] document, Lang lang) {
        return parser(document, lang).toGraph();
    }

    /** Letters that are no value of their type must come back as they are, and are not worth a warning here. */
    private static RDFParserBuilder parser(byte[] document, Lang lang) {
        return RDFParser.source(new ByteArrayInputStream(document))
                .lang(lang)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings);
    }
}
