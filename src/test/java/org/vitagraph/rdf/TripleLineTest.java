package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** What is read from the bytes of a line is what its nodes say. */
class TripleLineTest {

    private static final Node KNOWS = NodeFactory.createURI("http://example.org/knows");

    @Test
    void whatIsReadFromBytesIsWhatTheNodesSay() {
        for (String name : List.of("a", "Жуков", "漢字", "a?b=c&d", "%20", "😀".repeat(9), "")) {
            Node subject = NodeFactory.createURI("http://example.org/s/" + name);
            Node object = NodeFactory.createURI("http://example.org/o/" + name);
            TripleLine line = TripleLine.of(Triple.create(subject, KNOWS, object));
            assertThat(line.subjectKey()).isEqualTo(TextKey.of(subject.getURI()));
            assertThat(line.objectKey()).isEqualTo(TextKey.of(object.getURI()));
            assertThat(line.isObjectIri()).isTrue();
            assertThat(line.triple()).isEqualTo(Triple.create(subject, KNOWS, object));

            Triple said = Triple.create(subject, KNOWS, NodeFactory.createLiteralString("<" + name + "> .\n\""));
            assertThat(TripleLine.of(said).isObjectIri()).isFalse();
            assertThat(TripleLine.of(said).triple()).isEqualTo(said);
        }
    }

    @Test
    void aSubjectIsThatOfTheLineBeforeOnlyWhereAllOfItIs() {
        TripleLine line = new TripleLine();
        List<Boolean> same = new ArrayList<>();
        List<Node> subjects = new ArrayList<>();
        for (String subject : List.of("a", "a", "aa", "a", "a")) {
            byte[] bytes = ("<http://example.org/" + subject + "> <http://example.org/p> \"x\" .")
                    .getBytes(StandardCharsets.UTF_8);
            line.move(bytes, bytes.length);
            same.add(line.isSameSubject());
            subjects.add(line.subject());
            assertThat(line.subjectKey()).isEqualTo(TextKey.of("http://example.org/" + subject));
        }
        assertThat(same).containsExactly(false, true, false, false, true);
        assertThat(subjects.stream().map(Node::getLocalName)).containsExactly("a", "a", "aa", "a", "a");
        assertThat(subjects.get(1)).isSameAs(subjects.get(0));
    }

    /** Names that differ in few letters, in all pairs of places, as those of a publication do. */
    @Test
    void keysOfNamesThatDifferLittleDiffer() {
        Map<Long, String> known = new HashMap<>();
        byte[] letters = "https://example.org/id/person/p-000000000000#birth".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < letters.length; i++) {
            for (int j = i; j < letters.length; j++) {
                for (char a = 'a'; a <= 'p'; a++) {
                    for (char b = 'a'; b <= 'p'; b++) {
                        byte[] changed = letters.clone();
                        changed[i] = (byte) a;
                        changed[j] = (byte) b;
                        String name = new String(changed, StandardCharsets.US_ASCII);
                        String before = known.putIfAbsent(TextKey.of(name), name);
                        assertThat(before == null || before.equals(name))
                                .as("%s and %s", before, name)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(known.size()).isGreaterThan(200_000).isLessThan(400_000);
        String text = "";
        for (int i = 0; i < 300; i++) {
            assertThat(known.putIfAbsent(TextKey.of(text), text)).isNull();
            text += '\0';
        }
    }
}
