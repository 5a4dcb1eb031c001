package org.vitagraph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vitagraph.rdf.FactChangesJson;
import org.vitagraph.rdf.Release;

/** What changed says of a fact that a source denies, supposes or reports that it does, and whether it is taken as fact. */
class ChangesOfNotFactsTest extends OneSource {

    private Release release(String facts) throws IOException {
        files = "facts.yaml";
        write("facts.yaml", """
                vitagraph: 1
                source: s
                language: en
                people: {ann: Ann Berg, bob: Bob Lund}
                passages:
                  - passage: p1
                    label: Page 1
                    facts:
                      - {birth: ann, id: F1, when: 1800}
                """ + facts.indent(6));
        return release();
    }

    @Test
    void aChangeSaysWhetherTheFactIsTakenAsOne() throws IOException {
        Release before = release("");
        Release after = release("""
                - {execution: bob, id: A1, by: ann, modality: negated}
                - {birth: bob, id: A2, when: 1820, modality: hedged, accept: yes, because: We trust it.}
                - {death: bob, id: A3, when: 1900}
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FactChangesJson(before, after, "").write(out);
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains(
                        "\"modality\" : \"negated\", \"accepted\" : false, "
                                + "\"words\" : \"execution A1 (s, Page 1), denied by the source, not taken as fact: who Bob Lund; by Ann Berg\"")
                .contains("\"modality\" : \"hedged\", \"accepted\" : true, "
                        + "\"words\" : \"birth A2 (s, Page 1), supposed by the source: who Bob Lund; when 1820")
                .contains(
                        "\"modality\" : \"asserted\", \"accepted\" : true, \"words\" : \"death A3 (s, Page 1): who Bob");
    }

    @Test
    void whoIsKeptApartByTheEditorsIsNotDeniedByASource() throws IOException {
        Release before = release("");
        write("identities.tsv", """
                id\ta\tb\tdecision\tcertainty\tsource\tpassage\twords\tdecided_by\treason
                I1\tperson:s:ann\tperson:s:bob\tdifferent\tcertain\t\t\t\tEditors\tTwo people.
                """);
        Release after = release("- {birth: bob, id: A2, when: 1820}\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FactChangesJson(before, after, "").write(out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "identity I1 (identities, Decision I1 of the editors), kept apart by the editors, not taken as fact");
    }
}
