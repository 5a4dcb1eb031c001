package org.vitagraph.site.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Statements that were gathered for one answer, found by who they are about and by what they point at. What several graphs say stands
 * once. It is made, read a few times and dropped, so it is as plain as can be.
 */
public final class Statements {

    /** About so many there are about a person. */
    private static final int USUAL = 1000;

    private final List<Triple> all = new ArrayList<>(USUAL);
    private final Map<Node, Subject> bySubject = new HashMap<>();
    private final Map<Node, List<Node>> byProperty = new HashMap<>();
    private final List<Quad> quads = new ArrayList<>(USUAL);
    private Subject last = new Subject(Node.ANY);
    private @Nullable Map<Node, List<Triple>> byObject;
    private @Nullable List<Block> blocks;

    /** Gives those of a graph. */
    public static Statements of(Graph graph) {
        Statements statements = new Statements();
        graph.find().forEachRemaining(statements::add);
        return statements;
    }

    /** Takes one with the graph that it stands in. */
    void add(Quad quad) {
        quads.add(quad);
        add(quad.asTriple());
    }

    private void add(Triple triple) {
        // What is said of one thing mostly comes together.
        if (!last.node.equals(triple.getSubject())) {
            last = bySubject.computeIfAbsent(triple.getSubject(), Subject::new);
        }
        if (last.add(triple)) {
            all.add(triple);
            if (triple.getObject().isURI()) {
                byProperty
                        .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>())
                        .add(triple.getObject());
            }
            byObject = null;
            blocks = null;
        }
    }

    /** Gives all, in the order in which they were taken. */
    public Collection<Triple> all() {
        return Collections.unmodifiableList(all);
    }

    /** Gives all with their graphs; the same may come twice. */
    List<Quad> quads() {
        return Collections.unmodifiableList(quads);
    }

    /** Gives all in order: {@code first}, which is the same each time, then the other things by name. */
    List<Block> blocks(String first) {
        List<Block> ordered = blocks;
        if (ordered == null) {
            ordered = Block.ordered(first, all.stream());
            blocks = ordered;
        }
        return ordered;
    }

    /** Gives those about a thing. */
    public List<Triple> about(Node subject) {
        Subject about = bySubject.get(subject);
        return about == null ? List.of() : about.said;
    }

    /** Gives those about a thing that stand in a graph and in no other. */
    public Set<Triple> onlyIn(Node graph, Node subject) {
        Set<Triple> here = new HashSet<>();
        Set<Triple> elsewhere = new HashSet<>();
        for (Quad quad : quads) {
            if (quad.getSubject().equals(subject)) {
                (quad.getGraph().equals(graph) ? here : elsewhere).add(quad.asTriple());
            }
        }
        here.removeAll(elsewhere);
        return here;
    }

    /** Gives those that point at a thing; none point at a literal. */
    public List<Triple> towards(Node object) {
        Map<Node, List<Triple>> towards = byObject;
        if (towards == null) {
            towards = new HashMap<>();
            for (Triple triple : all) {
                if (!triple.getObject().isLiteral()) {
                    towards.computeIfAbsent(triple.getObject(), to -> new ArrayList<>(2))
                            .add(triple);
                }
            }
            byObject = towards;
        }
        return towards.getOrDefault(object, List.of());
    }

    /** Gives the objects of a property that have an IRI, each once. */
    Set<Node> objects(Node property) {
        return new LinkedHashSet<>(byProperty.getOrDefault(property, List.of()));
    }

    /** Tells whether this is said. */
    public boolean contains(Node subject, Node property, Node object) {
        Subject about = bySubject.get(subject);
        return about != null && about.says(Triple.create(subject, property, object));
    }

    /** Tells whether nothing is said. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is said of one thing: to look through a few statements takes less time than to find them by their hashes. */
    private static final class Subject {

        private static final int FEW = 32;

        private final Node node;
        private final List<Triple> said = new ArrayList<>();
        private Set<Triple> many = Set.of();

        Subject(Node node) {
            this.node = node;
        }

        boolean says(Triple triple) {
            if (said.size() > FEW) {
                return many.contains(triple);
            }
            for (Triple other : said) {
                if (other.getObject().equals(triple.getObject())
                        && other.getPredicate().equals(triple.getPredicate())) {
                    return true;
                }
            }
            return false;
        }

        /** Takes one, unless it is said already. */
        boolean add(Triple triple) {
            if (says(triple)) {
                return false;
            }
            said.add(triple);
            if (said.size() > FEW) {
                if (many.isEmpty()) {
                    many = new HashSet<>(said);
                }
                many.add(triple);
            }
            return true;
        }
    }
}
