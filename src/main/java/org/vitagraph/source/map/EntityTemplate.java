package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Lately;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;
import org.vitagraph.source.record.Field;

/**
 * What names a person, place, group … in a slot.
 *
 * @param types what the slot takes, the one that bare words stand for first
 * @param name what gives the key or the words
 * @param isKey whether it is a key of the source, and not words that name the thing
 * @param labels what it is called, by language; empty where only its name is known
 * @param concepts its types, by their IRIs or, for types that the map declares, their keys
 * @param head what the map knows for all records
 * @param lately entities that words alone make, by the words
 */
record EntityTemplate(
        List<EntityType> types,
        Expression name,
        boolean isKey,
        List<LabelTemplate> labels,
        List<String> concepts,
        MapHead head,
        Lately<String, Entity> lately)
        implements SlotTemplate {

    private static final int REMEMBERED = 1 << 13;

    EntityTemplate(
            List<EntityType> types,
            Expression name,
            boolean isKey,
            List<LabelTemplate> labels,
            List<String> concepts,
            MapHead head) {
        this(types, name, isKey, labels, concepts, head, new Lately<>(REMEMBERED));
    }

    /**
     * A label in a language.
     *
     * @param text the words
     * @param language what gives the language; null for that of the map
     */
    record LabelTemplate(Expression text, @Nullable Expression language) {

        /** Adds the label to others, unless there is one in its language already. */
        void into(List<Text> labels, Scope scope, MapHead head, Reading reading) {
            List<Field> words = text.values(scope, reading);
            if (!words.isEmpty() && !words.getFirst().text().isBlank()) {
                String tag = head.language(language, scope, reading);
                if (labels.stream().noneMatch(label -> label.language().equals(tag))) {
                    labels.add(new Text(words.getFirst().text(), tag));
                }
            }
        }
    }

    @Override
    public List<Filled> values(Scope scope, Reading reading) {
        List<Filled> values = new ArrayList<>();
        for (Field field : name.values(scope, reading)) {
            Mention mention = mention(field, scope, reading);
            boolean spoken = mention.iri() != null || reading.refer(mention.entity(), field.at());
            if (spoken) {
                values.add(new Filled(mention, isKey || name.isConstant() ? "" : field.text(), field.at()));
            } else {
                reading.count(Count.OF_THE_LIVING, field.text(), field.at());
            }
        }
        return values;
    }

    private Mention mention(Field field, Scope scope, Reading reading) {
        for (EntityType type : types) {
            Entity declared = scope.declared(key(type, field.text()));
            if (declared != null) {
                return Mention.of(declared);
            }
        }
        if (!isKey && labels.isEmpty()) {
            Mention known = head.names().find(types, field.text());
            if (known != null) {
                return known;
            }
        }
        return Mention.of(entity(field, scope, reading));
    }

    /** Makes the entity that a field names. */
    Entity entity(Field field, Scope scope, Reading reading) {
        if (!labels.isEmpty()) {
            return made(field, scope, reading);
        }
        Entity known = lately.find(field.text());
        if (known == null) {
            known = made(field, scope, reading);
            lately.put(field.text(), known);
        }
        return known;
    }

    private Entity made(Field field, Scope scope, Reading reading) {
        String local = isKey ? LocalName.ofKey(field.text()) : LocalName.ofWords(field.text());
        List<Text> texts = new ArrayList<>();
        labels.forEach(label -> label.into(texts, scope, head, reading));
        if (texts.isEmpty()) {
            texts.add(isKey ? new Text(local, "") : new Text(field.text(), head.language()));
        }
        return new Entity(types.getFirst(), head.source(), local, texts, concepts);
    }

    /** Gives the name under which a record declares an entity of its own. */
    static String key(EntityType type, String text) {
        return type.word() + ":" + text;
    }

    /** Finds entities by what maps and vocabulary call them. */
    record Names(Map<String, Entity> declared, org.vitagraph.model.Kinds kinds) {

        /** Finds what the head of the map declares, or a concept of the vocabulary; null where there is neither. */
        @Nullable
        Mention find(List<EntityType> types, String text) {
            if (!declared.isEmpty()) {
                for (EntityType type : types) {
                    Entity entity = declared.get(key(type, text));
                    if (entity != null) {
                        return Mention.of(entity);
                    }
                }
            }
            return types.contains(EntityType.CONCEPT) ? kinds.concept(text).orElse(null) : null;
        }
    }
}
