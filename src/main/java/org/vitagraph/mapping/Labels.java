package org.vitagraph.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.mapping.Subject.Filled;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Entity;
import org.vitagraph.model.LanguageTag;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.When;

/** How the nodes of one fact read: declared labels, else the kind's rule. */
final class Labels {

    private static final Node LABEL = RDFS.label.asNode();

    private final Subject subject;
    /** Of what is no mention: mentions have their own. */
    private final Map<Node, String> known = new HashMap<>();

    Labels(Subject subject, List<Instance> instances) {
        this.subject = subject;
        for (Filled filled : subject.filled()) {
            if (filled.value() instanceof When when) {
                known.put(filled.node(), when.span().wording());
            } else if (filled.value() instanceof Amount amount) {
                known.put(filled.node(), amount.duration().wording());
            } else if (filled.value() instanceof Statement other) {
                known.put(filled.node(), other.fact());
            }
        }
        for (Instance instance : instances) {
            if (instance.predicate().equals(LABEL) && instance.object().isLiteral()) {
                known.putIfAbsent(instance.subject(), instance.object().getLiteralLexicalForm());
            }
        }
        Entity own = subject.fact().node().entity();
        String language = subject.settings().language();
        if (!known.containsKey(subject.node()) && !subject.mentions().containsKey(subject.node())) {
            known.put(
                    subject.node(),
                    isDeclared(own)
                            ? own.label(language)
                            : byRule(language)
                                    .or(() -> byRule(Settings.ENGLISH))
                                    .orElse(of(own)));
        }
    }

    /** Tells whether people gave an entity a label, rather than its bare name standing for one. */
    static boolean isDeclared(Entity entity) {
        Text first = entity.labels().getFirst();
        return !first.language().isEmpty() || !first.text().equals(entity.name());
    }

    private String of(Entity entity) {
        return entity.label(subject.settings().language());
    }

    /** Gives how a node of this fact reads in the publication's main language. */
    String of(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return ofTerm(node);
    }

    /** Gives how a term of the vocabulary reads. */
    String ofTerm(Node term) {
        Mention mention = subject.mentions().get(term);
        if (mention != null) {
            return of(mention.entity());
        }
        String label = known.get(term);
        return label != null
                ? label
                : subject.settings().ontology().label(term, subject.settings().language());
    }

    /** Gives the label of the fact's node by the kind's rule, if the kind has one in this language, whatever the region, and it can be filled. */
    Optional<String> byRule(String language) {
        Map<String, LabelRule> rules = subject.terms().labels();
        LabelRule own = rules.get(language);
        LabelRule rule = own != null ? own : rules.get(LanguageTag.withoutRegion(language));
        return rule == null ? Optional.empty() : rule.fill(subject.fact().fact(), language);
    }
}
