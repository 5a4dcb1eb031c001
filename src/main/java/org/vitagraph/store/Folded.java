package org.vitagraph.store;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Analyses names of any script into words without case and without diacritics: "Белобородóв" is found by "белобородов". */
final class Folded extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, fold(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return fold(in);
    }

    private static TokenStream fold(TokenStream in) {
        return new Letters(new ASCIIFoldingFilter(in));
    }

    /** Takes case and combining marks (U+0300 to U+036F) from each word. */
    private static final class Letters extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Letters(TokenStream in) {
            super(in);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String folded = Normalizer.normalize(term, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
            term.setEmpty();
            folded.codePoints().filter(c -> c < 0x300 || c > 0x36f).forEach(c -> term.append(Character.toString(c)));
            return true;
        }
    }
}
