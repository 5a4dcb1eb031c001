package org.vitagraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A published slug, which is never given to anything else.
 *
 * @param type the segment after {@code /id/} in its IRI, such as {@code person} or {@code claim}
 * @param slug the last segment of its IRI
 * @param subject what it was given to: {@code type:source:name}, or a fact's id
 * @param status whether it is still the slug of its subject
 * @param target the slug that took its place, of the same type; null unless it was renamed
 * @param locator where it stands in {@code iris.tsv}
 */
public record RegisterEntry(
        String type,
        String slug,
        String subject,
        Status status,
        @Nullable String target,
        Locator locator) {

    /** What became of a published slug. */
    public enum Status {
        /** It is the slug of its subject. */
        CURRENT,
        /** Its subject has another slug now: the old address leads there. */
        RENAMED,
        /** Its subject is no longer published: the address says so. */
        WITHDRAWN;

        /** Gives the word that stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
