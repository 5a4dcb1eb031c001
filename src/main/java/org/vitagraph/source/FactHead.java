package org.vitagraph.source;

import org.jspecify.annotations.Nullable;
import org.vitagraph.model.FactKind;
import org.vitagraph.source.yaml.YamlNode;

/**
 * A fact of a file before its slots are read: enough for other facts to refer to it.
 *
 * @param id its id, stated or made
 * @param kind its kind
 * @param keys what stands there; the first key is the kind's word
 * @param cited the passage below which it stands
 * @param nodeKey the key that names its event, null where none does
 * @param sound whether nothing was wrong with its id
 */
record FactHead(
        String id,
        FactKind kind,
        YamlNode.Mapping keys,
        PassageReader.Cited cited,
        YamlNode.@Nullable Entry nodeKey,
        boolean sound) {

    /** Gives the key that says the kind. */
    YamlNode.Entry kindKey() {
        return keys.entries().getFirst();
    }
}
