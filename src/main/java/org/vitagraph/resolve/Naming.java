package org.vitagraph.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Lately;
import org.vitagraph.model.Mention;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.rdf.Iris;

/**
 * Gives entities their IRIs: the slug in the register, else the local name. Names of a source that does not come first in
 * the publication end in the source's key, so that two sources' local names never meet by chance.
 */
final class Naming {

    private final Iris iris;
    private final Decisions decisions;
    private final String first;
    private final Lately<String, Named> lately = new Lately<>(1 << 12);
    private final Map<String, String> register = new HashMap<>();

    Naming(Iris iris, Decisions decisions, List<String> sources, List<RegisterEntry> entries) {
        this.iris = iris;
        this.decisions = decisions;
        this.first = sources.isEmpty() ? "" : sources.getFirst();
        for (RegisterEntry entry : entries) {
            if (entry.status() == RegisterEntry.Status.CURRENT) {
                register.put(entry.subject(), entry.slug());
            }
        }
    }

    /** Gives the mention with its IRI: that of the name which leads all names of the same thing. */
    Mention resolve(Mention mention) {
        if (mention.iri() != null) {
            return mention;
        }
        Named known = lately.find(mention.entity().name());
        if (known != null && known.entity().equals(mention.entity())) {
            return known.mention();
        }
        Mention resolved = resolved(mention);
        lately.put(mention.entity().name(), new Named(mention.entity(), resolved));
        return resolved;
    }

    /** An entity with its IRI. */
    private record Named(Entity entity, Mention mention) {}

    private Mention resolved(Mention mention) {
        decisions.see(mention.entity());
        String key = mention.entity().key();
        return new Mention(typed(mention.entity()), ofKey(mention.entity().type(), decisions.leader(key)));
    }

    /** Gives an entity whose types are IRIs, also those that its own file declares. */
    private Entity typed(Entity entity) {
        if (entity.concepts().stream().noneMatch(Naming::isKey)) {
            return entity;
        }
        List<String> types = entity.concepts().stream()
                .map(type -> isKey(type) ? ofKey(EntityType.CONCEPT, decisions.leader(type)) : type)
                .toList();
        return new Entity(entity.type(), entity.source(), entity.name(), entity.labels(), types);
    }

    private static boolean isKey(String type) {
        return type.startsWith(EntityType.CONCEPT.word() + ":");
    }

    /** Gives the IRI that a name has, or would have if no decision pointed it elsewhere. */
    String own(Entity entity) {
        return ofKey(entity.type(), entity.key());
    }

    private String ofKey(EntityType type, String key) {
        String registered = register.get(key);
        if (registered != null) {
            return iris.entity(type, registered);
        }
        String[] parts = key.split(":", 3);
        EntityType own = EntityType.ofWord(parts[0]).orElse(type);
        return iris.entity(own, Iris.slug(parts[2], parts[1], first));
    }

    /** Tells whether a slug was given to this subject. */
    boolean isRegistered(String subject) {
        return register.containsKey(subject);
    }

    /** Gives the IRI of a node that no source names, by the register under {@code id}, else by a slug. */
    String minted(EntityType type, String id, String slug) {
        String registered = register.get(id);
        return iris.entity(type, registered != null ? registered : slug);
    }
}
