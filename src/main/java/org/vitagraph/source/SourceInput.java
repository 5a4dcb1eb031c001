package org.vitagraph.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.source.record.FormatSettings;

/**
 * How the records of a source become facts, as {@code publication.yaml} says it.
 *
 * @param files a file, a folder or a pattern, relative to the publication
 * @param map the name of the source map, empty where the format decides
 * @param format what is said of the format here, over what the map says; its own texts are empty where nothing is said
 * @param policy what becomes of records with something wrong
 * @param claims how finely its claims are published
 * @param unspoken whether it is said that the language of its words is not known, so that they are labelled in none
 */
public record SourceInput(
        String files, String map, FormatSettings format, Policy policy, ClaimLevel claims, boolean unspoken) {

    /** What becomes of records with something wrong in them. */
    public enum Policy {
        /** What is wrong is an error, and no release is made. */
        STOP,
        /** A record with something wrong gives no fact and goes to a file of its own. */
        QUARANTINE,
        /** What is wrong is left out with a warning; the rest of the record counts. */
        WARN;

        /** Gives the word that stands in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Gives the same input with another map, whose prefixes lead to these namespaces where nothing else is said. */
    public SourceInput withMap(String other, Map<String, String> namespaces) {
        Map<String, String> all = new HashMap<>(namespaces);
        all.putAll(format.namespaces());
        FormatSettings named = new FormatSettings(
                format.format(),
                format.encoding(),
                format.delimiter(),
                format.header(),
                format.sheet(),
                format.line(),
                all,
                format.elements(),
                format.at());
        return new SourceInput(files, other, named, policy, claims, unspoken);
    }

    /** Tells whether the map is an RML mapping, which names the files that it reads. */
    public boolean isRml() {
        return isRml(map);
    }

    /** Tells whether the name of a map is the path of an RML mapping, a file of Turtle in the publication's folder. */
    static boolean isRml(String map) {
        return map.endsWith(".ttl");
    }

    /** Tells whether the source is a facts file, which people write by hand. */
    public boolean isFactsFile() {
        String file = files.toLowerCase(Locale.ROOT);
        return map.isEmpty() && format.format().isEmpty() && (file.endsWith(".yaml") || file.endsWith(".yml"));
    }
}
