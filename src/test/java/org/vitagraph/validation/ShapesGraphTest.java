package org.vitagraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitagraph.house.Hostile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Library;

final class ShapesGraphTest {
    private static final int PREFIX_LINES = (int) Publication.PREFIXES.lines().count();

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void aGoodShapeIsTakenWithoutAWord() {
        ShapesGraph shapes = Publication.shapes("""
                s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ;
                    sh:property [ sh:path crm:P98_brought_into_life ; sh:minCount 1 ] .
                """, findings);

        assertThat(findings).isEmpty();
        assertThat(shapes.size()).isEqualTo(1);
    }

    @Test
    @Hostile(38)
    void aMisspeltTermOfShaclIsRefusedAtItsLineWithTheTermMeant() {
        ShapesGraph shapes = Publication.shapes("""
                s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ;
                    sh:property [ sh:path crm:P98_brought_into_life ; sh:minCounts 1 ] .
                """, findings);

        assertThat(only().code()).isEqualTo(Code.SHAPE_BROKEN);
        assertThat(only().where()).isEqualTo(new Locator.Position("shapes/own.ttl", PREFIX_LINES + 2, 55));
        assertThat(only().message()).contains("sh:minCounts").contains("Did you mean sh:minCount?");
        assertThat(shapes.size()).isZero();
    }

    @Test
    void aMisspeltClassOrPropertyIsAnUnknownTerm() {
        Publication.shapes("""
                s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Brith ;
                    sh:property [ sh:path crm:P98_brought_in_life ; sh:minCount 1 ] .
                """, findings);

        assertThat(findings).extracting(Finding::code).containsOnly(Code.UNKNOWN_TERM);
        assertThat(findings).extracting(Finding::message).anyMatch(m -> m.contains("Did you mean crm:E67_Birth?"));
        assertThat(findings).extracting(Finding::message).anyMatch(m -> m.contains("crm:P98_brought_into_life?"));
    }

    @Test
    @Hostile(38)
    void aRegularExpressionThatDoesNotCompileIsRefusedAtItsLine() {
        Publication.shapes("""
                s:Time a sh:NodeShape ; sh:targetClass crm:E52_Time-Span ;
                    sh:property [ sh:path rdfs:label ; sh:pattern "([0-9" ] .
                """, findings);

        assertThat(only().code()).isEqualTo(Code.SHAPE_BROKEN);
        assertThat(only().value()).isEqualTo("([0-9");
        assertThat(only().where().text()).startsWith("shapes/own.ttl:" + (PREFIX_LINES + 2));
    }

    @Test
    @Hostile(38)
    void aShapeWithoutTargetIsRefusedUnlessAnotherUsesIt() {
        Publication.shapes("""
                s:Lost a sh:NodeShape ; sh:property [ sh:path rdfs:label ; sh:minCount 1 ] .
                s:Used a sh:NodeShape ; sh:property [ sh:path rdfs:label ; sh:minCount 1 ] .
                s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ; sh:or ( s:Used ) .
                """, findings);

        assertThat(only().code()).isEqualTo(Code.SHAPE_UNTARGETED);
        assertThat(only().where().text()).isEqualTo("shapes/own.ttl:" + (PREFIX_LINES + 1) + ":1");
    }

    @Test
    @Hostile(38)
    void aQueryThatCallsAnotherServerIsRefused() {
        Publication.shapes(sparql("SELECT $this WHERE { SERVICE <http://127.0.0.1/> { $this ?p ?o } }"), findings);

        assertThat(only().code()).isEqualTo(Code.SHAPE_BROKEN);
        assertThat(only().message()).contains("SERVICE");
    }

    @Test
    void aFunctionFromOutsideSparqlIsRefused() {
        Publication.shapes(sparql("SELECT $this WHERE { $this ?p ?o FILTER(<java:java.lang.Runtime>(?o)) }"), findings);

        assertThat(only().message()).contains("java:java.lang.Runtime");
    }

    @Test
    void aQueryWithASyntaxErrorIsRefusedAtItsLine() {
        Publication.shapes(sparql("SELECT $this WHERE { $this ?p "), findings);

        assertThat(only().code()).isEqualTo(Code.SHAPE_BROKEN);
        assertThat(only().where().text()).startsWith("shapes/own.ttl:" + (PREFIX_LINES + 1) + ":");
    }

    @Test
    void aMisspeltTermInAQueryIsAnUnknownTerm() {
        Publication.shapes(
                sparql("SELECT $this WHERE { $this <http://www.cidoc-crm.org/cidoc-crm/P7_took_place_in> ?o }"),
                findings);

        assertThat(only().code()).isEqualTo(Code.UNKNOWN_TERM);
        assertThat(only().message()).contains("Did you mean crm:P7_took_place_at?");
    }

    @Test
    void turtleThatCannotBeReadIsRefusedWithLineAndColumn() {
        Publication.shapes("s:Birth a sh:NodeShape ; ;; [", findings);

        assertThat(findings).isNotEmpty().allMatch(f -> f.code() == Code.SHAPE_BROKEN);
        assertThat(findings.getFirst().where().text()).startsWith("shapes/own.ttl:" + (PREFIX_LINES + 1) + ":");
    }

    @Test
    @Hostile(39)
    void anEmptyFileIsRefused() {
        Publication.shapes("", findings);

        assertThat(only().message()).contains("no shape");
    }

    @Test
    @Hostile(37)
    void importsAreRefusedBecauseTheyAreNeverFetched() {
        Publication.shapes("""
                <> <http://www.w3.org/2002/07/owl#imports> <http://127.0.0.1/more> .
                s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ; sh:nodeKind sh:IRI .
                """, findings);

        assertThat(only().message()).contains("Imports are never fetched");
    }

    @Test
    void aPropertyThatDoesNotFitWhereItStandsIsRefused() {
        Publication.shapes("""
                s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ; sh:minCount 1 .
                """, findings);

        assertThat(findings).isNotEmpty().allMatch(f -> f.code() == Code.SHAPE_BROKEN);
    }

    @Test
    void aFileWithAFaultDoesNotKeepTheOthersFromBeingUsed() {
        ShapesGraph shapes = ShapesGraph.load(
                List.of(
                        new Library.Item("shapes/a.ttl", "<a> <b"),
                        new Library.Item(
                                "shapes/b.ttl",
                                Publication.PREFIXES
                                        + "s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ; sh:nodeKind sh:IRI .")),
                Publication.declarations(),
                findings::add);

        assertThat(findings).extracting(f -> f.where().file()).containsOnly("shapes/a.ttl");
        assertThat(shapes.size()).isEqualTo(1);
    }

    private Finding only() {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static String sparql(String query) {
        return "s:Q a sh:NodeShape ; sh:targetClass crm:E67_Birth ; sh:sparql [ sh:select \"\"\"" + query
                + "\"\"\" ] .";
    }
}
