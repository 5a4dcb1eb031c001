package org.vitagraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.vitagraph.model.Text;

/** A growing line of N-Triples terms in UTF-8, the one writer that is written by hand because it is the hot path. */
public final class NTriples {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    private static final int NOT_IN_LITERAL = 1;
    private static final int NOT_IN_IRI = 2;
    private static final byte[] CLASSES = classes();

    private byte[] bytes = new byte[512];
    private int length;

    /** Begins an empty line. */
    public void clear() {
        length = 0;
    }

    /** Gives the bytes, valid until the next change. */
    public byte[] bytes() {
        return bytes;
    }

    /** Gives how many bytes there are. */
    public int length() {
        return length;
    }

    /** Appends bytes as they are. */
    public void raw(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** Appends some bytes as they are. */
    public void raw(byte[] more, int from, int to) {
        ensure(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    /** Appends one byte as it is. */
    public void raw(int one) {
        ensure(1);
        bytes[length++] = (byte) one;
    }

    /** Appends a term (N-Triples 1.1, canonical: no escapes but those it demands); a blank node is refused. */
    public void term(Node node) {
        if (node.isURI()) {
            raw('<');
            text(node.getURI(), false);
            raw('>');
        } else if (node.isLiteral()) {
            literal(node);
        } else {
            throw new IllegalArgumentException("neither an IRI nor a literal: " + node);
        }
    }

    /** Appends what stands between the brackets of an IRI. */
    public void iriText(String iri) {
        text(iri, false);
    }

    /** Appends what stands between the quotes of a literal. */
    public void literalText(String words) {
        text(words, true);
    }

    /** Appends words in a language as a literal; without a language, as a string. */
    void literal(Text words) {
        literal(words.text(), words.language());
    }

    private void literal(String words, String language) {
        raw('"');
        text(words, true);
        raw('"');
        if (!language.isEmpty()) {
            raw('@');
            text(language, false);
        }
    }

    private void literal(Node node) {
        String language = node.getLiteralLanguage();
        literal(node.getLiteralLexicalForm(), language);
        String type = node.getLiteralDatatypeURI();
        if (language.isEmpty() && !type.equals(XSD_STRING) && !type.equals(LANG_STRING)) {
            raw('^');
            raw('^');
            raw('<');
            text(type, false);
            raw('>');
        }
    }

    private void text(String text, boolean literal) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int found = 0;
        for (byte b : utf8) {
            found |= CLASSES[b & 0xff];
        }
        if ((found & (literal ? NOT_IN_LITERAL : NOT_IN_IRI)) == 0) {
            raw(utf8);
        } else {
            letters(text, literal);
        }
    }

    /** Appends a text letter by letter: what must be escaped is, what must not be there is refused. */
    private void letters(String text, boolean literal) {
        int size = text.length();
        ensure(size * 3);
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c, literal);
            } else if (Character.isHighSurrogate(c) && i + 1 < size && Character.isLowSurrogate(text.charAt(i + 1))) {
                utf8(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                utf8(c);
            }
        }
    }

    private void ascii(char c, boolean literal) {
        if (literal && (c == '"' || c == '\\')) {
            raw('\\');
            raw(c);
        } else if (c >= 0x20 && c != 0x7f && (literal || !forbiddenInIri(c))) {
            raw(c);
        } else if (literal && c == '\n') {
            raw('\\');
            raw('n');
        } else if (literal && c == '\r') {
            raw('\\');
            raw('r');
        } else if (literal && c == '\t') {
            raw('\\');
            raw('t');
        } else if (literal) {
            raw('\\');
            raw('u');
            raw('0');
            raw('0');
            raw(HEX[c >> 4]);
            raw(HEX[c & 15]);
        } else {
            throw new IllegalArgumentException("not allowed in an IRI or tag: U+" + Integer.toHexString(c));
        }
    }

    /** Gives for each byte where it cannot stand as it is; a question mark may also stand for a lone surrogate. */
    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int c = 0; c < 0x80; c++) {
            boolean control = c < 0x20 || c == 0x7f || c == '?';
            classes[c] |= (byte) (control || c == '"' || c == '\\' ? NOT_IN_LITERAL : 0);
            classes[c] |= (byte) (control || forbiddenInIri((char) c) ? NOT_IN_IRI : 0);
        }
        return classes;
    }

    private static boolean forbiddenInIri(char c) {
        return switch (c) {
            case ' ', '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> true;
            default -> false;
        };
    }

    private void utf8(int c) {
        ensure(4);
        if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
        } else if (c < 0x10000) {
            if (c >= 0xd800 && c < 0xe000) {
                throw new IllegalArgumentException("a lone surrogate is no character");
            }
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        } else {
            bytes[length++] = (byte) (0xf0 | c >> 18);
            bytes[length++] = (byte) (0x80 | c >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        }
        bytes[length++] = (byte) (0x80 | c & 0x3f);
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
