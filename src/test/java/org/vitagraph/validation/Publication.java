package org.vitagraph.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sys.JenaSystem;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Trace;
import org.vitagraph.rdf.Library;

/** A small publication in Turtle, for tests: an ontology of a dozen terms, facts and claims. */
final class Publication {
    static final String PREFIXES = """
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            PREFIX vg: <https://w3id.org/vitagraph/ns#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX s: <https://example.org/shapes#>
            PREFIX ex: <https://example.org/bio/id/>
            """;

    static final String VOCABULARY = """
            crm:E1_CRM_Entity a rdfs:Class ; rdfs:label "entity"@en .
            crm:E5_Event a rdfs:Class ; rdfs:label "event"@en ; rdfs:subClassOf crm:E1_CRM_Entity .
            crm:E7_Activity a rdfs:Class ; rdfs:label "activity"@en ; rdfs:subClassOf crm:E5_Event .
            crm:E67_Birth a rdfs:Class ; rdfs:label "birth"@en ; rdfs:subClassOf crm:E5_Event .
            crm:E39_Actor a rdfs:Class ; rdfs:label "actor"@en ; rdfs:subClassOf crm:E1_CRM_Entity .
            crm:E21_Person a rdfs:Class ; rdfs:label "person"@en ; rdfs:subClassOf crm:E39_Actor .
            crm:E52_Time-Span a rdfs:Class ; rdfs:label "time-span"@en ; rdfs:subClassOf crm:E1_CRM_Entity .
            crm:E53_Place a rdfs:Class ; rdfs:label "place"@en ; rdfs:subClassOf crm:E1_CRM_Entity .
            crm:E55_Type a rdfs:Class ; rdfs:label "type"@en ; rdfs:subClassOf crm:E1_CRM_Entity .
            crm:P4_has_time-span a rdf:Property , vg:ContentProperty ; rdfs:label "has time-span"@en ;
                rdfs:domain crm:E5_Event ; rdfs:range crm:E52_Time-Span .
            crm:P7_took_place_at a rdf:Property , vg:ContentProperty ; rdfs:label "took place at"@en ;
                rdfs:domain crm:E5_Event ; rdfs:range crm:E53_Place .
            crm:P98_brought_into_life a rdf:Property , vg:ContentProperty ; rdfs:label "brought into life"@en ;
                rdfs:domain crm:E67_Birth ; rdfs:range crm:E21_Person .
            crm:P82a_begin_of_the_begin a rdf:Property ; rdfs:label "begins at the earliest"@en ;
                rdfs:domain crm:E52_Time-Span ; rdfs:range xsd:dateTime .
            crm:P82b_end_of_the_end a rdf:Property ; rdfs:label "ends at the latest"@en ;
                rdfs:domain crm:E52_Time-Span ; rdfs:range xsd:dateTime .
            crm:P01_has_domain a rdf:Property ; rdfs:label "has domain"@en .
            crm:P02_has_range a rdf:Property ; rdfs:label "has range"@en .
            crm:P2_has_type a rdf:Property ; rdfs:label "has type"@en ; rdfs:range crm:E55_Type .
            vg:in_role a rdf:Property . vg:subject a rdf:Property . vg:predicate a rdf:Property . vg:object a rdf:Property .
            vg:of_fact a rdf:Property . vg:accepted a rdf:Property ; rdfs:range xsd:boolean .
            vg:Claim a rdfs:Class ; rdfs:subClassOf crm:E1_CRM_Entity . vg:ContentProperty a rdfs:Class .
            vg:PutativeEvent a rdfs:Class .
            vg:arrest a crm:E55_Type ; rdfs:label "arrest"@en . vg:arrestee a crm:E55_Type ; rdfs:label "arrestee"@en .
            """;

    /** Traces a fact to the line that its id names: {@code F12} stands at line 12. */
    static final Trace TRACE = fact -> fact.matches("F\\d+")
            ? List.of(new Locator.Position("facts/a.yaml", Integer.parseInt(fact.substring(1)), 3))
            : List.of();

    private final Path folder;

    Publication(Path folder) {
        JenaSystem.init();
        this.folder = folder;
    }

    static Declarations declarations() {
        return Declarations.read(new ByteArrayInputStream((PREFIXES + VOCABULARY).getBytes(StandardCharsets.UTF_8)));
    }

    static Graph graph(String turtle) {
        JenaSystem.init();
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    /** Writes the graphs as sorted N-Triples. */
    GraphFiles files(String facts, String claims) {
        return new GraphFiles(
                write("facts", graph(facts)), write("claims", graph(claims)), write("vocabulary", graph(VOCABULARY)));
    }

    Path write(String name, Graph graph) {
        List<String> lines = graph.stream()
                .map(t -> NodeFmtLib.strNT(t.getSubject()) + " " + NodeFmtLib.strNT(t.getPredicate()) + " "
                        + NodeFmtLib.strNT(t.getObject()) + " .")
                .sorted()
                .toList();
        try {
            return Files.write(folder.resolve(name + ".nt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShapesGraph shapes(String turtle, List<Finding> findings) {
        return ShapesGraph.load(
                List.of(new Library.Item("shapes/own.ttl", PREFIXES + turtle)), declarations(), findings::add);
    }

    static ViolationQueries queries(String... texts) {
        List<Library.Item> files = new ArrayList<>();
        for (String text : texts) {
            files.add(new Library.Item("shapes/q" + files.size() + "-violation.rq", text));
        }
        return ViolationQueries.load(files, declarations(), f -> {
            throw new AssertionError(f);
        });
    }

    /** Reads shapes that must be good; no text gives no shapes. */
    static ShapesGraph validatorShapes(String shapes) {
        List<Library.Item> files =
                shapes.isEmpty() ? List.of() : List.of(new Library.Item("shapes/own.ttl", PREFIXES + shapes));
        return ShapesGraph.load(files, declarations(), f -> {
            throw new AssertionError(f);
        });
    }

    static Validator validator(String shapes, String... queries) {
        return new Validator(
                validatorShapes(shapes), queries(queries), declarations(), new Validator.Settings("en", 100));
    }
}
