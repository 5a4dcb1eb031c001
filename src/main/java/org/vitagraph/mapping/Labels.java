package org.vitagraph.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.model.Amount;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.Statement;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.rdf.Iris;

/** How the nodes of one fact read: declared labels, else the kind's rule, in which {@code [in {place}]} may fall away. */
final class Labels {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_-]+)}");
    private static final Node LABEL = RDFS.label.asNode();

    private final Subject subject;
    private final Map<Node, String> known = new HashMap<>();

    Labels(Subject subject, List<Instance> instances) {
        this.subject = subject;
        subject.mentions().forEach((node, mention) -> known.put(node, of(mention.entity())));
        for (List<Value> values : subject.fact().fact().slots().values()) {
            for (Value value : values) {
                if (value instanceof When when) {
                    known.put(subject.value(value), when.span().wording());
                } else if (value instanceof Amount amount) {
                    known.put(subject.value(value), amount.duration().wording());
                } else if (value instanceof Statement other) {
                    known.put(subject.value(value), other.fact());
                }
            }
        }
        for (Instance instance : instances) {
            if (instance.predicate().equals(LABEL) && instance.object().isLiteral()) {
                known.putIfAbsent(instance.subject(), instance.object().getLiteralLexicalForm());
            }
        }
        Entity own = subject.fact().node().entity();
        String language = subject.settings().language();
        known.putIfAbsent(
                subject.node(),
                isDeclared(own) ? own.label(language) : byRule(language).orElse(of(own)));
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
        String label = known.get(node);
        return label != null
                ? label
                : subject.settings().ontology().label(node, subject.settings().language());
    }

    /** Gives how a term of the vocabulary reads. */
    String ofTerm(Node term) {
        String label = known.get(term);
        return label != null
                ? label
                : subject.settings().ontology().label(term, subject.settings().language());
    }

    /** Gives the label of the fact's node by the kind's rule, if the kind has one in this language and it can be filled. */
    Optional<String> byRule(String language) {
        for (Text rule : subject.kind().labelRules()) {
            if (rule.language().equals(language)) {
                return fill(rule.text(), language);
            }
        }
        return Optional.empty();
    }

    private Optional<String> fill(String rule, String language) {
        Matcher optional = OPTIONAL.matcher(rule);
        String kept = optional.replaceAll(part ->
                Matcher.quoteReplacement(replaced(part.group(1), language).orElse("")));
        return replaced(kept, language).map(String::strip);
    }

    private Optional<String> replaced(String text, String language) {
        Matcher slots = SLOT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            List<Value> values = subject.fact().fact().slot(slots.group(1));
            if (values.isEmpty()) {
                return Optional.empty();
            }
            slots.appendReplacement(filled, Matcher.quoteReplacement(words(values, language)));
        }
        return Optional.of(slots.appendTail(filled).toString());
    }

    private static String words(List<Value> values, String language) {
        return String.join(", ", values.stream().map(v -> word(v, language)).toList());
    }

    private static String word(Value value, String language) {
        return switch (value) {
            case Mention mention -> mention.entity().label(language);
            case Text text -> text.text();
            case When when -> when.span().wording();
            case Amount amount -> amount.duration().wording();
            case Numeral number -> number.value().toPlainString();
            case Statement other -> other.fact();
        };
    }

    /** Gives a readable name for an IRI of which nothing else is known. */
    static String fallback(Node node) {
        return Iris.lastSegment(node.getURI()).replace('-', ' ');
    }
}
