package org.vitagraph.model;

import org.jspecify.annotations.Nullable;

/**
 * An editor's decision whether two names of sources stand for one thing; reversible, as it changes no source.
 *
 * @param id stable and unique in the publication; it names the decision's claim
 * @param a one side, as {@code type:source:name}
 * @param b the other side, as {@code type:source:name}
 * @param decision what was decided
 * @param certainty how sure the editor is
 * @param citation where a source speaks for it; null where the decision rests on the reason alone
 * @param decidedBy who decided, empty where it is not said
 * @param reason why, in words for the public
 * @param locator where it stands in {@code identities.tsv}
 */
public record Identity(
        String id,
        String a,
        String b,
        Decision decision,
        Certainty certainty,
        @Nullable Citation citation,
        String decidedBy,
        String reason,
        Locator locator) {

    /** The kind in the vocabulary of the facts that decisions become. */
    public static final String KIND = "identity";

    /** What an editor can decide about two names. */
    public enum Decision {
        /** They are one: they get one IRI. */
        SAME,
        /** They are two: no rule may join them. */
        DIFFERENT,
        /** They may be one: they stay two, and the claim says so. */
        POSSIBLY;

        /** Gives the word that stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
