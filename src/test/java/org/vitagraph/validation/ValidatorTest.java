package org.vitagraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;

final class ValidatorTest {
    private static final String SHAPES = """
            s:Birth a sh:NodeShape ; sh:targetClass crm:E67_Birth ;
                sh:property [ sh:path crm:P98_brought_into_life ; sh:minCount 1 ; sh:class crm:E21_Person ] ;
                sh:property [ sh:path crm:P7_took_place_at ; sh:maxCount 1 ; sh:severity sh:Warning ] .
            s:Person a sh:NodeShape ; sh:targetClass crm:E21_Person ;
                sh:property [ sh:path [ sh:inversePath crm:P98_brought_into_life ] ; sh:maxCount 1 ; sh:message "has more than one birth"@en ] .
            s:Time a sh:NodeShape ; sh:targetClass crm:E52_Time-Span ;
                sh:property [ sh:path crm:P82a_begin_of_the_begin ; sh:maxCount 1 ; sh:datatype xsd:dateTime ;
                    sh:lessThanOrEquals crm:P82b_end_of_the_end ] .
            """;
    private static final String PERSON = "ex:p a crm:E21_Person , crm:E39_Actor ; rdfs:label \"Anna\"@en .\n";
    private static final String BIRTH = "ex:b a crm:E67_Birth , crm:E5_Event ; rdfs:label \"Birth of Anna\"@en .\n";
    private static final String CLAIM = """
            ex:c a vg:Claim ; vg:of_fact "F7" ; vg:subject ex:b ; vg:predicate crm:P98_brought_into_life ; vg:object ex:p .
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aGoodGraphHasNoFindings() {
        Validator.Outcome outcome = check(PERSON + BIRTH + "ex:b crm:P98_brought_into_life ex:p .", CLAIM);

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.report().conforms()).isTrue();
    }

    @Test
    void aMissingValueIsToldInWordsAtTheLineOfTheFact() {
        Validator.Outcome outcome = check(PERSON + BIRTH, CLAIM);

        Finding finding = only(outcome);
        assertThat(finding.code()).isEqualTo(Code.SHAPE_VIOLATED);
        assertThat(finding.message()).isEqualTo("“Birth of Anna”: has no “brought into life”.");
        assertThat(finding.where().text()).isEqualTo("facts/a.yaml:7:3");
    }

    @Test
    void twoBirthsOfOnePersonAreFoundWithBothPlaces() {
        Validator.Outcome outcome = check(PERSON + BIRTH + """
                        ex:b crm:P98_brought_into_life ex:p .
                        ex:b2 a crm:E67_Birth , crm:E5_Event ; crm:P98_brought_into_life ex:p .
                        """, CLAIM + """
                        ex:c2 a vg:Claim ; vg:of_fact "F9" ; vg:subject ex:b2 ; vg:predicate crm:P98_brought_into_life ; vg:object ex:p .
                        """);

        Finding finding = only(outcome);
        assertThat(finding.message()).isEqualTo("“Anna”: has more than one birth. See also facts/a.yaml:9:3.");
        assertThat(finding.where().text()).isEqualTo("facts/a.yaml:7:3");
    }

    @Test
    void aNodeThatNoClaimNamesIsAnsweredForByItsEvent() {
        Validator.Outcome outcome = check(PERSON + BIRTH + """
                        ex:b crm:P98_brought_into_life ex:p ; crm:P4_has_time-span ex:t .
                        ex:t a crm:E52_Time-Span ; crm:P82a_begin_of_the_begin "1908-02-01T00:00:00Z"^^xsd:dateTime ;
                            crm:P82b_end_of_the_end "1908-01-01T23:59:59Z"^^xsd:dateTime .
                        """, CLAIM);

        Finding finding = only(outcome);
        assertThat(finding.where().text()).isEqualTo("facts/a.yaml:7:3");
        assertThat(finding.message()).contains("must not come after “ends at the latest”");
    }

    @Test
    void severityFollowsTheShape() {
        Validator.Outcome outcome = check(PERSON + BIRTH + """
                        ex:b crm:P98_brought_into_life ex:p ; crm:P7_took_place_at ex:x , ex:y .
                        ex:x a crm:E53_Place . ex:y a crm:E53_Place .
                        """, CLAIM);

        assertThat(only(outcome).code()).isEqualTo(Code.SHAPE_WARNED);
    }

    @Test
    void anUnknownTermIsFoundWithTheTermMeant() {
        Validator.Outcome outcome =
                check(PERSON + BIRTH + "ex:b crm:P98_brought_into_life ex:p ; crm:P7_took_place_in ex:x .", CLAIM);

        assertThat(only(outcome).code()).isEqualTo(Code.UNKNOWN_TERM);
        assertThat(only(outcome).message())
                .isEqualTo(
                        "“Birth of Anna”: there is no property crm:P7_took_place_in. Did you mean crm:P7_took_place_at?");
    }

    @Test
    void anUnknownClassIsFound() {
        Validator.Outcome outcome = check("ex:t a crm:E52_Time_Span .", "");

        assertThat(only(outcome).message()).contains("no class crm:E52_Time_Span. Did you mean crm:E52_Time-Span?");
    }

    @Test
    void aSubjectOutsideTheDomainIsFound() {
        Validator.Outcome outcome = check(PERSON + "ex:p crm:P7_took_place_at ex:x . ex:x a crm:E53_Place .", "");

        assertThat(only(outcome).code()).isEqualTo(Code.DOMAIN_VIOLATED);
        assertThat(only(outcome).message()).contains("only a “event” has the property “took place at”");
    }

    @Test
    void anObjectOutsideTheRangeIsFound() {
        Validator.Outcome outcome = check(PERSON + BIRTH + """
                ex:b crm:P98_brought_into_life ex:p ; crm:P7_took_place_at ex:p , "Perm" .
                """, CLAIM);

        assertThat(outcome.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(Code.RANGE_VIOLATED, Code.RANGE_VIOLATED, Code.SHAPE_WARNED);
    }

    @Test
    void aLiteralOfAnotherTypeThanTheRangeIsFound() {
        Validator.Outcome outcome =
                check("ex:t a crm:E52_Time-Span ; crm:P82b_end_of_the_end \"1908\"^^xsd:gYear .", "");

        assertThat(outcome.findings()).extracting(Finding::code).contains(Code.RANGE_VIOLATED);
    }

    @Test
    void aQueryThatReturnsARowGivesAFinding() {
        Validator validator = Publication.validator(SHAPES, """
                #+ summary: {?value} is not in the data though an accepted claim carries it
                #+ rule: R5
                PREFIX vg: <https://w3id.org/vitagraph/ns#>
                SELECT ?this ?value WHERE {
                  ?this vg:accepted true ; vg:subject ?s ; vg:predicate ?p ; vg:object ?value .
                  FILTER NOT EXISTS { ?s ?p ?value }
                }
                """);
        Publication publication = new Publication(folder);

        List<Finding> findings = validator
                .wholeGraph(publication.files(PERSON, CLAIM + "ex:c vg:accepted true ."), Publication.TRACE)
                .findings();

        assertThat(findings).extracting(Finding::code).containsExactly(Code.INCOHERENT);
        assertThat(findings.getFirst().where().text()).isEqualTo("facts/a.yaml:7:3");
        assertThat(findings.getFirst().message()).contains("“Anna” is not in the data though");
    }

    @Test
    void aSummaryThatNamesTheNodeIsTheWholeSentence() {
        Validator validator = Publication.validator(SHAPES, """
                #+ summary: {?this} is a person.
                SELECT ?this WHERE { ?this a <http://www.cidoc-crm.org/cidoc-crm/E21_Person> }
                """);

        assertThat(validator
                        .wholeGraph(new Publication(folder).files(PERSON, CLAIM), Publication.TRACE)
                        .findings())
                .extracting(Finding::message)
                .containsExactly("“Anna” is a person.");
    }

    @Test
    void theLinksBelongToTheGraph() {
        Publication publication = new Publication(folder);
        GraphFiles files = publication.files(PERSON, CLAIM);
        Path links = publication.write("links", Publication.graph("ex:b a crm:E67_Birth , crm:E5_Event ."));

        GraphFiles withLinks = new GraphFiles(files.facts(), files.claims(), files.vocabulary(), List.of(links));

        assertThat(Publication.validator(SHAPES)
                        .wholeGraph(files, Publication.TRACE)
                        .findings())
                .isEmpty();
        assertThat(Publication.validator(SHAPES)
                        .wholeGraph(withLinks, Publication.TRACE)
                        .findings())
                .hasSize(1);
    }

    @Test
    void problemsOfOneSortBeyondTheLimitAreCounted() {
        StringBuilder facts = new StringBuilder();
        for (int i = 100; i < 250; i++) {
            facts.append("ex:b").append(i).append(" a crm:E67_Birth .\n");
        }

        List<Finding> findings = check(facts.toString(), "").findings();

        assertThat(findings).hasSize(100);
        assertThat(findings.getLast().message()).endsWith("There are 50 more of this sort.");
    }

    @Test
    void theReportIsAShaclReportWithTheSameBytesEachTime() {
        String facts = PERSON + BIRTH + "ex:t a crm:E52_Time-Span ; crm:P82a_begin_of_the_begin 3 .";
        String turtle = check(facts, CLAIM).report().turtle();

        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        assertThat(ValidationReport.fromGraph(graph).getEntries()).hasSize(2);
        assertThat(ValidationReport.fromGraph(graph).conforms()).isFalse();
        assertThat(check(facts, CLAIM).report().turtle()).isEqualTo(turtle);
    }

    private Validator.Outcome check(String facts, String claims) {
        return Publication.validator(SHAPES)
                .wholeGraph(new Publication(folder).files(facts, claims), Publication.TRACE);
    }

    private static Finding only(Validator.Outcome outcome) {
        assertThat(outcome.findings()).hasSize(1);
        return outcome.findings().getFirst();
    }
}
