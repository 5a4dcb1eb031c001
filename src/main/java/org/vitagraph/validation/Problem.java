package org.vitagraph.validation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;

/**
 * A fault of the graph, before it is known which place of which file is to blame.
 *
 * @param code what sort of finding it becomes
 * @param focus the node that is at fault (SHACL §3.6.2.1, focus node)
 * @param path from the focus node to the value, null where the node itself is at fault
 * @param value the value at fault, null where one is missing
 * @param message a sentence about the focus node, without its name; IRIs stand as {@code <iri>}
 * @param rule the shape's node, or the name of the query or check
 * @param component the SHACL constraint component, null where no shape found it
 * @param beside what else a query found to have a part in it
 * @param targets the triples that made a shape look at the node
 */
record Problem(
        Code code,
        Node focus,
        @Nullable Path path,
        @Nullable Node value,
        String message,
        Node rule,
        @Nullable Node component,
        List<Node> beside,
        Set<Step> targets)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing((Problem p) -> text(p.focus))
            .thenComparing(Problem::code)
            .thenComparing(p -> text(p.path))
            .thenComparing(p -> text(p.value))
            .thenComparing(Problem::message)
            .thenComparing(p -> text(p.component))
            .thenComparing(p -> ruleName(p.rule));

    /** Copies the list and the set. */
    Problem {
        beside = List.copyOf(beside);
        targets = Set.copyOf(targets);
    }

    /** Makes one in which nothing else has a part. */
    Problem(
            Code code,
            Node focus,
            @Nullable Path path,
            @Nullable Node value,
            String message,
            Node rule,
            @Nullable Node component) {
        this(code, focus, path, value, message, rule, component, List.of(), Set.of());
    }

    /** Gives all nodes that have a part in it. */
    Set<Node> nodes() {
        Set<Node> nodes = new LinkedHashSet<>(beside);
        nodes.add(focus);
        if (value != null) {
            nodes.add(value);
        }
        return nodes;
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }

    /** A blank node's label differs from run to run and must not decide anything. */
    private static String ruleName(Node rule) {
        return rule.isBlank() ? "" : rule.toString();
    }

    /** Gives the property of a path of one step. */
    @Nullable
    Node property() {
        return path instanceof P_Link link ? link.getNode() : null;
    }

    /** Gives the triples at the node that can be at fault: those with which the path begins, or without one those for which it was looked at. */
    Set<Step> steps() {
        return path == null ? targets : Step.first(path);
    }

    /** Names the sort of problem, of which only so many are reported one by one. */
    String sort() {
        return code + " " + ruleName(rule) + " " + text(component) + " " + text(path) + " "
                + (rule.isBlank() ? message : "");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
