package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.FactKind.Comparison;
import org.vitagraph.model.FactKind.Filler;
import org.vitagraph.model.FactKind.NodeRule;
import org.vitagraph.model.FactKind.Slot;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.Vg;

/** Reads kinds from their entries in the vocabulary. */
final class KindReader {

    private static final String SETTING = Vg.NS + "with_";

    private final Ontology ontology;
    private final Map<String, Pattern> patterns;
    private final FindingSink findings;

    KindReader(Ontology ontology, Map<String, Pattern> patterns, FindingSink findings) {
        this.ontology = ontology;
        this.patterns = patterns;
        this.findings = findings;
    }

    /** Gives the kind whose entry this is, or a finding for what is wrong with it. */
    Optional<FactKind> read(Node entry) {
        String name = Iris.lastSegment(entry.getURI());
        String patternName = ontology.object(entry, Vg.PATTERN)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
        Pattern pattern = patterns.get(patternName);
        if (pattern == null) {
            return refuse(name, patternName, "its pattern '" + patternName + "' is not there");
        }
        Map<String, String> roles = new HashMap<>();
        Map<String, String> settings = new HashMap<>();
        ontology.graph().find(entry, Node.ANY, Node.ANY).forEach(t -> property(t, roles, settings));
        for (String slot : roles.keySet()) {
            if (!pattern.header().slots().containsKey(slot)) {
                return refuse(name, slot, "pattern '" + patternName + "' has no slot '" + slot + "'");
            }
        }
        String principal = ontology.object(entry, Vg.PRINCIPAL)
                .map(Node::getLiteralLexicalForm)
                .orElse(pattern.header().principal());
        Set<String> required = words(entry, Vg.REQUIRES);
        Map<String, Slot> slots = slots(pattern, roles, required);
        if (!slots.containsKey(principal)) {
            return refuse(name, principal, "its principal slot '" + principal + "' plays no role");
        }
        Optional<String> unknown = required.stream()
                .filter(slot -> !slots.containsKey(slot))
                .sorted()
                .findFirst();
        if (unknown.isPresent()) {
            return refuse(name, unknown.get(), "it requires '" + unknown.get() + "', which is no slot of it");
        }
        List<Text> rules = labelRules(entry, pattern, principal);
        for (Text rule : rules) {
            Optional<String> fault =
                    LabelRule.fault(rule.text(), pattern.header().slots().keySet());
            if (fault.isPresent()) {
                return refuse(name, rule.text(), "its label rule " + fault.get());
            }
        }
        return Optional.of(new FactKind(
                name,
                patternName,
                entry.getURI(),
                principal,
                slots,
                pattern.header().rule(),
                comparison(pattern, entry),
                rules,
                Map.copyOf(settings)));
    }

    private Set<String> words(Node entry, Node property) {
        return ontology.objects(entry, property).stream()
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.toSet());
    }

    private @Nullable Comparison comparison(Pattern pattern, Node entry) {
        Comparison ofPattern = pattern.header().comparison();
        return ofPattern == null
                ? null
                : new Comparison(ofPattern.topic(), ofPattern.moment(), ofPattern.slots(), words(entry, Vg.IMPLIES));
    }

    private static void property(Triple triple, Map<String, String> roles, Map<String, String> settings) {
        String property = triple.getPredicate().getURI();
        if (property.startsWith(Vg.SLOT) && triple.getObject().isURI()) {
            roles.put(property.substring(Vg.SLOT.length()), triple.getObject().getURI());
        } else if (property.startsWith(SETTING) && triple.getObject().isURI()) {
            settings.put(
                    property.substring(SETTING.length()), triple.getObject().getURI());
        }
    }

    /**
     * Gives the slots of a kind: an actor's slot only where the entry says which role the actor plays, and what hangs on roles only
     * where it gives any.
     */
    private static Map<String, Slot> slots(Pattern pattern, Map<String, String> roles, Set<String> required) {
        boolean roleless = roles.isEmpty();
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (Slot slot : pattern.header().slots().values()) {
            if (roleless && pattern.header().withRoles().contains(slot.name())) {
                continue;
            }
            String role = roles.get(slot.name());
            boolean actor =
                    slot.type() == Filler.ENTITY && slot.entities().stream().allMatch(t -> t.isActor());
            if (role != null || !actor || roleless || slot.required()) {
                slots.put(
                        slot.name(),
                        new Slot(
                                slot.name(),
                                slot.type(),
                                slot.entities(),
                                slot.required() || required.contains(slot.name()),
                                slot.repeatable(),
                                slot.functional(),
                                role));
            }
        }
        return slots;
    }

    /** Gives the rules of a kind; an event of a publication's own kind that has none is called by its kind and whom it is about. */
    private List<Text> labelRules(Node entry, Pattern pattern, String principal) {
        List<Text> rules = new ArrayList<>();
        for (Node rule : ontology.objects(entry, Vg.LABEL_RULE)) {
            rules.add(new Text(rule.getLiteralLexicalForm(), rule.getLiteralLanguage()));
        }
        boolean own = !entry.getURI().startsWith(Vg.NS);
        if (rules.isEmpty() && own && !(pattern.header().rule() instanceof NodeRule.OfSlot)) {
            ontology.objects(entry, RDFS.label.asNode()).stream()
                    .filter(Node::isLiteral)
                    .map(label -> new Text(
                            capital(label.getLiteralLexicalForm()) + ": {" + principal + "}",
                            label.getLiteralLanguage()))
                    .forEach(rules::add);
        }
        return List.copyOf(rules);
    }

    private static String capital(String words) {
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    private Optional<FactKind> refuse(String kind, String value, String message) {
        findings.finding(Finding.of(
                Code.BAD_KIND, Locator.file("ontology"), value, "kind '" + kind + "' cannot be used: " + message));
        return Optional.empty();
    }
}
