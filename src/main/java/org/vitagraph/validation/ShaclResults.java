package org.vitagraph.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.vitagraph.model.Code;

/** Makes problems of the results of SHACL validation. */
final class ShaclResults {
    private static final Node MESSAGE = NodeFactory.createURI(Namespaces.SH + "message");

    private final Graph shapes;
    private final String language;

    /**
     * Makes problems from results.
     *
     * @param shapes where the messages stand
     * @param language of messages, where a shape has several
     */
    ShaclResults(Graph shapes, String language) {
        this.shapes = shapes;
        this.language = language;
    }

    Problem problem(ReportEntry entry) {
        return new Problem(
                code(entry.severity()),
                entry.focusNode(),
                entry.resultPath(),
                entry.value(),
                sentence(entry),
                entry.source(),
                entry.sourceConstraintComponent(),
                List.of(),
                targets(entry.source()));
    }

    private Set<Step> targets(Node shape) {
        Set<Step> steps = new LinkedHashSet<>();
        for (Node property : G.listSP(shapes, shape, SHACL.targetSubjectsOf)) {
            steps.add(new Step(property, false));
        }
        for (Node property : G.listSP(shapes, shape, SHACL.targetObjectsOf)) {
            steps.add(new Step(property, true));
        }
        return steps;
    }

    private static Code code(Severity severity) {
        if (severity.equals(Severity.Violation)) {
            return Code.SHAPE_VIOLATED;
        }
        return severity.equals(Severity.Warning) ? Code.SHAPE_WARNED : Code.SHAPE_NOTED;
    }

    private String sentence(ReportEntry entry) {
        Node constraint = entry.sourceConstraint();
        boolean told = shapes.contains(entry.source(), MESSAGE, Node.ANY)
                || (constraint != null && shapes.contains(constraint, MESSAGE, Node.ANY));
        if (!told) {
            return Sentences.of(entry);
        }
        return entry.messages().stream()
                .filter(m -> m.isLiteral() && m.getLiteralLanguage().equals(language))
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElse(entry.message());
    }
}
