package org.vitagraph.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitagraph.rdf.Prefixes;

/** What somebody wants to have explained. */
sealed interface Question {

    /**
     * A node, or where the words are no IRI, perhaps a fact.
     *
     * @param iri its IRI
     * @param words what was asked
     */
    record OfNode(String iri, String words) implements Question {}

    /**
     * A triple.
     *
     * @param subject an IRI
     * @param predicate an IRI
     * @param object an IRI, or the text of a literal
     */
    record OfTriple(String subject, String predicate, String object) implements Question {}

    /**
     * A place in a file of facts.
     *
     * @param file as it was asked
     * @param line from 1
     */
    record OfPlace(String file, int line) implements Question {}

    /**
     * Reads a question.
     *
     * @param terms one term or three
     * @param base the publication's base IRI
     */
    static Question of(List<String> terms, String base) {
        if (terms.size() == 3) {
            return new OfTriple(iri(terms.get(0), base), iri(terms.get(1), base), iri(terms.get(2), base));
        }
        String words = terms.getFirst();
        Matcher place = Pattern.compile("(.+?):(\\d{1,9})(:\\d+)?").matcher(words);
        return place.matches() && !words.contains("://")
                ? new OfPlace(place.group(1), Integer.parseInt(place.group(2)))
                : new OfNode(iri(words, base), words);
    }

    /** Gives the IRI that is meant: written out, with a prefix, as an address on this machine, or from its type on. */
    private static String iri(String term, String base) {
        String words = term.startsWith("<") && term.endsWith(">") ? term.substring(1, term.length() - 1) : term;
        if (words.equals("a")) {
            return "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
        }
        Matcher local = Pattern.compile("https?://localhost(:\\d+)?/(id|page|data)/(.+?)(\\.(html|ttl|nt|jsonld))?")
                .matcher(words);
        if (local.matches()) {
            return base + "/id/" + local.group(3);
        }
        Map<String, String> prefixes = new TreeMap<>(Prefixes.ofData());
        int colon = words.indexOf(':');
        String space = colon < 0 ? null : prefixes.get(words.substring(0, colon));
        if (space != null) {
            return space + words.substring(colon + 1);
        }
        if (words.contains("://")) {
            return words;
        }
        String path = words.startsWith("/") ? words.substring(1) : words;
        boolean known = path.matches("[a-z]+/[^\\s/]+");
        return known ? base + "/id/" + path : path.startsWith("id/") ? base + "/" + path : words;
    }
}
