package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.xml.StreamIterator.Filter;
import org.vitagraph.source.xml.StreamIterator.Step;
import org.vitagraph.source.xml.StreamIterator.Way;

/**
 * The parser of the few XPaths that can be found while a file streams by: {@code person}, {@code tei:person},
 * {@code listPerson/person}, {@code /a/b}, {@code //x}, each with {@code [@type='x']} where wanted, and {@code |} between them.
 */
final class StreamIteratorParser {
    private static final String ADVICE = "; a file is found through by names, such as listPerson/person[@type='x']:"
            + " move any other condition into 'when:'.";

    private final String text;
    private final Map<String, String> namespaces;
    private int at;

    StreamIteratorParser(String text, Map<String, String> namespaces) {
        this.text = text;
        this.namespaces = namespaces;
    }

    StreamIterator parsed() throws BadReference {
        if (text.length() > XPathLanguage.LONGEST) {
            throw new BadReference("The iterator is longer than " + XPathLanguage.LONGEST + " characters.", 1);
        }
        List<Way> paths = new ArrayList<>();
        do {
            paths.add(path());
        } while (taken("|"));
        if (at < text.length()) {
            throw unexpected();
        }
        return new StreamIterator(text, List.copyOf(paths));
    }

    private Way path() throws BadReference {
        blanks();
        boolean anywhere = taken("//");
        boolean fromRoot = !anywhere && taken("/");
        List<Step> steps = new ArrayList<>();
        do {
            steps.add(step());
        } while (taken("/"));
        return new Way(fromRoot, List.copyOf(steps));
    }

    private Step step() throws BadReference {
        int begin = at;
        String first = name();
        boolean prefixed = at < text.length() && text.charAt(at) == ':';
        String local = first;
        String uri = "";
        if (prefixed) {
            at++;
            local = name();
            uri = namespace(first, begin);
        }
        List<Filter> filters = new ArrayList<>();
        while (taken("[")) {
            filters.add(filter());
        }
        return new Step(!prefixed, uri, local, List.copyOf(filters));
    }

    private Filter filter() throws BadReference {
        needed("@");
        int begin = at;
        String local = name();
        String uri = "";
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            uri = namespace(local, begin);
            local = name();
        }
        needed("=");
        blanks();
        if (at == text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '"')) {
            throw unexpected();
        }
        int end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            throw new BadReference("The quotation mark is not closed" + ADVICE, at + 1);
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        needed("]");
        return new Filter(uri, local, value);
    }

    private String name() throws BadReference {
        blanks();
        int begin = at;
        while (at < text.length() && isNamePart(text.charAt(at), at == begin)) {
            at++;
        }
        if (at == begin) {
            throw unexpected();
        }
        return text.substring(begin, at);
    }

    private static boolean isNamePart(char c, boolean first) {
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || c == '_'
                || (!first
                        && (Character.isLetterOrDigit(c)
                                || c == '-'
                                || c == '.'
                                || Character.getType(c) == Character.NON_SPACING_MARK));
    }

    private String namespace(String prefix, int begin) throws BadReference {
        String uri = namespaces.get(prefix);
        if (uri == null) {
            throw new BadReference(
                    "The prefix '" + prefix + "' is not declared; declared are "
                            + String.join(", ", namespaces.keySet()) + ".",
                    begin + 1);
        }
        return uri;
    }

    private boolean taken(String sign) {
        blanks();
        boolean there = text.startsWith(sign, at);
        if (there) {
            at += sign.length();
        }
        return there;
    }

    private void needed(String sign) throws BadReference {
        if (!taken(sign)) {
            throw unexpected();
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private BadReference unexpected() {
        String what =
                at < text.length() ? "'" + text.charAt(at) + "' cannot stand here" : "The iterator ends too early";
        return new BadReference(what + ADVICE, at + 1);
    }
}
