package org.vitagraph.store.guard;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;
import org.apache.lucene.store.Directory;

/**
 * A text index that refuses the searches which would read all of its words: regular expressions, ranges, leading wildcards, several
 * wildcards in a word, and too many words.
 */
public final class RestrainedIndex extends TextIndexLucene {

    private static final Pattern LEADING_WILDCARD = Pattern.compile("(^|[\\s(:+!&|-])[*?]");
    private static final Pattern TWO_WILDCARDS = Pattern.compile("[*?][^\\s]*[*?]");
    private static final Pattern RANGE = Pattern.compile("[\\[{].*\\sTO\\s");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Limits limits;

    /** Opens an index. */
    public RestrainedIndex(Directory directory, TextIndexConfig config, Limits limits) {
        super(directory, config);
        this.limits = limits;
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

    private void check(String words) {
        if (words.length() > limits.of(Limit.SEARCH_LENGTH)) {
            throw LimitExceeded.of(limits, Limit.SEARCH_LENGTH);
        }
        if (BLANK.split(words.strip()).length > limits.of(Limit.SEARCH_TERMS)) {
            throw LimitExceeded.of(limits, Limit.SEARCH_TERMS);
        }
        if (words.replace("\\/", "").indexOf('/') >= 0) {
            throw new QueryExecException("A search for words knows no regular expressions; write \\/ for a slash.");
        }
        if (LEADING_WILDCARD.matcher(words).find()) {
            throw new QueryExecException("A search for words may not begin with a wildcard.");
        }
        if (TWO_WILDCARDS.matcher(words).find()) {
            throw new QueryExecException("A search for words takes one wildcard in a word.");
        }
        if (RANGE.matcher(words).find()) {
            throw new QueryExecException("A search for words knows no ranges.");
        }
    }
}
