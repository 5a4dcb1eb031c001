package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts behind the nodes at fault, by the claims about them: one pass over each file, for only the nodes asked for. A node
 * that no claim names is answered for by those beside it, as a participation is by its event: by the claim that relates most of them.
 */
final class Blame {
    /** More claims on one node than this tell a reader nothing. */
    private static final int CLAIMS_PER_NODE = 64;

    /** Those that relate two nodes asked for tell one neighbour of many from the others. */
    private static final int RELATING_PER_NODE = 4096;

    private static final int NEIGHBOURS_PER_NODE = 16;

    private final Map<Node, List<Node>> neighbours = new HashMap<>();
    private final Map<Node, List<Claim>> claims = new HashMap<>();
    private final Set<Node> wanted = new HashSet<>();
    /** The properties of triples that can be at fault: claims of them are kept, however much else is said of a node. */
    private final Set<Node> asked = new HashSet<>();

    private final Draft draft = new Draft();

    /** Asks about the nodes of these problems. */
    Blame(List<Problem> problems, GraphFiles files) {
        for (Problem problem : problems) {
            neighbours.put(problem.focus(), new ArrayList<>());
            problem.steps().forEach(step -> asked.add(step.property()));
        }
        files.data().forEach(f -> Triples.read(f, this::neighbour));
        wanted.addAll(neighbours.keySet());
        problems.forEach(problem -> wanted.addAll(problem.nodes()));
        neighbours.values().forEach(wanted::addAll);
        Triples.read(files.claims(), this::claim);
        draft.finish();
    }

    private void neighbour(Triple t) {
        if (!t.getObject().isURI() || t.getPredicate().getURI().startsWith(Namespaces.RDF)) {
            return;
        }
        near(neighbours.get(t.getObject()), t.getSubject());
        near(neighbours.get(t.getSubject()), t.getObject());
    }

    private static void near(@Nullable List<Node> known, Node other) {
        if (known != null && known.size() < NEIGHBOURS_PER_NODE && !known.contains(other)) {
            known.add(other);
        }
    }

    private void claim(Triple t) {
        if (!t.getSubject().equals(draft.node)) {
            draft.finish();
            draft.node = t.getSubject();
        }
        if (t.getPredicate().getURI().startsWith(Namespaces.VG)) {
            draft.take(t.getPredicate().getURI().substring(Namespaces.VG.length()), t.getObject());
        }
    }

    /** Gives the ids of the facts behind a problem, the most likely first. */
    List<String> facts(Problem problem) {
        List<Claim> known = new ArrayList<>(claims.getOrDefault(problem.focus(), List.of()));
        if (known.isEmpty()) {
            known.addAll(relating(neighbours.getOrDefault(problem.focus(), List.of())));
        }
        int nearest =
                known.stream().mapToInt(claim -> claim.distance(problem)).min().orElse(0);
        List<Claim> joining = nearest < Claim.NEIGHBOUR ? List.of() : joining(problem);
        Stream<Claim> behind =
                joining.isEmpty() ? known.stream().filter(c -> c.distance(problem) == nearest) : joining.stream();
        return behind.sorted(Comparator.comparing((Claim c) -> !c.isOf(problem)).thenComparing(Claim::fact))
                .map(Claim::fact)
                .distinct()
                .toList();
    }

    /** Gives the claims that relate two of the nodes that have a part in a problem. */
    private List<Claim> joining(Problem problem) {
        Set<Node> nodes = problem.nodes();
        return nodes.stream()
                .flatMap(node -> claims.getOrDefault(node, List.of()).stream())
                .filter(claim -> nodes.contains(claim.subject()) && nodes.contains(claim.object()))
                .distinct()
                .toList();
    }

    /** Gives the claims that speak of most of some nodes: that of a participation speaks of the event, the actor and the role. */
    private List<Claim> relating(List<Node> nodes) {
        List<Claim> about = nodes.stream()
                .flatMap(node -> claims.getOrDefault(node, List.of()).stream())
                .distinct()
                .toList();
        long most = about.stream().mapToLong(claim -> claim.among(nodes)).max().orElse(0);
        return about.stream().filter(claim -> claim.among(nodes) == most).toList();
    }

    /** A claim: a fact's word on one triple. */
    private record Claim(Node node, String fact, Node subject, Node predicate, Node object, Node role) {
        /** How far a claim is that only speaks of the node. */
        static final int NEIGHBOUR = 4;

        /** Gives of how many of some nodes it speaks. */
        long among(List<Node> nodes) {
            return Stream.of(subject, object, role).filter(nodes::contains).count();
        }

        /** Tells whether it relates the node at fault and the value, or says something of the node itself. */
        boolean isOf(Problem problem) {
            return subject.equals(problem.value()) && object.equals(problem.focus())
                    || subject.equals(problem.focus()) && !object.equals(problem.value());
        }

        /** Gives how far the claim is from the problem: 0 where it is the claim that is at fault. */
        int distance(Problem problem) {
            if (node.equals(problem.focus())) {
                return 0;
            }
            boolean about = subject.equals(problem.focus());
            boolean led =
                    problem.steps().stream().anyMatch(step -> step.leads(problem.focus(), subject, predicate, object));
            if (led && (about ? object : subject).equals(problem.value())) {
                return 1;
            }
            if (about && object.equals(problem.value())) {
                return 2;
            }
            if (led) {
                return 3;
            }
            return object.equals(problem.focus()) ? NEIGHBOUR : NEIGHBOUR + 1;
        }
    }

    /** The claim whose triples are being read. */
    private final class Draft {
        private Node node = Node.ANY;
        private Node subject = Node.ANY;
        private Node predicate = Node.ANY;
        private Node object = Node.ANY;
        private Node role = Node.ANY;
        private String fact = "";

        void take(String property, Node value) {
            switch (property) {
                case "of_fact" -> fact = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
                case "subject" -> subject = value;
                case "predicate" -> predicate = value;
                case "object" -> object = value;
                case "role" -> role = value;
                default -> {}
            }
        }

        void finish() {
            if (!fact.isEmpty()) {
                Claim claim = new Claim(node, fact, subject, predicate, object, role);
                keep(node, claim);
                keep(subject, claim);
                keep(object, claim);
            }
            node = Node.ANY;
            subject = Node.ANY;
            predicate = Node.ANY;
            object = Node.ANY;
            role = Node.ANY;
            fact = "";
        }

        private void keep(Node about, Claim claim) {
            if (wanted.contains(about)) {
                List<Claim> known = claims.computeIfAbsent(about, k -> new ArrayList<>());
                boolean relates = wanted.contains(claim.subject()) && wanted.contains(claim.object())
                        || asked.contains(claim.predicate());
                if (known.size() < (relates ? RELATING_PER_NODE : CLAIMS_PER_NODE)) {
                    known.add(claim);
                }
            }
        }
    }
}
