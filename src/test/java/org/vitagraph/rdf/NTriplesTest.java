package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NTriplesTest {

    private static final Node S = NodeFactory.createURI("http://example.org/s");
    private static final Node P = NodeFactory.createURI("http://example.org/p");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "a \"quote\" and \\ back",
                "line\nbreak\r\ttab",
                "bell\u0007 del\u007f",
                "é Ж 漢 😀",
                "\u0000"
            })
    void whatIsWrittenIsReadBackAsItWas(String text) {
        assertThat(readBack(NodeFactory.createLiteralString(text))).isEqualTo(NodeFactory.createLiteralString(text));
        assertThat(readBack(NodeFactory.createLiteralLang(text, "ru-Cyrl")))
                .isEqualTo(NodeFactory.createLiteralLang(text, "ru-Cyrl"));
    }

    @Test
    void keepsDatatypesAndIris() {
        Node date = NodeFactory.createLiteralDT("1908-01-01T00:00:00Z", XSDDatatype.XSDdateTime);

        assertThat(readBack(date)).isEqualTo(date);
        assertThat(readBack(NodeFactory.createURI("http://example.org/Ж/é")))
                .isEqualTo(NodeFactory.createURI("http://example.org/Ж/é"));
    }

    @Test
    void refusesWhatNoTripleMayHold() {
        assertThatThrownBy(() -> written(NodeFactory.createBlankNode())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(NodeFactory.createURI("http://example.org/a b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written(NodeFactory.createLiteralString("\ud800")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Node readBack(Node object) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("<http://example.org/s> <http://example.org/p> " + written(object) + " .", Lang.NTRIPLES)
                .parse(graph);
        return graph.find(S, P, Node.ANY).next().getObject();
    }

    private static String written(Node term) {
        NTriples line = new NTriples();
        line.term(term);
        return new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
    }
}
