package org.vitagraph.source.rdf;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.SourceDescription;

/** The vocabularies other than CIDOC-CRM for which a source map comes with the toolkit. */
final class Vocabularies {
    private static final Map<String, String> MAPS = Map.of(
            "https://schema.org/", "schema-org",
            "http://schema.org/", "schema-org",
            "http://xmlns.com/foaf/0.1/", "foaf");
    /** Its graphs are in schema.org for the most part, but these terms say that they mean something else. */
    private static final String PICO = "https://personsincontext.org/model#";

    private static final int SHOWN = 5;

    private Vocabularies() {}

    /** Gives the map for a graph by the vocabulary that it uses most; nothing after a finding where there is none. */
    static GraphReading map(VocabularyCount count, SourceDescription source, FindingSink findings) {
        if (count.sort() == VocabularyCount.Sort.EMPTY) {
            String message = "The files of the source '" + source.key() + "' hold no triple.";
            findings.finding(Finding.of(Code.NOTHING_GIVEN, source.locator(), source.key(), message));
            return new GraphReading.Nothing();
        }
        Optional<String> namespace = count.namespaces().entrySet().stream()
                .filter(used -> MAPS.containsKey(used.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        if (namespace.isPresent()) {
            String map = MAPS.getOrDefault(namespace.get(), "");
            String prefix = map.equals("foaf") ? "foaf" : "schema";
            if (prefix.equals("schema") && count.namespaces().containsKey(PICO)) {
                map = "pico";
            }
            return new GraphReading.ToMap(map, Map.of(prefix, namespace.get()));
        }
        String used = count.namespaces().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(term -> "<" + term.getKey() + "> (" + term.getValue() + ")")
                .collect(Collectors.joining(", "));
        findings.finding(
                new Finding(
                        Code.FORMAT_UNKNOWN,
                        source.locator(),
                        source.key(),
                        "The graph of the source '" + source.key()
                                + "' is not in CIDOC-CRM, and nothing says how to map it. Its terms are " + used + ".",
                        "Write a source map of the format rdf, or a CONSTRUCT, under mappings/sources/, and say 'map:' with its name."));
        return new GraphReading.Nothing();
    }
}
