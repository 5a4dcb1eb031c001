package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.When;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/** A value that a map asks of each of its records, and how it is used. */
public final class PlainValue {
    private final Reference reference;
    private Use use = Use.TEXT;
    private boolean taken;
    private boolean ofPerson;
    private final List<List<EntityType>> named = new ArrayList<>();
    private final List<Transformation> transformations = new ArrayList<>();
    private final List<DateTemplate> dates = new ArrayList<>();
    private final MapHead head;

    /** What is made of a value. */
    public enum Use {
        /** It is taken for what it is: a name, a key, words. */
        TEXT,
        /** It is read as a date. */
        DATE,
        /** Anything else can depend on what it is. */
        CHOICE
    }

    PlainValue(Reference reference, MapHead head) {
        this.reference = reference;
        this.head = head;
    }

    /** Gives what is asked of a record. */
    public Reference reference() {
        return reference;
    }

    /** Gives how it is used. */
    public Use use() {
        return use;
    }

    /** Tells whether a text is used as it stands: no name that map or vocabulary know, and nothing that the map would change. */
    public boolean isPlain(String text) {
        if (Doubt.isAlone(text)) {
            return false;
        }
        for (List<EntityType> types : named) {
            if (EntityTemplate.isOneName(types.getFirst(), text)
                    || head.names().find(types, text) != null
                    || !head.doubt().without(types.getFirst(), text).equals(text)
                    || head.doubt().isUnknown(types.getFirst(), text)
                    || head.doubt().noName(types.getFirst(), text).isPresent()) {
                return false;
            }
        }
        if (ofPerson && OddName.isOdd(text)) {
            return false;
        }
        List<Field> field = List.of(new Field(text, Locator.file("")));
        boolean[] found = {false};
        for (Transformation transformation : transformations) {
            if (!transformation.apply(field, finding -> found[0] = true).equals(field)) {
                return false;
            }
        }
        return !found[0];
    }

    /** Reads a text as the date that it is taken for; empty where anything would be told about it, or it is read in several ways. */
    public Optional<TimeSpan> date(String text) {
        Field field = new Field(text, Locator.file(""));
        Silence silence = new Silence();
        Optional<TimeSpan> first = Optional.empty();
        for (DateTemplate template : dates) {
            List<SlotTemplate.Filled> filled = template.values(new Scope(new Lone(field), null, Set.of()), silence);
            if (filled.size() != 1 || !(filled.getFirst().value() instanceof When(TimeSpan span))) {
                return Optional.empty();
            }
            if (first.isPresent() && !first.get().equals(span)) {
                return Optional.empty();
            }
            first = Optional.of(span);
        }
        return silence.broken ? Optional.empty() : first;
    }

    void choose() {
        use = Use.CHOICE;
    }

    void taken(Expression expression) {
        use = use == Use.DATE ? Use.CHOICE : use;
        taken = true;
        if (expression.transformations().stream().anyMatch(ValueTable.class::isInstance)) {
            use = Use.CHOICE;
        }
        transformations.addAll(expression.transformations());
    }

    void named(List<EntityType> types) {
        named.add(types);
    }

    /** Takes that it is what persons are called. */
    void labels() {
        ofPerson = true;
    }

    void dated(DateTemplate template, Expression expression) {
        boolean changed = !expression.transformations().isEmpty();
        use = taken || changed || use == Use.CHOICE ? Use.CHOICE : Use.DATE;
        dates.add(template);
    }

    /** Hears whether anything is told. */
    private static final class Silence implements SlotTemplate.Reading {
        private boolean broken;

        @Override
        public void finding(Finding finding) {
            broken = true;
        }

        @Override
        public void count(SlotTemplate.Count count, String example, Locator where) {
            broken = true;
        }

        @Override
        public boolean refer(Entity entity, boolean byKey, Locator where) {
            return true;
        }
    }

    /** A record of one value. */
    private record Lone(Field field) implements SourceRecord {
        @Override
        public Locator at() {
            return field.at();
        }

        @Override
        public List<Field> values(Reference reference) {
            return List.of(field);
        }

        @Override
        public List<SourceRecord> parts(Reference iterator) {
            return List.of();
        }

        @Override
        public void unread(UnreadSink sink) {
            // Nothing is left.
        }

        @Override
        public void all(UnreadSink sink) {
            sink.unread("", field);
        }
    }
}
