package org.vitagraph.link.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.Point;

/**
 * An item that is no person: a place, a body, an office.
 *
 * @param id the id of the item
 * @param label the label as Wikidata writes it, in English where there is one
 * @param names its labels and aliases, folded, the first that of the label
 * @param kinds as what persons name it, or others of its class; empty where the dump does not tell
 * @param term its number among the terms, or -1 where no person names it
 * @param within the ids of what it lies in or belongs to
 * @param point where it lies, or null
 * @param identifiers its identifiers by property
 */
public record Thing(
        String id,
        String label,
        List<String> names,
        Set<ContextKind> kinds,
        int term,
        List<String> within,
        @Nullable Point point,
        Map<String, String> identifiers) {}
