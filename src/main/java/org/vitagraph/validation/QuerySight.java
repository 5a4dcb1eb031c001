package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Link;

/**
 * Whether a query about {@code ?this} gives in the unit of that node what it gives in the whole graph. It does if every triple pattern,
 * also of what must not exist, hangs together with {@code ?this} by links that stay inside the unit. What is not understood is not local.
 */
final class QuerySight {
    private static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");

    private final PathSight paths;
    private final boolean bound;

    /**
     * Makes an analysis.
     *
     * @param bound whether {@code ?this} has its value everywhere before the query begins, as in SHACL
     */
    QuerySight(Links links, boolean bound) {
        this.paths = new PathSight(links);
        this.bound = bound;
    }

    boolean local(Query query) {
        QueryParts parts = QueryParts.of(query);
        return parts != null
                && (bound || parts.patterns().stream().anyMatch(this::hasUnit))
                && local(parts, Map.of(ViolationQuery.THIS, Sight.FULL));
    }

    /** Tells whether a pattern lets {@code ?this} be nothing but a node that belongs to a unit. */
    private boolean hasUnit(TriplePath pattern) {
        Triple triple = pattern.asTriple();
        return pattern.getSubject().equals(ViolationQuery.THIS)
                || (triple != null
                        && triple.getObject().equals(ViolationQuery.THIS)
                        && triple.getPredicate().isURI()
                        && paths.backward(triple.getPredicate(), Sight.FULL) == Sight.FULL);
    }

    /** Tells whether everything is seen, given what is seen of the variables around it. */
    private boolean local(QueryParts group, Map<Var, Sight> around) {
        Map<Var, Sight> seen = new HashMap<>(around);
        List<TriplePath> open = new ArrayList<>(group.patterns());
        while (open.removeIf(p -> sees(p, seen))) {
            if (open.isEmpty()) {
                break;
            }
        }
        return open.isEmpty()
                && group.joined().stream().allMatch(p -> local(p, seen))
                && group.optional().stream().allMatch(p -> local(p, seen))
                && group.conditions().stream().allMatch(c -> local(c, own(group, seen)));
    }

    /** A condition sees what its own group has bound, and {@code ?this} where it is given. */
    private Map<Var, Sight> own(QueryParts group, Map<Var, Sight> seen) {
        Map<Var, Sight> own = new HashMap<>(seen);
        own.keySet().retainAll(group.variables());
        if (bound) {
            own.put(ViolationQuery.THIS, Sight.FULL);
        }
        return own;
    }

    private boolean sees(TriplePath pattern, Map<Var, Sight> seen) {
        Triple triple = pattern.asTriple();
        if (triple != null) {
            return sees(triple, seen);
        }
        Sight values = paths.follow(pattern.getPath(), sight(pattern.getSubject(), seen));
        widen(pattern.getObject(), values, seen);
        return values.any();
    }

    private boolean sees(Triple triple, Map<Var, Sight> seen) {
        Node property = triple.getPredicate();
        Sight subject = sight(triple.getSubject(), seen);
        if (property.isVariable()) {
            if (subject == Sight.FULL) {
                widen(property, Sight.CLASSES, seen);
                widen(triple.getObject(), Sight.CLASSES, seen);
            }
            return subject == Sight.FULL;
        }
        if (!property.equals(TYPE) && paths.everywhere(property)) {
            widen(triple.getSubject(), Sight.CLASSES, seen);
            widen(triple.getObject(), Sight.CLASSES, seen);
            return true;
        }
        Sight object = sight(triple.getObject(), seen);
        Sight forward = paths.follow(new P_Link(property), subject);
        Sight backward = object == Sight.FULL ? paths.backward(property, object) : Sight.NONE;
        widen(triple.getObject(), forward, seen);
        widen(triple.getSubject(), backward, seen);
        return forward.any() || backward.any();
    }

    private static Sight sight(Node node, Map<Var, Sight> seen) {
        return node instanceof Var variable ? seen.getOrDefault(variable, Sight.NONE) : Sight.NONE;
    }

    private static void widen(Node node, Sight sight, Map<Var, Sight> seen) {
        if (node instanceof Var variable && sight.compareTo(sight(node, seen)) > 0) {
            seen.put(variable, sight);
        }
    }
}
