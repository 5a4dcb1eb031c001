package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Entity;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.record.Spaces;

/** What templates are filled from: a record, the records around it, and what is joined to it. */
final class Scope {
    private final @Nullable SourceRecord record;
    private final @Nullable Scope outer;
    private final Set<String> missing;
    private final Map<String, Lookup.Row> joined = new HashMap<>();
    private final Map<String, Entity> declared = new HashMap<>();
    private String owner = "";

    /** Makes the scope of a record; {@code missing} are the texts that stand for nothing. */
    Scope(@Nullable SourceRecord record, @Nullable Scope outer, Set<String> missing) {
        this.record = record;
        this.outer = outer;
        this.missing = missing;
    }

    /** Gives the texts that a reference finds, stripped, without those that stand for nothing. */
    List<Field> values(Asked asked) {
        List<Field> values = said(raw(asked, SourceRecord::values));
        if (!values.isEmpty()) {
            asked.count(values.getFirst().text());
        }
        return values;
    }

    /** Gives the first of these texts, null where there is none; only that one counts as read. */
    @Nullable
    Field first(Asked asked) {
        boolean[] taken = {false};
        Predicate<Field> first = field -> {
            boolean nothing = isNothing(Spaces.strip(field.text()));
            boolean takes = nothing || !taken[0];
            taken[0] |= !nothing;
            return takes;
        };
        List<Field> values = said(raw(asked, (of, reference) -> of.values(reference, first)));
        if (values.isEmpty()) {
            return null;
        }
        asked.count(values.getFirst().text());
        return values.getFirst();
    }

    /** Gives the texts that a reference finds, of which none counts as read. */
    List<Field> peek(Asked asked) {
        return said(raw(asked, SourceRecord::peek));
    }

    private List<Field> said(List<Field> found) {
        if (found.isEmpty()) {
            return found;
        }
        List<Field> values = new ArrayList<>(found.size());
        for (Field field : found) {
            String text = Spaces.strip(field.text());
            if (!isNothing(text)) {
                values.add(text.length() == field.text().length() ? field : field.with(text));
            }
        }
        return values;
    }

    private boolean isNothing(String text) {
        return text.isEmpty() || missing.contains(text);
    }

    private List<Field> raw(Asked asked, BiFunction<SourceRecord, Reference, List<Field>> how) {
        Scope scope = this;
        for (int i = 0; i < asked.up() && scope.outer != null; i++) {
            scope = scope.outer;
        }
        if (!asked.join().isEmpty()) {
            Lookup.Row row = scope.joined(asked.join());
            return row == null ? List.of() : row.values(asked.reference());
        }
        return scope.record == null ? List.of() : how.apply(scope.record, asked.reference());
    }

    private Lookup.@Nullable Row joined(String name) {
        Lookup.Row row = joined.get(name);
        return row == null && outer != null ? outer.joined(name) : row;
    }

    /** Joins a row of a lookup under a name. */
    void join(String name, Lookup.Row row) {
        joined.put(name, row);
    }

    /** Tells whether it is of a part of a record. */
    boolean isPart() {
        return outer != null;
    }

    /** Says what identifies this record. */
    void identify(String key) {
        owner = key;
    }

    /** Gives what identifies this record or the one around it; empty where that is not known. */
    String owner() {
        return owner.isEmpty() && outer != null ? outer.owner() : owner;
    }

    /** Makes a name of this record stand for an entity. */
    void declare(String name, Entity entity) {
        declared.put(name, entity);
    }

    /** Finds what this record or one around it declares under a name; the key is its type's word, a colon and the text. */
    @Nullable
    Entity declared(String key) {
        Entity entity = declared.get(key);
        return entity == null && outer != null ? outer.declared(key) : entity;
    }

    /** Gives the parts of this scope's record, each in a scope of its own within this one. */
    List<Scope> parts(Reference iterator) {
        if (record == null) {
            return List.of();
        }
        return record.parts(iterator).stream()
                .map(part -> new Scope(part, this, missing))
                .toList();
    }

    /** Gives a scope within this one for a piece of a value. */
    Scope piece(Field piece) {
        return new Scope(new Piece(piece), this, missing);
    }

    /** Gives the same scope, in which every text stands for itself: a question mark beside a name, too. */
    Scope literal() {
        Scope same = new Scope(record, outer, Set.of());
        same.joined.putAll(joined);
        return same;
    }

    /** Gives the record, which a scope of constants has not. */
    @Nullable
    SourceRecord record() {
        return record;
    }
}
