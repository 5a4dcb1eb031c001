package org.vitagraph.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;

/**
 * A few kinds for tests, each a line: name, node, slots with their fillers. A slot's marks: {@code *} takes several values,
 * {@code +} must be filled. The first slot is the principal one.
 */
final class FixtureKinds implements Kinds {
    private static final String NS = "https://w3id.org/vitagraph/ns#";
    private static final Set<String> CONCEPTS = Set.of("unnamed", "confinement", "preferred-name", "purge");
    private static final String KINDS = """
            arrest event=same:who,by who:person|group* by:person|group* place:place when:date object:text|plan* reason:event
            sentencing event=same:who,by who:person|group* by:person|group* when:date penalty:concept
            birth event=per:who who:person+ when:date place:place
            name of=of of:thing+ form:text+ sort:concept
            tenure tenure=same:who,office who:person+ office:office body:group when:date position:number
            joining event=same:who,body who:person+ body:group when:date tenure:tenure
            duration of=of of:event+ length:duration+
            explanation what=what what:statement+ by:statement+
            signing event=same:who who:person|group* object:text|plan* when:date
            """;

    private static final Pattern WORDS = Pattern.compile(" ");
    private static final Pattern NODE = Pattern.compile("[=:]");
    private static final Pattern COLON = Pattern.compile(":");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BAR = Pattern.compile("[|]");

    private final Map<String, FactKind> kinds = new TreeMap<>();

    FixtureKinds() {
        KINDS.lines().map(line -> kind(WORDS.split(line, -1))).forEach(kind -> kinds.put(kind.name(), kind));
    }

    private static FactKind kind(String[] words) {
        Map<String, FactKind.Slot> slots = new LinkedHashMap<>();
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            FactKind.Slot slot = slot(word);
            slots.put(slot.name(), slot);
        }
        String principal = slots.keySet().iterator().next();
        String[] node = NODE.split(words[1], -1);
        FactKind.NodeRule rule =
                switch (node[1]) {
                    case "same" -> new FactKind.NodeRule.SameWhen(type(node[0]), List.of(COMMA.split(node[2], -1)));
                    case "per" -> new FactKind.NodeRule.OnePer(type(node[0]), node[2]);
                    default -> new FactKind.NodeRule.OfSlot(node[1]);
                };
        return new FactKind(words[0], words[0], NS + words[0], principal, slots, rule, null, List.of(), Map.of());
    }

    private static FactKind.Slot slot(String word) {
        String[] parts = COLON.split(word.replaceAll("[*+]", ""), -1);
        boolean required = word.endsWith("+");
        boolean repeatable = word.endsWith("*");
        for (FactKind.Filler filler : FactKind.Filler.values()) {
            if (filler.name().toLowerCase(Locale.ROOT).equals(parts[1]) && !parts[1].equals("text")) {
                return new FactKind.Slot(parts[0], filler, List.of(), required, repeatable, false, null);
            }
        }
        if (parts[1].equals("text")) {
            return new FactKind.Slot(parts[0], FactKind.Filler.TEXT, List.of(), required, repeatable, false, null);
        }
        List<EntityType> types = new ArrayList<>();
        if (!parts[1].equals("thing")) {
            BAR.splitAsStream(parts[1]).map(FixtureKinds::type).forEach(types::add);
        }
        return new FactKind.Slot(parts[0], FactKind.Filler.ENTITY, types, required, repeatable, false, null);
    }

    private static EntityType type(String word) {
        return EntityType.ofWord(word).orElseThrow();
    }

    @Override
    public Optional<FactKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    @Override
    public Collection<FactKind> all() {
        return kinds.values();
    }

    @Override
    public Optional<Mention> concept(String name) {
        return CONCEPTS.contains(name) ? Optional.of(mention(name)) : Optional.empty();
    }

    private static Mention mention(String name) {
        Entity concept = new Entity(EntityType.CONCEPT, "vg", name, List.of(new Text(name, "en")), List.of());
        return new Mention(concept, NS + name);
    }

    @Override
    public Optional<String> identifierFault(String scheme, String value) {
        return Optional.empty();
    }
}
