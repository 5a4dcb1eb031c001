package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.Stance;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.source.map.SlotTemplate.Count;
import org.vitagraph.source.map.SlotTemplate.Filled;
import org.vitagraph.source.record.Field;

/** Makes the facts of one record: fills templates, gives ids, and leaves out what the record says a second time. */
final class FactMaker {
    private static final int MOST_WORDS = 25;
    private static final int MOST_CHARACTERS = 116;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The slot that says what happened. */
    private static final String SORT = "sort";

    private final MapHead head;
    private final String key;
    private final RecordReading reading;
    private final Map<String, List<Fact>> byId = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /**
     * Begins a record.
     *
     * @param key the begin of the ids of its facts
     */
    FactMaker(MapHead head, String key, RecordReading reading) {
        this.head = head;
        this.key = key;
        this.reading = reading;
    }

    /** Gives what is found while the record is read. */
    RecordReading reading() {
        return reading;
    }

    /** Gives the facts made so far. */
    List<Fact> facts() {
        return facts;
    }

    /**
     * Makes the facts of a template.
     *
     * @param passage where the record is cited
     * @param isPart whether the template is of a part, of which a record may have several
     */
    void make(FactTemplate template, Scope scope, Citation.Passage passage, boolean isPart) {
        if (!template.condition().holds(scope, reading)) {
            return;
        }
        List<String> required = template.required();
        Map<String, List<Filled>> slots = new LinkedHashMap<>();
        for (Map.Entry<String, SlotTemplate> slot : template.slots().entrySet()) {
            List<Filled> values = slot.getValue().values(scope, reading);
            if (!values.isEmpty()) {
                slots.put(slot.getKey(), values);
            } else if (required.contains(slot.getKey()) || isDenied(slot.getKey(), slot.getValue(), scope)) {
                // What the rest would have said stays unread, and is told as such.
                return;
            }
        }
        boolean says = !template.saysMore() || slots.keySet().stream().anyMatch(s -> !s.equals(template.principal()));
        if (!says && template.bare() != null) {
            says = !template.bare().values(scope, reading).isEmpty();
        }
        if (!says || !slots.keySet().containsAll(required)) {
            return;
        }
        List<Map<String, List<Filled>>> all = alternatives(template.kind(), slots);
        for (Map<String, List<Filled>> one : all) {
            boolean oneOfMany = isPart || !template.alone() || all.size() > 1;
            for (Map<String, List<Filled>> part : Doubt.apart(template, one)) {
                add(template, part, scope, passage, oneOfMany);
                oneOfMany = true;
            }
        }
    }

    /** Tells whether a record denies what would have happened by the fact: that nobody was baptised is no activity without a sort. */
    private static boolean isDenied(String slot, SlotTemplate template, Scope scope) {
        return template instanceof EntityTemplate entity
                && (slot.equals(SORT) || entity.types().getFirst() == EntityType.OFFICE)
                && entity.isDenied(scope);
    }

    /** Gives a fact for each value of a slot that takes one value only. */
    private List<Map<String, List<Filled>>> alternatives(FactKind kind, Map<String, List<Filled>> slots) {
        @Nullable String several = null;
        for (Map.Entry<String, List<Filled>> slot : slots.entrySet()) {
            boolean repeatable =
                    kind.slot(slot.getKey()).map(FactKind.Slot::repeatable).orElse(true);
            if (repeatable || slot.getValue().size() < 2) {
                continue;
            }
            if (several == null) {
                several = slot.getKey();
            } else {
                Filled second = slot.getValue().get(1);
                reading.finding(Finding.of(
                        Code.VALUE_NOT_UNDERSTOOD,
                        second.at(),
                        second.words(),
                        "There are several values for '" + several + "' and for '" + slot.getKey()
                                + "', and nothing says which belong together."));
                slot.setValue(List.of(slot.getValue().getFirst()));
            }
        }
        if (several == null) {
            return List.of(slots);
        }
        List<Map<String, List<Filled>>> all = new ArrayList<>();
        for (Filled value : slots.getOrDefault(several, List.of())) {
            Map<String, List<Filled>> one = new LinkedHashMap<>(slots);
            one.put(several, List.of(value));
            all.add(one);
        }
        return all;
    }

