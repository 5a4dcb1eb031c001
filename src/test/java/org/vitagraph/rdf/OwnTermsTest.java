package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The vocabulary of the program's own: each term is declared once, and what is called alike in one list is one thing. */
class OwnTermsTest {

    private static final Node LABEL_RULE = NodeFactory.createURI(Vg.NS + "label_rule");

    private static Graph ontology() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.list(Path.of("ontology"))) {
            files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
        }
        return graph;
    }

    @Test
    void no_property_is_explained_twice() throws IOException {
        Graph graph = ontology();
        List<String> twice = graph.find(Node.ANY, RDF.type.asNode(), RDF.Property.asNode())
                .mapWith(Triple::getSubject)
                .filterKeep(property -> property.getURI().startsWith(Vg.NS))
                .filterKeep(property -> graph.find(property, RDFS.comment.asNode(), Node.ANY)
                                .toList()
                                .size()
                        > 1)
                .mapWith(Node::getURI)
                .toList();

        assertThat(twice).isEmpty();
    }

    @Test
    void no_two_concepts_of_a_scheme_are_called_alike() throws IOException {
        Graph graph = ontology();
        Map<String, Set<String>> called = new TreeMap<>();
        graph.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .forEach(label -> graph.find(label.getSubject(), SKOS.inScheme.asNode(), Node.ANY)
                        .forEach(scheme -> called.computeIfAbsent(
                                        scheme.getObject() + " " + label.getObject(), key -> new TreeSet<>())
                                .add(label.getSubject().toString())));

        assertThat(called)
                .isNotEmpty()
                .allSatisfy((label, concepts) -> assertThat(concepts).as(label).hasSize(1));
    }

    @Test
    void every_kind_that_has_a_rule_has_one_in_all_languages() throws IOException {
        Map<String, Set<String>> languages = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        ontology().find(Node.ANY, LABEL_RULE, Node.ANY).forEach(rule -> {
            String language = rule.getObject().getLiteralLanguage();
            languages
                    .computeIfAbsent(rule.getSubject().getURI(), kind -> new TreeSet<>())
                    .add(language);
            all.add(language);
        });

        assertThat(new ArrayList<>(languages.values())).hasSizeGreaterThan(20);
        assertThat(languages).allSatisfy((kind, own) -> assertThat(own).as(kind).isEqualTo(all));
    }
}
