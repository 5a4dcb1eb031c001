package org.vitagraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitagraph.rdf.TripleLine;

/** What of the shapes a unit answers, on data in which a birth has its time-span, participation and claim to itself. */
final class LocalityTest {
    private static final String DATA = """
            ex:b a crm:E67_Birth ; crm:P98_brought_into_life ex:p ; crm:P4_has_time-span ex:t ; crm:P7_took_place_at ex:pl .
            ex:p a crm:E21_Person . ex:t a crm:E52_Time-Span ; crm:P82a_begin_of_the_begin "x" . ex:pl a crm:E53_Place ; rdfs:label "Perm" .
            ex:part crm:P01_has_domain ex:b ; crm:P02_has_range ex:q ; vg:in_role vg:arrestee . ex:q a crm:E21_Person .
            ex:c a vg:Claim ; vg:subject ex:b ; vg:predicate crm:P7_took_place_at ; vg:object ex:pl ; vg:accepted true .
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:property [ sh:path crm:P7_took_place_at ; sh:maxCount 1 ; sh:class crm:E53_Place ]",
                "sh:property [ sh:path ( crm:P4_has_time-span crm:P82a_begin_of_the_begin ) ; sh:maxCount 1 ]",
                "sh:property [ sh:path [ sh:inversePath crm:P01_has_domain ] ; sh:minCount 1 ]",
                "sh:property [ sh:path ( [ sh:inversePath crm:P01_has_domain ] crm:P02_has_range ) ; sh:maxCount 1 ]",
                "sh:property [ sh:path ( rdf:type [ sh:zeroOrMorePath rdfs:subClassOf ] ) ; sh:hasValue crm:E5_Event ]",
                "sh:property [ sh:path crm:P4_has_time-span ; sh:node [ sh:property [ sh:path rdfs:label ; sh:minCount 1 ] ] ]",
                "sh:closed true ; sh:property [ sh:path rdfs:label ; sh:minCount 1 ]"
            })
    void staysInTheUnit(String constraint) {
        Locality locality = locality(constraint, DATA);

        assertThat(locality.global()).isEmpty();
        assertThat(locality.local()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:property [ sh:path [ sh:inversePath crm:P02_has_range ] ; sh:maxCount 1 ]",
                "sh:property [ sh:path ( crm:P7_took_place_at rdfs:label ) ; sh:minCount 1 ]",
                "sh:property [ sh:path [ sh:oneOrMorePath crm:P7_took_place_at ] ; sh:maxCount 1 ]",
                "sh:property [ sh:path crm:P7_took_place_at ; sh:node [ sh:property [ sh:path rdfs:label ; sh:minCount 1 ] ] ]",
                "sh:property [ sh:path crm:P7_took_place_at ; sh:property [ sh:path rdfs:label ; sh:minCount 1 ] ]",
                "sh:not [ sh:property [ sh:path [ sh:inversePath crm:P7_took_place_at ] ; sh:minCount 1 ] ]"
            })
    void needsTheWholeGraph(String constraint) {
        Locality locality = locality(constraint, DATA);

        assertThat(locality.local()).isEmpty();
        assertThat(locality.global()).hasSize(1);
    }

    @Test
    void aShapeIsDividedWhereOnlySomeOfItIsLocal() {
        Locality locality = locality("""
                sh:property [ sh:path crm:P7_took_place_at ; sh:maxCount 1 ] ;
                sh:property [ sh:path [ sh:inversePath crm:P02_has_range ] ; sh:maxCount 1 ]""", DATA);

        assertThat(locality.local()).hasSize(1);
        assertThat(locality.local().getFirst().getPropertyShapes()).hasSize(1);
        assertThat(locality.global()).hasSize(1);
        assertThat(locality.global().getFirst().getPropertyShapes()).hasSize(1);
    }

    @Test
    void theDataDecideAndNotWhatAPropertyIsMeantFor() {
        String constraint = "sh:property [ sh:path ( crm:P7_took_place_at rdfs:label ) ; sh:minCount 1 ]";

        assertThat(locality(constraint, "ex:b a crm:E67_Birth .").global()).isEmpty();
        assertThat(locality(constraint, DATA).global()).hasSize(1);
    }

    @Test
    void whatAKindAsksOfItsEventsIsAskedInTheirUnits() {
        String shape = """
                s:Arrest a sh:NodeShape ; sh:targetNode vg:arrest ;
                    sh:property [ sh:path [ sh:inversePath crm:P2_has_type ] ;
                        sh:property [ sh:path crm:P7_took_place_at ; sh:minCount 1 ] ] .
                """;

        Locality locality = new Locality(Publication.validatorShapes(shape).shapes(), List.of(), links(DATA));

        assertThat(locality.local()).hasSize(1);
        assertThat(locality.global()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?this crm:P7_took_place_at ?a . FILTER NOT EXISTS { ?c vg:subject ?this ; vg:object ?a }",
                "?this ?p ?o . ?p a vg:ContentProperty FILTER NOT EXISTS { ?c vg:subject ?this ; vg:predicate ?p }",
                "?this crm:P4_has_time-span/crm:P82a_begin_of_the_begin ?a",
                "?this crm:P7_took_place_at ?a . ?a a/rdfs:subClassOf* crm:E53_Place",
                "?this a vg:Claim . { ?this vg:accepted true } UNION { ?this vg:subject/crm:P7_took_place_at ?a }",
                "?this a vg:Claim OPTIONAL { ?x vg:subject ?this } FILTER(!bound(?x))"
            })
    void aQueryThatHangsTogetherWithTheNodeIsLocal(String where) {
        assertThat(query(where).localQueries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?this crm:P7_took_place_at ?a . ?b crm:P7_took_place_at ?a",
                "?this crm:P7_took_place_at ?a . FILTER NOT EXISTS { ?a rdfs:label ?l }",
                "?x ?p ?this",
                "?this a crm:E21_Person . ?x a crm:E21_Person",
                "?this a crm:E21_Person MINUS { ?this rdfs:label ?l }",
                "?this a crm:E21_Person { SELECT (COUNT(?y) AS ?n) WHERE { ?y a crm:E21_Person } }",
                "?this rdfs:label ?l . { ?x rdfs:label ?l FILTER NOT EXISTS { ?x a ?t } }",
                "?this a vg:Claim { BIND(1 AS ?one) FILTER NOT EXISTS { ?x vg:subject ?this } }"
            })
    void aQueryThatReachesFurtherIsNot(String where) {
        assertThat(query(where).globalQueries()).hasSize(1);
    }

    private static Locality query(String where) {
        String text = "#+ summary: is wrong\n" + Publication.PREFIXES + "SELECT ?this WHERE { " + where + " }";
        return new Locality(
                Publication.validatorShapes("").shapes(),
                Publication.queries(text).queries(),
                links(DATA));
    }

    private static Locality locality(String constraint, String data) {
        String shape = "s:S a sh:NodeShape ; sh:targetClass crm:E5_Event ; " + constraint + " .";
        return new Locality(Publication.validatorShapes(shape).shapes(), List.of(), links(data));
    }

    private static Links links(String data) {
        Declarations declarations = Publication.declarations();
        Graph graph = Publication.graph(data);
        Units units = new Units(declarations);
        List<TripleLine> lines = graph.stream().map(TripleLine::of).toList();
        lines.forEach(units::take);
        units.settle();
        Links links = new Links(units);
        declarations.graph().stream().map(TripleLine::of).forEach(links::vocabulary);
        lines.forEach(links::data);
        return links;
    }
}
