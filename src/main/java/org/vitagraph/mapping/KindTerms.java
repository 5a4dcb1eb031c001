package org.vitagraph.mapping;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Text;

/**
 * What mapping needs of a kind at each of its facts, worked out once.
 *
 * @param type its entry in the vocabulary
 * @param roles the roles that its slots' actors play, by slot
 * @param settings its further settings, by variable
 * @param labels the rule for the label of its node, by language
 */
record KindTerms(Node type, Map<String, Node> roles, Map<String, Node> settings, Map<String, LabelRule> labels) {

    static KindTerms of(FactKind kind) {
        Map<String, Node> roles = new HashMap<>();
        for (FactKind.Slot slot : kind.slots().values()) {
            String role = slot.role();
            if (role != null) {
                roles.put(slot.name(), Terms.iri(role));
            }
        }
        Map<String, Node> settings = new HashMap<>();
        kind.settings().forEach((name, value) -> settings.put(name, Terms.iri(value)));
        Map<String, LabelRule> labels = new HashMap<>();
        for (Text rule : kind.labelRules()) {
            labels.putIfAbsent(rule.language(), LabelRule.of(rule.text()));
        }
        return new KindTerms(Terms.iri(kind.iri()), roles, settings, labels);
    }
}
