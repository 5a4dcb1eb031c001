package org.vitagraph.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.model.Text;

/** The names of one source: what its facts file declares, and the events that its facts name. */
final class LocalNames {
    private final String source;
    private final Map<EntityType, Map<String, Entity>> entities = new EnumMap<>(EntityType.class);
    private final Map<Entity, Position> declared = new LinkedHashMap<>();
    private final Set<Entity> used = new HashSet<>();
    private final Set<String> usedInHeads = new HashSet<>();

    LocalNames(String source) {
        this.source = source;
    }

    /** Gives the key of the source whose names these are. */
    String source() {
        return source;
    }

    /** Adds a name that the head of the file declares. */
    void declare(Entity entity, Position at) {
        of(entity.type()).put(entity.name(), entity);
        declared.put(entity, at);
    }

    /**
     * Adds the name that a fact gives to its event, unless the head of the file declares it. Its label is the name, in no
     * language, which tells the mapping to label it by the rule of its kind.
     */
    Entity node(EntityType type, String name) {
        Entity entity = of(type).computeIfAbsent(
                        normal(name), n -> new Entity(type, source, n, List.of(new Text(n, "")), List.of()));
        used.add(entity);
        return entity;
    }

    /** Finds a name of a type and remembers that it is used. */
    Optional<Entity> find(EntityType type, String name) {
        Optional<Entity> found = Optional.ofNullable(of(type).get(normal(name)));
        found.ifPresent(used::add);
        return found;
    }

    /** Tells which types have such a name. */
    List<EntityType> typesOf(String name) {
        String wanted = normal(name);
        return entities.keySet().stream().filter(t -> of(t).containsKey(wanted)).toList();
    }

    /** Gives all names of the types, for suggestions. */
    Collection<String> names(Collection<EntityType> types) {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.addAll(of(type).keySet()));
        return names;
    }

    /** Gives everything that has a name, by type, in the order of the file. */
    List<Entity> all() {
        List<Entity> all = new ArrayList<>();
        entities.values().forEach(names -> all.addAll(names.values()));
        return all;
    }

    /** Marks a name as used to which another name's head refers, perhaps before it is declared. */
    void use(EntityType type, String name) {
        usedInHeads.add(type.word() + ":" + normal(name));
    }

    /** Reports the declared names that nothing refers to. */
    void reportUnused(FindingSink findings) {
        declared.forEach((entity, at) -> {
            if (!used.contains(entity) && !usedInHeads.contains(entity.type().word() + ":" + entity.name())) {
                String message =
                        "No fact of this file speaks of the " + entity.type().word() + " '" + entity.name() + "'.";
                findings.finding(Finding.of(Code.NEVER_USED, at, entity.name(), message));
            }
        });
    }

    /** Gives a name in Unicode composition NFC, so that é is é however it was typed. */
    static String normal(String name) {
        return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private Map<String, Entity> of(EntityType type) {
        return entities.computeIfAbsent(type, t -> new LinkedHashMap<>());
    }
}
