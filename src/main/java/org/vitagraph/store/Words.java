package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.vitagraph.rdf.Iris;
import org.vitagraph.store.guard.Limits;

/**
 * Puts names and titles into the index. What only serves others has a label made of theirs, and most nodes are such: claims,
 * participations, time-spans. Nobody looks them up by it.
 */
final class Words implements AutoCloseable {

    private final List<String> serving;
    private final TextIndexLucene index;

    private Words(Iris iris, TextIndexLucene index) {
        this.serving = Stream.of("claim", "participation", "time")
                .map(path -> iris.id(path, ""))
                .toList();
        this.index = index;
    }

    /** Opens the index in a folder, making it where there is none. */
    static Words in(Path folder, Iris iris) throws IOException {
        return new Words(iris, TextFields.open(folder, Limits.USUAL));
    }

    /** Takes a triple, if it holds words that are looked up. */
    void take(Node graph, Triple triple) {
        if (triple.getObject().isLiteral()
                && index.getDocDef().getField(triple.getPredicate()) != null
                && isLookedUp(triple.getSubject())) {
            index.addEntity(TextQueryFuncs.entityFromQuad(
                    index.getDocDef(), graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        }
    }

    private boolean isLookedUp(Node subject) {
        return serving.stream().noneMatch(subject.getURI()::startsWith);
    }

    /** Forgets all words of a node in a graph. */
    void forget(Node graph, Node subject) throws IOException {
        if (isLookedUp(subject)) {
            BooleanQuery both = new BooleanQuery.Builder()
                    .add(term(index.getDocDef().getEntityField(), subject), Occur.FILTER)
                    .add(term(index.getDocDef().getGraphField(), graph), Occur.FILTER)
                    .build();
            index.getIndexWriter().deleteDocuments(both);
        }
    }

    private static TermQuery term(String field, Node node) {
        return new TermQuery(new Term(field, TextQueryFuncs.subjectToString(node)));
    }

    /** Writes what was taken. */
    void commit() {
        index.commit();
    }

    @Override
    public void close() {
        index.close();
    }
}
