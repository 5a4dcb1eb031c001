package org.vitagraph.model;

import java.util.List;

/**
 * A person, group, place, event … as one source knows it.
 *
 * @param type what sort of thing it is
 * @param source the key of the source whose local name this is
 * @param name the local name, unique in the source for its type
 * @param labels how people read it, at most one per language; never empty
 * @param concepts IRIs of the types that its declaration gives (PROFILE R3), often empty
 */
public record Entity(EntityType type, String source, String name, List<Text> labels, List<String> concepts) {

    /** Copies the lists. */
    public Entity {
        labels = List.copyOf(labels);
        concepts = List.copyOf(concepts);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an entity needs a label: " + name);
        }
    }

    /** Gives the key {@code type:source:name} by which identity decisions name it. */
    public String key() {
        return type.word() + ":" + source + ":" + name;
    }

    /** Gives the label in {@code language}, else the first one. */
    public String label(String language) {
        Text first = labels.getFirst();
        if (labels.size() > 1) {
            for (Text label : labels) {
                if (label.language().equals(language)) {
                    return label.text();
                }
            }
        }
        return first.text();
    }
}
