package org.vitagraph.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of {@code links.sssom.tsv}: what a thing of the publication is, or is not, in another dataset. The components are
 * the slots of SSSOM (A Simple Standard for Sharing Ontological Mappings) under their own names, as far as links need them.
 *
 * @param subject the thing, as {@code type:source:name}, the key by which identity decisions name it
 * @param subjectLabel how people read it, empty where it is not said
 * @param relation how near the two are
 * @param negated whether the two are <em>not</em> in this relation ({@code predicate_modifier} is {@code Not})
 * @param object the entry of the other dataset as a CURIE whose prefix is a scheme of the vocabulary, such as
 *     {@code wikidata:Q855}; or {@link #NO_TERM}
 * @param objectLabel how people read it, empty where it is not said
 * @param justification a term of the SEMAPV vocabulary as a CURIE
 * @param confidence how probable it is that the mapping is right, from 0 to 1; null where nobody says
 * @param snapshot the day or version of the other dataset ({@code object_source_version}), empty where it is not said
 * @param evidence what speaks for and against it, in words; it is the matcher's
 * @param reviewer who decided; empty where nobody has yet
 * @param date when it was decided, as an ISO 8601 day, empty where it is not said
 * @param comment why, in the reviewer's words
 * @param others further slots of SSSOM that somebody filled, by name; kept as they are
 * @param locator where it stands
 */
public record LinkDecision(
        String subject,
        String subjectLabel,
        Relation relation,
        boolean negated,
        String object,
        String objectLabel,
        String justification,
        @Nullable BigDecimal confidence,
        String snapshot,
        String evidence,
        String reviewer,
        String date,
        String comment,
        Map<String, String> others,
        Locator locator) {

    /** Copies the map. */
    public LinkDecision {
        others = Map.copyOf(others);
    }

    /** What stands for the object where the other dataset has no entry for the subject (SSSOM {@code sssom:NoTermFound}). */
    public static final String NO_TERM = "sssom:NoTermFound";

    /** The slot that names the other dataset. */
    public static final String SOURCE_COLUMN = "object_source";

    /** What precedes the name of a scheme in that slot, as a CURIE. */
    public static final String SOURCE_PREFIX = "vg:";

    /** The columns of the table in their order. {@code evidence} is an extension slot, which the head of the table declares. */
    public static final List<String> COLUMNS = List.of(
            "subject_id",
            "subject_label",
            "predicate_id",
            "predicate_modifier",
            "object_id",
            "object_label",
            SOURCE_COLUMN,
            "mapping_justification",
            "confidence",
            "object_source_version",
            "reviewer_label",
            "mapping_date",
            "comment",
            "evidence");

    /** How near two entries are (SKOS mapping properties). */
    public enum Relation {
        /** They are one: a reviewer says so, or the matcher decides alone. */
        EXACT("skos:exactMatch"),
        /** They may be one: somebody should look. */
        CLOSE("skos:closeMatch");

        private final String curie;

        Relation(String curie) {
            this.curie = curie;
        }

        /** Gives the CURIE that stands in files. */
        public String curie() {
            return curie;
        }
    }

    /** Tells whether a person has decided. */
    public boolean isReviewed() {
        return !reviewer.isEmpty();
    }

    /** Gives the name of the scheme that the object belongs to: its prefix, or for {@link #NO_TERM} what {@code object_source} says. */
    public String scheme() {
        if (object.equals(NO_TERM)) {
            return others.getOrDefault(SOURCE_COLUMN, "").replace(SOURCE_PREFIX, "");
        }
        return object.substring(0, Math.max(0, object.indexOf(':')));
    }

    /** Gives the object's identifier within its scheme. */
    public String value() {
        return object.substring(object.indexOf(':') + 1);
    }
}
