package org.vitagraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.guard.MemoryWatch;

/** What was stopped is no answer, however it came to its end. */
class AnswersTest {

    private static final Query QUERY = QueryFactory.create("SELECT ?x (COUNT(*) AS ?n) { ?x ?p ?o } GROUP BY ?x");

    @Test
    void aQueryThatIsStoppedBeforeItsFirstRowHasNoEmptyAnswer() {
        try (MemoryWatch memory = MemoryWatch.begin()) {
            Answers answers =
                    new Answers(DatasetGraphFactory.createTxnMem(), Limits.USUAL, memory, Duration.ofSeconds(30));

            assertThat(answers.<Boolean>run(QUERY, exec -> exec.select().hasNext()))
                    .isFalse();
            assertThatThrownBy(() -> answers.run(QUERY, exec -> {
                        exec.abort();
                        return "an answer without rows";
                    }))
                    .isInstanceOf(QueryCancelledException.class);
        }
    }
}
