package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param orKey whether words that are the key of what a record of the source is about name that
 * @param labels what it is called, by language; empty where only its name is known
 * @param concepts its types, by their IRIs or, for types that the map declares, their keys
 * @param beside the words beside the name that are no part of it
 * @param head what the map knows for all records
 * @param lately entities that words alone make, by the words
 */
record EntityTemplate(
        List<EntityType> types,
        Expression name,
        boolean isKey,
        boolean orKey,
        List<LabelTemplate> labels,
        List<String> concepts,
        Beside beside,
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
            Beside beside,
            MapHead head) {
        this(types, name, isKey, false, labels, concepts, beside, head, new Lately<>(REMEMBERED));
    }

    /** Gives the same, whose words may be the key of what a record of the source is about. */
    EntityTemplate withKeys() {
        return new EntityTemplate(types, name, isKey, true, labels, concepts, beside, head, lately);
    }

    /**
     * A label in a language.
     *
     * @param text the words
     * @param language what gives the language; null for that of the map
     */
    record LabelTemplate(Expression text, @Nullable Expression language) {

        /** Adds the label to others, once for each language that its words are in, unless there is one in it already. */
        void into(List<Text> labels, EntityType type, Scope scope, MapHead head, Reading reading) {
            for (Field words : Doubt.known(text.values(scope, reading))) {
                if (!words.text().isBlank()) {
                    if (type == EntityType.PERSON) {
                        OddName.of(words).ifPresent(reading::finding);
                    }
                    String tag = head.language(words, language, scope, reading);
                    if (labels.stream().noneMatch(label -> label.language().equals(tag))) {
                        labels.add(new Text(words.text(), tag));
                    }
                }
            }
        }
    }

    @Override
    public List<Filled> values(Scope scope, Reading reading) {
        List<Filled> values = new ArrayList<>();
        for (Field field : name.values(scope, reading)) {
            Known stated = known(field.text(), scope);
            if (stated == null && !isKey && head.doubt().isUnknown(types.getFirst(), field.text())) {
                continue;
            }
            Filled one = stated == null ? unstated(field, scope, reading) : filled(stated, field, false);
            if (one == null) {
                continue;
            }
            Mention mention = (Mention) one.value();
            boolean byKey = stated != null && stated.byKey() || isOnlyKey(mention.entity());
            boolean spoken = mention.iri() != null || reading.refer(mention.entity(), byKey, field.at());
            if (spoken) {
                values.add(one);
            } else {
                reading.count(Count.OF_THE_LIVING, field.text(), field.at());
            }
        }
        return beside.of(values, head.doubt(), scope, reading);
    }

    @Override
    public boolean looksHere() {
        return name.looksHere();
    }

    /**
     * What is called so by record, map or vocabulary.
     *
     * @param byKey whether that is the key of another record, and no name
     */
    private record Known(Mention mention, boolean byKey) {}

    private Filled filled(Known known, Field field, boolean doubted) {
        return known.byKey()
                ? new Filled(known.mention(), "", field.at(), doubted, "")
                : filled(known.mention(), field, doubted);
    }

    private Filled filled(Mention mention, Field field, boolean doubted) {
        String words = isKey || name.isConstant() ? "" : field.text();
        return new Filled(
                mention,
                words,
                field.at(),
                doubted,
                quoted(mention.entity(), words, name.isConstant() ? "" : field.quoted()));
    }

    /** Gives the words that name an entity, beside its key where that is what was given. */
    private String quoted(Entity entity, String words, String said) {
        Text label = entity.labels().getFirst();
        boolean named = !label.text().equals(entity.name()) || !label.language().isEmpty();
        if (isKey) {
            return named && speaksOfItself() ? label.text() : "";
        }
        boolean ofKey = labels.isEmpty()
                && entity.name().equals(LocalName.ofKey(words))
                && !label.text().equals(words);
        return ofKey ? "" : said;
    }

    /**
     * Gives what a field names that is not called so by record, map or vocabulary; what says doubt beside it is no part of it.
     * Null after a finding, where it is no name.
     */
    private @Nullable Filled unstated(Field field, Scope scope, Reading reading) {
        String text = isKey && !isMapped() || name.isConstant()
                ? field.text()
                : head.doubt().without(types.getFirst(), field.text());
        boolean doubted = !text.equals(field.text());
        Field sure = doubted ? field.with(text) : field;
        Known known = doubted ? known(text, scope) : null;
        if (known != null) {
            return filled(known, field, true);
        }
        if (!isKey && !name.isConstant() && isNoName(types.getFirst(), text, field, reading)) {
            return null;
        }
        Entity entity = entity(sure, scope, reading);
        boolean ofItself = speaksOfItself();
        Entity named = ofItself ? withoutDoubt(entity) : entity;
        for (Text label : ofItself ? named.labels() : List.<Text>of()) {
            if (isNoName(named.type(), label.text(), new Field(label.text(), field.at()), reading)) {
                return null;
            }
        }
        return filled(Mention.of(named), field, doubted || !named.equals(entity));
    }

    /** Tells whether a table of values gives what names it, behind which the doubt of the source's words then stands. */
    private boolean isMapped() {
        return name.transformations().stream().anyMatch(ValueTable.class::isInstance);
    }

    private boolean isNoName(EntityType type, String text, Field field, Reading reading) {
        Optional<Doubt.NoName> noName = head.doubt().noName(type, text);
        noName.ifPresent(why -> reading.finding(why.finding(field)));
        return noName.isPresent();
    }

    /** Tells whether a record says by words of negation what is not so. */
    boolean isDenied(Scope scope) {
        EntityType type = types.getFirst();
        return !isKey
                && !name.isConstant()
                && name.values(scope, finding -> {}).stream()
                        .anyMatch(field -> known(field.text(), scope) == null
                                && head.doubt()
                                        .noName(type, head.doubt().without(type, field.text()))
                                        .filter(Doubt.NoName.NEGATED::equals)
                                        .isPresent());
    }

    /** Tells whether it has labels of the record's own; another record may be in doubt about itself. */
    private boolean speaksOfItself() {
        return !labels.isEmpty()
                && labels.stream()
                        .flatMap(label -> label.text().template().asked().stream())
                        .allMatch(asked -> asked.join().isEmpty() && asked.up() == 0);
    }

    private Entity withoutDoubt(Entity entity) {
        List<Text> sure = entity.labels().stream()
                .map(label -> new Text(head.doubt().without(entity.type(), label.text()), label.language()))
                .toList();
        return sure.equals(entity.labels())
                ? entity
                : new Entity(entity.type(), entity.source(), entity.name(), sure, entity.concepts());
    }

    /** Finds what record, map or vocabulary call so; null where it is only a name. */
    private @Nullable Known known(String text, Scope scope) {
        for (EntityType type : types) {
            Entity declared = scope.declared(key(type, text));
            if (declared != null) {
                return new Known(Mention.of(declared), orKey && isOnlyKey(declared));
            }
        }
        Mention other = orKey ? other(text) : null;
        if (other != null) {
            return new Known(other, true);
        }
        Mention named = isKey || !labels.isEmpty() ? null : head.names().find(types, text);
        return named == null ? null : new Known(named, false);
    }

    /** Tells whether nothing is known of a thing but its key. */
    static boolean isOnlyKey(Entity entity) {
        Text label = entity.labels().getFirst();
        return label.language().isEmpty() && label.text().equals(entity.name());
    }

    /** Finds what another record of the source is about, by its key; null where there is none. */
    private @Nullable Mention other(String text) {
        for (EntityType type : types) {
            String key = key(type, text);
            if (head.others().holds(key)) {
                String local = LocalName.ofKey(text);
                List<Text> called = head.others().labels(key);
                List<Text> all = called.isEmpty() ? List.of(new Text(local, "")) : called;
                return Mention.of(new Entity(type, head.source(), local, all, List.of()));
            }
        }
        return null;
    }

    /** Makes the entity that a field names. */
    Entity entity(Field field, Scope scope, Reading reading) {
        if (!labels.isEmpty() || isOfRecord(field.text(), scope)) {
            return made(field, scope, reading);
        }
        String words = field.language().isEmpty() ? field.text() : field.text() + "@" + field.language();
        Entity known = lately.find(words);
        if (known == null) {
            known = made(field, scope, reading);
            lately.put(words, known);
        }
        return known;
    }

    private Entity made(Field field, Scope scope, Reading reading) {
        String local = local(field.text(), scope);
        List<Text> texts = new ArrayList<>();
        labels.forEach(label -> label.into(texts, types.getFirst(), scope, head, reading));
        if (texts.isEmpty()) {
            texts.add(isKey ? new Text(local, "") : new Text(field.text(), head.language(field)));
        }
        return new Entity(types.getFirst(), head.source(), local, texts, concepts);
    }

    private String local(String text, Scope scope) {
        if (isOfRecord(text, scope)) {
            String column = name.template().asked().getFirst().reference().text();
            return LocalName.ofKey(scope.owner()) + "-" + LocalName.ofWords(column + " " + text);
        }
        return isKey ? LocalName.ofKey(text) : LocalName.ofWords(text);
    }

    /** Tells whether somebody is meant of whom but one name is said: every record has its own Maria. */
    private boolean isOfRecord(String text, Scope scope) {
        return !isKey
                && !name.isConstant()
                && isOneName(types.getFirst(), text)
                && !scope.owner().isEmpty();
    }

    /** Tells whether a text is a single word of letters, by which a person is named. */
    static boolean isOneName(EntityType type, String text) {
        return type == EntityType.PERSON
                && text.codePoints()
                        .allMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
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
