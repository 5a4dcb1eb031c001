package org.vitagraph.link;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Writes matches as a table of the Simple Standard for Sharing Ontological Mappings (SSSOM 1.0): one row for each record and candidate, a block
 * of metadata before it. {@code confidence} is the probability that the row is right.
 */
public final class SssomWriter {

    private static final List<String> COLUMNS = List.of(
            "subject_id",
            "subject_label",
            "predicate_id",
            "object_id",
            "object_label",
            "mapping_justification",
            "confidence",
            "object_source",
            "object_source_version",
            "comment");

    private final Writer to;

    /** Writes to a writer, which stays open. */
    public SssomWriter(Writer to) {
        this.to = to;
    }

    /**
     * Writes the metadata and the header.
     *
     * @param name a name for the set of mappings
     * @param tool name and version of what made it
     * @param snapshot the day that the candidates show
     */
    public void begin(String name, String tool, LocalDate snapshot) throws IOException {
        to.write("#curie_map:\n");
        to.write("#  semapv: https://w3id.org/semapv/vocab/\n");
        to.write("#  skos: http://www.w3.org/2004/02/skos/core#\n");
        to.write("#  wikidata: http://www.wikidata.org/entity/\n");
        to.write("#license: https://w3id.org/sssom/license/unspecified\n");
        to.write("#mapping_set_id: urn:vitagraph:links:" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\n");
        to.write("#mapping_tool: \"" + tool + "\"\n");
        to.write("#object_source: wikidata:Q2013\n");
        to.write("#object_source_version: \"" + snapshot + "\"\n");
        to.write(String.join("\t", COLUMNS) + "\n");
    }

    /** Writes the rows of a match; none where nobody is likely to be meant. */
    public void match(Match match, LocalDate snapshot) throws IOException {
        for (Candidate candidate : match.candidates()) {
            String predicate = match.verdict() == Verdict.AUTO ? "skos:exactMatch" : "skos:closeMatch";
            to.write(String.join(
                            "\t",
                            cell(match.record().id()),
                            cell(match.record().label()),
                            predicate,
                            "wikidata:" + candidate.item(),
                            cell(candidate.label()),
                            "semapv:CompositeMatching",
                            String.format(Locale.ROOT, "%.4f", candidate.confidence()),
                            "wikidata:Q2013",
                            snapshot.toString(),
                            cell(String.join("; ", candidate.evidence())))
                    + "\n");
        }
    }

    /** Tabs and line ends would break the table. */
    private static String cell(String text) {
        return text.replaceAll("[\\t\\n\\r\\x0B\\f\\u0085\\u2028\\u2029]+", " ");
    }
}
