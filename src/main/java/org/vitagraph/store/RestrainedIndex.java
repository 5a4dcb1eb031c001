package org.vitagraph.store;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;
import org.apache.lucene.store.Directory;

/** A text index that refuses the searches which would read all of its words: regular expressions and leading wildcards. */
final class RestrainedIndex extends TextIndexLucene {

    private static final int MAX_LENGTH = 1000;
    private static final Pattern LEADING_WILDCARD = Pattern.compile("(^|[\\s(:+!&|-])[*?]");

    RestrainedIndex(Directory directory, TextIndexConfig config) {
        super(directory, config);
    }

    @Override
    public List<TextHit> query(
            Node subject,
            List<Resource> properties,
            String words,
            String graph,
            String language,
            int limit,
            String highlight) {
        check(words);
        return super.query(subject, properties, words, graph, language, limit, highlight);
    }

    private static void check(String words) {
        if (words.length() > MAX_LENGTH) {
            throw new QueryExecException("The words to search for are longer than " + MAX_LENGTH + " letters.");
        }
        if (words.replace("\\/", "").indexOf('/') >= 0) {
            throw new QueryExecException("A search for words knows no regular expressions; write \\/ for a slash.");
        }
        if (LEADING_WILDCARD.matcher(words).find()) {
            throw new QueryExecException("A search for words may not begin with a wildcard.");
        }
    }
}