    private void add(
            FactTemplate template,
            Map<String, List<Filled>> slots,
            Scope scope,
            Citation.Passage passage,
            boolean oneOfMany) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        slots.forEach((slot, filled) ->
                values.put(slot, filled.stream().map(Filled::value).distinct().toList()));
        Optional<String> fault = head.names().kinds().identifierFault(values);
        if (fault.isPresent() && closedUp(values)) {
            fault = head.names().kinds().identifierFault(values);
        }
        if (fault.isPresent()) {
            Filled value = Objects.requireNonNull(slots.get("value")).getFirst();
            reading.finding(new Finding(
                    Code.VALUE_NOT_UNDERSTOOD,
                    value.at(),
                    value.words(),
                    fault.get(),
                    "Correct the value, or leave it empty."));
            return;
        }
        String id = key + "." + template.kind().name() + (oneOfMany ? tail(template, slots) : "");
        Fact fact = new Fact(
                id,
                template.kind().name(),
                node(template, scope),
                values,
                stance(template, slots, scope),
                new Citation(head.source(), passage, words(template, slots, scope)),
                List.of(),
                place(template, slots, scope));
        List<Fact> alike = byId.computeIfAbsent(id, i -> new ArrayList<>());
        if (alike.stream().anyMatch(other -> saysTheSame(other, fact))) {
            reading.count(Count.SAID_TWICE, fact.citation().words().text(), fact.locator());
            return;
        }
        alike.add(fact);
        facts.add(alike.size() == 1 ? fact : renamed(fact, id + "-" + alike.size()));
    }

    /** Takes the spaces out of a number, which stand in it in print only; tells whether there were any. */
    private static boolean closedUp(Map<String, List<Value>> values) {
        List<Value> numbers = values.getOrDefault("value", List.of());
        if (numbers.size() != 1 || !(numbers.getFirst() instanceof Text(String text, String language))) {
            return false;
        }
        String closed = SPACES.matcher(text).replaceAll("");
        values.put("value", List.of(new Text(closed, language)));
        return !closed.equals(text);
    }

    private static boolean saysTheSame(Fact a, Fact b) {
        return a.slots().equals(b.slots()) && a.stance().equals(b.stance()) && Objects.equals(a.node(), b.node());
    }

    private static Fact renamed(Fact fact, String id) {
        return new Fact(
                id,
                fact.kind(),
                fact.node(),
                fact.slots(),
                fact.stance(),
                fact.citation(),
                fact.links(),
                fact.locator());
    }

    /** Tells one of many facts of a kind from the others: by what fills its slots. */
    private static String tail(FactTemplate template, Map<String, List<Filled>> slots) {
        StringBuilder text = new StringBuilder();
        slots.forEach((slot, filled) -> {
            for (Filled value : filled) {
                boolean named =
                        value.value() instanceof Mention && value.words().isEmpty();
                if (!slot.equals(template.principal()) || slots.size() == 1) {
                    text.append(' ').append(named ? name(value.value()) : value.words());
                }
            }
        });
        return text.toString().isBlank() ? "" : "." + LocalName.ofWords(text.toString());
    }

    private static String name(Value value) {
        return ((Mention) value).entity().name();
    }

    private @Nullable Mention node(FactTemplate template, Scope scope) {
        if (template.node() == null) {
            return null;
        }
        List<Field> names = template.node().values(scope, reading);
        EntityType type =
                switch (template.kind().node()) {
                    case FactKind.NodeRule.OnePer(EntityType t, String ignored) -> t;
                    case FactKind.NodeRule.SameWhen(EntityType t, List<String> ignored) -> t;
                    case FactKind.NodeRule.OfSlot ignored -> EntityType.EVENT;
                };
        if (names.isEmpty()) {
            return null;
        }
        String name = LocalName.ofKey(names.getFirst().text());
        return Mention.of(new Entity(type, head.source(), name, List.of(new Text(name, "")), List.of()));
    }

    private Stance stance(FactTemplate template, Map<String, List<Filled>> slots, Scope scope) {
        Optional<Modality> modality = word(template.modality(), scope, Modality.values(), Modality::term);
        Optional<Certainty> certainty = word(template.certainty(), scope, Certainty.values(), Certainty::term);
        Certainty marked = head.doubt().certainty();
        Optional<Filled> doubted = slots.values().stream()
                .flatMap(List::stream)
                .filter(Filled::doubted)
                .findFirst();
        if (marked == null || doubted.isEmpty()) {
            return stance(modality.orElse(Modality.ASSERTED), certainty.orElse(Certainty.CERTAIN));
        }
        Filled name = doubted.get();
        boolean outright = modality.filter(m -> m == Modality.ASSERTED).isPresent();
        if (certainty.orElse(outright ? Certainty.CERTAIN : marked) == Certainty.CERTAIN) {
            String stated = certainty.isPresent() ? "certain" : "asserted";
            reading.finding(Finding.of(
                    Code.DOUBT_OVERRULED,
                    name.at(),
                    name.words(),
                    "A question mark or a word of doubt stands here, and the record says that the statement is "
                            + stated + ", which counts."));
            return stance(modality.orElse(Modality.ASSERTED), Certainty.CERTAIN);
        }
        reading.count(Count.DOUBTED, name.words(), name.at());
        return stance(outright ? Modality.HEDGED : modality.orElse(Modality.HEDGED), certainty.orElse(marked));
    }

    private static Stance stance(Modality modality, Certainty certainty) {
        return modality == Modality.ASSERTED && certainty == Certainty.CERTAIN
                ? Stance.ASSERTED
                : new Stance(modality, certainty, null);
    }

    private <T> Optional<T> word(
            @Nullable Expression given, Scope scope, T[] choices, java.util.function.Function<T, String> term) {
        List<Field> words = given == null ? List.of() : given.values(scope, reading);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        for (T choice : choices) {
            if (term.apply(choice).equals(words.getFirst().text())) {
                return Optional.of(choice);
            }
        }
        List<String> terms = java.util.Arrays.stream(choices).map(term).toList();
        reading.finding(new Finding(
                Code.VALUE_NOT_UNDERSTOOD,
                words.getFirst().at(),
                words.getFirst().text(),
                "'" + words.getFirst().text() + "' is none of " + String.join(", ", terms) + ".",
                "Translate it by a table under 'values:' in the source map."));
        return Optional.empty();
    }

    private Text words(FactTemplate template, Map<String, List<Filled>> slots, Scope scope) {
        Set<String> said = new LinkedHashSet<>();
        if (template.words() != null) {
            template.words().values(scope, reading).forEach(field -> said.add(field.text()));
        } else {
            // Whom a record is about is often said by a number, which carries nothing where other words do.
            slots.forEach((slot, filled) -> {
                if (!slot.equals(template.principal())) {
                    filled.forEach(value -> said.add(value.quoted()));
                }
            });
            said.remove("");
            if (said.isEmpty()) {
                slots.getOrDefault(template.principal(), List.of()).forEach(value -> said.add(value.quoted()));
            }
        }
        said.remove("");
        String words = String.join("; ", said);
        return words.isEmpty() ? new Text("", "") : new Text(shortened(words), head.language());
    }

    /** Quotes no more words than a quotation may have, nor more characters. */
    private static String shortened(String words) {
        if (words.length() < 2 * MOST_WORDS) {
            return words;
        }
        String[] parts = words.split("\\s+", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i == MOST_WORDS || text.length() + parts[i].length() > MOST_CHARACTERS) {
                return i == 0
                        ? parts[0].substring(0, parts[0].offsetByCodePoints(0, MOST_CHARACTERS / 2)) + "…"
                        : text + " …";
            }
            text.append(i == 0 ? "" : " ").append(parts[i]);
        }
        return text.toString();
    }

    /**
     * Gives where a fact stands: where something was read that fills a slot beside the principal one, or, in a part, that one; else
     * where the part or the record begins. What was read around them or in a joined record stands elsewhere.
     */
    private static Locator place(FactTemplate template, Map<String, List<Filled>> slots, Scope scope) {
        @Nullable Locator main = null;
        for (Map.Entry<String, List<Filled>> slot : slots.entrySet()) {
            Locator at = slot.getValue().getFirst().at();
            // What the map says itself stands in the map.
            boolean said = !at.file().equals(template.at().file());
            if (said
                    && Objects.requireNonNull(template.slots().get(slot.getKey()))
                            .looksHere()) {
                if (!slot.getKey().equals(template.principal())) {
                    return at;
                }
                main = scope.isPart() ? at : null;
            }
        }
        if (main != null) {
            return main;
        }
        return scope.record() == null ? template.at() : scope.record().at();
    }
}
