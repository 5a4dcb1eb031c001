package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeName;
import org.jspecify.annotations.Nullable;

/**
 * An XPath that only steps down by names, such as {@code birth/placeName} or {@code birth/@when}, or stays where it is: most are like that,
 * and to walk them on the arrays of a tree takes a tenth of what it takes to ask an engine.
 */
final class StepsDown {
    private static final Pattern STEP = Pattern.compile("(@?)(?:([A-Za-z_][\\w-]*):)?([A-Za-z_][\\w.-]*)");

    private final List<Step> steps;

    private StepsDown(List<Step> steps) {
        this.steps = steps;
    }

    /** Understands an XPath; empty where it is more than that. */
    static Optional<StepsDown> of(String text, Map<String, String> namespaces) {
        List<Step> steps = new ArrayList<>();
        if (text.equals(".")) {
            return Optional.of(new StepsDown(steps));
        }
        for (String part : text.split("/", -1)) {
            Matcher step = STEP.matcher(part);
            boolean afterAttribute = !steps.isEmpty() && steps.getLast().attribute();
            if (!step.matches() || afterAttribute) {
                return Optional.empty();
            }
            boolean attribute = !step.group(1).isEmpty();
            String prefix = step.group(2);
            String uri = prefix == null ? (attribute ? "" : null) : namespaces.get(prefix);
            if (prefix != null && uri == null) {
                return Optional.empty();
            }
            steps.add(new Step(attribute, uri == null ? null : NamespaceUri.of(uri), step.group(3)));
        }
        return Optional.of(new StepsDown(steps));
    }

    /**
     * A step to the children or attributes of a name.
     *
     * @param uri the namespace; null for any
     */
    private record Step(boolean attribute, @Nullable NamespaceUri uri, String local) {

        boolean isTo(NodeName name) {
            return name.getLocalPart().equals(local) && (uri == null || name.hasURI(uri));
        }
    }

    /** Gives what it finds from a node, in the order of the file. */
    void each(int node, Nodes nodes, IntConsumer found) {
        if (steps.isEmpty()) {
            found.accept(node);
        } else if (node > 0 && nodes.isElement(node)) {
            find(node, 0, nodes, found);
        }
    }

    private void find(int element, int at, Nodes nodes, IntConsumer found) {
        if (at == steps.size()) {
            found.accept(element);
            return;
        }
        Step step = steps.get(at);
        if (step.attribute()) {
            for (int i = 0; i < nodes.map(element).size(); i++) {
                int attribute = nodes.first(element) + i;
                if (step.isTo(nodes.attribute(attribute).getNodeName())) {
                    found.accept(~attribute);
                }
            }
            return;
        }
        for (int child = element + 1; child < nodes.end(element); child = nodes.end(child)) {
            if (nodes.isElement(child) && step.isTo(nodes.name(child))) {
                find(child, at + 1, nodes, found);
            }
        }
    }
}
