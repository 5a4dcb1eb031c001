package org.vitagraph.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One atomic statement of a source: a kind with its slots filled, cited, with what source and editor make of it.
 *
 * @param id stable and unique in the publication; never a row number
 * @param kind the name of its kind
 * @param node the event or thing that the source names for it; null where the kind's rule finds it
 * @param slots the values by slot name, in the order of the source; no empty list
 * @param stance what the source does with it, what the editor decided
 * @param citation where the source says it
 * @param links ties to other facts that the source or the editor states
 * @param locator where it stands in the file it came from
 */
public record Fact(
        String id,
        String kind,
        @Nullable Mention node,
        Map<String, List<Value>> slots,
        Stance stance,
        Citation citation,
        List<FactLink> links,
        Locator locator) {

    /** Copies the list of links. The slots are the reader's to keep unchanged. */
    public Fact {
        links = List.copyOf(links);
    }

    /** Gives the values of a slot, empty where it is not filled. */
    public List<Value> slot(String name) {
        return slots.getOrDefault(name, List.of());
    }
}
