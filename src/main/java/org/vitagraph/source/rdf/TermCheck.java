package org.vitagraph.source.rdf;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.vitagraph.source.yaml.SuspiciousCharacters;

/** Says which terms are refused though a parser lets them through. */
final class TermCheck {
    /** The base of files for which nobody gave one: no IRI may begin so. */
    static final String NO_BASE = "https://relative.invalid/";

    private static final int LONGEST_IRI = 4096;
    private static final Set<String> NO_NAMES = Set.of("javascript", "vbscript", "data", "file", "jar", "java");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
    private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

    private TermCheck() {}

    /**
     * What is wrong with a term.
     *
     * @param value the term as it is shown
     * @param sentence what is wrong
     * @param needles how it may be written in a file, the likeliest first
     */
    record Fault(String value, String sentence, List<String> needles) {}

    /** Looks at a term of a quad. */
    static Optional<Fault> fault(Node term) {
        if (term.isURI()) {
            return iri(term.getURI());
        } else if (term.isLiteral()) {
            return literal(term);
        }
        return Optional.of(new Fault(term.toString(), "A statement inside a statement is not read.", List.of("<<")));
    }

    private static Optional<Fault> iri(String iri) {
        if (iri.startsWith(NO_BASE)) {
            String relative = iri.substring(NO_BASE.length());
            return found(
                    relative, "The IRI '" + relative + "' is relative, and nothing says to what.", quoted(relative));
        } else if (iri.length() > LONGEST_IRI) {
            String begin = iri.substring(0, 80);
            return found(begin + "…", "An IRI is longer than " + LONGEST_IRI + " characters.", List.of(begin));
        }
        boolean web = iri.startsWith("https://") || iri.startsWith("http://");
        return web ? characters(iri) : scheme(iri).or(() -> characters(iri));
    }

    private static Optional<Fault> scheme(String iri) {
        String scheme = iri.substring(0, Math.max(iri.indexOf(':'), 0)).toLowerCase(Locale.ROOT);
        if (!SCHEME.matcher(scheme).matches()) {
            return found(iri, "The IRI '" + iri + "' is not absolute.", quoted(iri));
        } else if (NO_NAMES.contains(scheme)) {
            return found(iri, "An IRI of '" + scheme + ":' names nothing in the web.", quoted(iri));
        }
        return Optional.empty();
    }

    private static Optional<Fault> characters(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char first = iri.charAt(i);
            if (first >= 'a' && first <= 'z') {
                continue;
            }
            int c = iri.codePointAt(i);
            i += Character.charCount(c) - 1;
            if (c <= ' ' || NOT_IN_IRIS.indexOf(c) >= 0 || hides(c)) {
                return found(iri, "The IRI holds a character that no IRI may hold: " + name(c) + ".", written(iri, c));
            }
        }
        return Optional.empty();
    }

    /** Tells whether a character is invisible or changes directions (RFC 3987 §4.1), or is none. */
    private static boolean hides(int c) {
        return SuspiciousCharacters.isRefused(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static Optional<Fault> literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        if (text.length() > TurtleGuard.LONGEST) {
            String begin = text.substring(0, 80);
            return found(
                    begin + "…", "A literal is longer than " + TurtleGuard.LONGEST + " characters.", List.of(begin));
        }
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            if (first >= ' ' && first < 0x7F) {
                continue;
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c) - 1;
            if (SuspiciousCharacters.isRefused(c) && (c < 0x7F || c > 0x9F)) {
                return found(name(c), "A literal holds a character that is refused: " + name(c) + ".", written("", c));
            }
        }
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty() && !isTag(language)) {
            return found(
                    language, "'" + language + "' is no language tag of BCP 47.", List.of("@" + language, language));
        } else if (literal.getLiteralBaseDirection() != null) {
            return found(text, "A direction of writing belongs to RDF 1.2, and is not read.", List.of(language + "--"));
        }
        return Optional.empty();
    }

    /** Looks whether a literal is no value of its type. */
    static Optional<Fault> illTyped(Node term) {
        if (!term.isLiteral() || term.getLiteral().isWellFormed()) {
            return Optional.empty();
        }
        String text = term.getLiteralLexicalForm();
        return found(text, "'" + text + "' is no value of <" + term.getLiteralDatatypeURI() + ">.", quoted(text));
    }

    private static boolean isTag(String language) {
        if (language.length() == 2 && language.matches("[a-zA-Z]{2}")) {
            return true;
        }
        try {
            new Locale.Builder().setLanguageTag(language);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static Optional<Fault> found(String value, String sentence, List<String> needles) {
        return Optional.of(new Fault(value, sentence, needles));
    }

    private static List<String> quoted(String text) {
        return List.of("<" + text + ">", "\"" + text + "\"", "'" + text + "'", ">" + text + "<", text);
    }

    /** Gives how a text with such a character may be written in Turtle, JSON and XML. */
    private static List<String> written(String text, int c) {
        String itself = Character.toString(c);
        String with = text.isEmpty() ? itself : text;
        String hex = String.format(Locale.ROOT, "%04x", c);
        return List.of(
                with,
                with.replace(itself, "\\u" + hex),
                with.replace(itself, "\\u" + hex.toUpperCase(Locale.ROOT)),
                with.replace(itself, String.format(Locale.ROOT, "\\U%08X", c)),
                with.replace(itself, "&#x" + hex.toUpperCase(Locale.ROOT) + ";"),
                with.replace(itself, "&#" + c + ";"));
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
