package org.vitagraph.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity named in a slot.
 *
 * @param entity what the source names
 * @param iri the IRI that it has in the publication; null until the fact is resolved, unless it is a concept
 */
public record Mention(Entity entity, @Nullable String iri) implements Value {

    /** Names an entity that has no IRI yet. */
    public static Mention of(Entity entity) {
        return new Mention(entity, null);
    }

    /** Gives this mention with the IRI that resolving found. */
    public Mention withIri(String resolved) {
        return new Mention(entity, resolved);
    }

    /** Gives the IRI of a resolved mention; a mention that is not resolved is a programmer's mistake. */
    public String resolvedIri() {
        return Objects.requireNonNull(iri, () -> "not resolved: " + entity.key());
    }
}
