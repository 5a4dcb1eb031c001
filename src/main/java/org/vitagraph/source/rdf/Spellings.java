package org.vitagraph.source.rdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitagraph.model.Locator.Position;

/**
 * A text that holds RDF or speaks of it, and how terms are spelt in it: in full, or by the prefixes that it declares, be it Turtle,
 * SPARQL, RDF/XML or JSON-LD. Each byte of the file stands as one character.
 */
final class Spellings {
    private static final Pattern PREFIX = Pattern.compile("(?i)(?:@?prefix\\s+([\\w.-]*):\\s*<([^<>\\s]+)>"
            + "|xmlns:([\\w.-]+)\\s*=\\s*[\"']([^\"'\\s]+)[\"']"
            + "|\"([\\w.-]+)\"\\s*:\\s*\"(\\w+:[^\"\\s]*[/#])\")");
    private static final int PREFIXES_IN = 1 << 16;

    private final String file;
    private final String text;
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    Spellings(String file, byte[] bytes) {
        this.file = file;
        this.text = new String(bytes, ISO_8859_1);
        Matcher found = PREFIX.matcher(text.substring(0, Math.min(text.length(), PREFIXES_IN)));
        while (found.find()) {
            for (int group = 1; group < 6; group += 2) {
                String prefix = found.group(group);
                String namespace = found.group(group + 1);
                if (prefix != null && namespace != null) {
                    prefixes.putIfAbsent(prefix, namespace);
                }
            }
        }
    }

    /** Finds where a node is described: at the begin of a line, or as what XML and JSON say to be about; else its first place. */
    int subject(List<String> spellings) {
        int first = -1;
        for (String spelling : spellings) {
            for (int at = find(spelling, 0); at >= 0; at = find(spelling, at + 1)) {
                if (begins(at)) {
                    return at;
                }
                first = first < 0 ? at : first;
            }
        }
        return first;
    }

    private boolean begins(int at) {
        int begin = at;
        while (begin > 0 && (text.charAt(begin - 1) == ' ' || text.charAt(begin - 1) == '\t')) {
            begin--;
        }
        if (begin == 0 || text.charAt(begin - 1) == '\n' || text.charAt(begin - 1) == '\r') {
            // Indented, it is the object of what stands above.
            return begin == at;
        }
        String before = text.substring(Math.max(0, begin - 12), begin).replace(" ", "");
        return before.endsWith("about=") || before.endsWith("@id\":");
    }

    /** Finds the first place of any of these spellings from a place on; -1 where there is none. */
    int first(List<String> spellings, int from) {
        int first = -1;
        for (String spelling : spellings) {
            int at = find(spelling, from);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    /** Finds a spelling that is no part of a longer name. */
    private int find(String spelling, int from) {
        for (int at = text.indexOf(spelling, from); at >= 0; at = text.indexOf(spelling, at + 1)) {
            int end = at + spelling.length();
            boolean whole = !isName(spelling.charAt(spelling.length() - 1))
                    || end == text.length()
                    || !isName(text.charAt(end));
            boolean begins = spelling.charAt(0) == ':' || isName(spelling.charAt(0));
            if (whole && (at == 0 || !begins || !isName(text.charAt(at - 1)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c >= 0x80;
    }

    /** Gives how an IRI may be spelt here, in full, by a prefix, or as a fragment of the file's own address. */
    List<String> ofIri(String iri) {
        List<String> spellings = new ArrayList<>(List.of("<" + bytes(iri) + ">", "\"" + bytes(iri) + "\""));
        if (iri.indexOf('#') >= 0) {
            spellings.add("<" + bytes(iri.substring(iri.indexOf('#'))) + ">");
        }
        prefixes.forEach((prefix, namespace) -> {
            if (bytes(iri).startsWith(namespace) && iri.length() > namespace.length()) {
                spellings.add(prefix + ":" + bytes(iri).substring(namespace.length()));
            }
        });
        return spellings;
    }

    /** Gives how a text may be spelt here. */
    static List<String> ofText(String value) {
        return List.of("\"" + bytes(value) + "\"", "'" + bytes(value) + "'", ">" + bytes(value) + "<");
    }

    private static String bytes(String term) {
        return new String(term.getBytes(UTF_8), ISO_8859_1);
    }

    /** Gives a place for people: line and column. */
    Position position(int at) {
        return Whereabouts.place(file, text, at);
    }

    /** Gives the name of the file. */
    String file() {
        return file;
    }
}
