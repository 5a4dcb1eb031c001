package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.EntityType;

/** Finds how a map uses the values of its records; see {@link PlainRecords}. */
final class PlainUses {
    private static final int NONE = -1;

    private final SourceMap map;
    private final List<PlainValue> values = new ArrayList<>();
    private final Set<PlainValue> inFacts = new HashSet<>();
    private final Set<String> languages = new HashSet<>();
    private final List<EntityTemplate> byKey = new ArrayList<>();
    private int key = NONE;

    private PlainUses(SourceMap map) {
        this.map = map;
    }

    /** Looks through a map; empty where a record can take another way than the next, or is not asked for all values. */
    static Optional<PlainUses> of(SourceMap map) {
        PlainUses uses = new PlainUses(map);
        map.head().dates().forget();
        return uses.isPlain() ? Optional.of(uses) : Optional.empty();
    }

    List<PlainValue> values() {
        return values;
    }

    int key() {
        return key;
    }

    Set<String> languages() {
        return languages;
    }

    /** Gives what speaks by a key of others than what the record is about. */
    List<EntityTemplate> others() {
        PlainValue own = value(map.blocks().getFirst().declares().getFirst().name());
        return byKey.stream()
                .filter(entity -> own == null || !own.equals(value(entity.name())))
                .toList();
    }

    private boolean isPlain() {
        if (map.blocks().size() != 1 || !map.lookups().isEmpty()) {
            return false;
        }
        Block block = map.blocks().getFirst();
        boolean straight = block.condition().tests().isEmpty()
                && block.skips().isEmpty()
                && block.living() == null
                && block.joins().isEmpty()
                && block.parts().isEmpty()
                && !block.repeats()
                && block.declares().size() == 1;
        if (!straight || !block.facts().stream().allMatch(PlainUses::isPlain)) {
            return false;
        }
        for (Asked asked : map.asked()) {
            if (asked.up() != 0 || !asked.join().isEmpty()) {
                return false;
            }
            if (number(asked) < 0) {
                values.add(new PlainValue(asked.reference(), map.head()));
            }
        }
        EntityTemplate own = block.declares().getFirst();
        PlainValue named = value(block.key() == null ? own.name() : block.key());
        key = values.indexOf(named);
        return named != null && own(own) && passage(block.passage()) && facts(block.facts());
    }

    private static boolean isPlain(FactTemplate fact) {
        return fact.condition().tests().isEmpty()
                && fact.node() == null
                && fact.slots().values().stream()
                        .noneMatch(s -> s instanceof EntityTemplate e && e.orKey() || s instanceof Quoting)
                && fact.words() == null
                && fact.modality() == null
                && fact.certainty() == null
                && fact.passage() == null;
    }

    /** Gives which of the values a reference asks for; negative for none. */
    int number(Asked asked) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).reference().text().equals(asked.reference().text())) {
                return i;
            }
        }
        return NONE;
    }

    /** Gives the value that an expression is; null where it is more than one, or a text that is the same for all. */
    private @Nullable PlainValue value(Expression expression) {
        List<Asked> asked = expression.template().asked();
        return asked.size() == 1 && expression.template().parts().size() == 1 && expression.otherwise() == null
                ? values.get(number(asked.getFirst()))
                : null;
    }

    private boolean own(EntityTemplate own) {
        boolean known = taken(own.name());
        for (EntityTemplate.LabelTemplate label : own.labels()) {
            known &= taken(label.text()) && isConstant(label.language());
            PlainValue value = value(label.text());
            if (value != null && own.types().getFirst() == EntityType.PERSON) {
                value.labels();
            }
        }
        return known;
    }

    private static boolean isConstant(@Nullable Expression expression) {
        return expression == null || expression.isConstant();
    }

    /** Takes that an expression's value is used as it is; where it is one of several, that it decides. */
    private boolean taken(Expression expression) {
        PlainValue value = value(expression);
        if (value != null) {
            value.taken(expression);
        } else {
            choose(expression);
        }
        return true;
    }

    private void choose(@Nullable Expression expression) {
        for (Expression e = expression; e != null; e = e.otherwise()) {
            e.template().asked().forEach(asked -> values.get(number(asked)).choose());
        }
    }

    private boolean passage(PassageTemplate passage) {
        if (passage.label() != null) {
            taken(passage.label());
        }
        passage.parts().forEach((unit, expression) -> choose(expression));
        return true;
    }

    private boolean facts(List<FactTemplate> facts) {
        facts.forEach(fact -> fact.slots().forEach((name, slot) -> slot(fact, name, slot)));
        return inFacts.containsAll(values);
    }

    private void slot(FactTemplate fact, String name, SlotTemplate slot) {
        switch (slot) {
            case EntityTemplate entity -> entity(entity);
            case PlainTemplates.OfText text -> text(fact, name, text);
            case DateTemplate date -> date(date);
            case PlainTemplates.OfNumber number -> other(number.number());
            case PlainTemplates.OfDuration length -> other(length.words());
            default -> throw new IllegalStateException("a new sort of slot: " + slot);
        }
    }

    private void entity(EntityTemplate entity) {
        asked(entity.name());
        taken(entity.name());
        PlainValue value = value(entity.name());
        if (entity.isKey()) {
            byKey.add(entity);
        } else if (value != null) {
            value.named(entity.types());
        }
        // Labels are asked only of what is not known already.
        entity.labels().forEach(label -> {
            choose(label.text());
            choose(label.language());
        });
        choose(entity.beside().before());
        choose(entity.beside().behind());
    }

    private void text(FactTemplate fact, String name, PlainTemplates.OfText text) {
        boolean ofScheme = fact.slots().containsKey("scheme") && name.equals("value");
        if (ofScheme || !isConstant(text.language())) {
            other(text.text());
            other(text.language());
        } else {
            asked(text.text());
            taken(text.text());
            Scope ofConstants = new Scope(null, null, Set.of());
            languages.add(text.head().language(text.language(), ofConstants, finding -> {}));
        }
    }

    private void date(DateTemplate date) {
        List<@Nullable Expression> parts = new ArrayList<>();
        for (Expression part : new @Nullable Expression[] {
            date.words(),
            date.in(),
            date.when(),
            date.from(),
            date.to(),
            date.notBefore(),
            date.notAfter(),
            date.language(),
            date.named()
        }) {
            if (part != null && !part.isConstant()) {
                parts.add(part);
            }
        }
        Expression one = parts.size() == 1 ? parts.getFirst() : null;
        PlainValue value = one == null || one.equals(date.language()) || one.equals(date.named()) ? null : value(one);
        if (one != null && value != null) {
            asked(one);
            value.dated(date, one);
        } else {
            parts.forEach(this::other);
        }
    }

    private void other(@Nullable Expression expression) {
        asked(expression);
        choose(expression);
    }

    private void asked(@Nullable Expression expression) {
        if (expression != null) {
            // What is asked only where something else gives nothing is not asked of each record.
            expression.template().asked().forEach(a -> inFacts.add(values.get(number(a))));
        }
    }
}
