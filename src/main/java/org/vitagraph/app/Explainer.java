package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Locator;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.rdf.Vg;
import org.vitagraph.source.yaml.Suggestion;

/** Finds the facts behind what is in a release: from a node or a triple to its facts, from a place in a file to its triples. */
final class Explainer {

    private final Publication publication;
    private final FactsFile facts;
    private final ClaimStore store;
    private final GraphAnswers graphs;
    private final String ids;

    Explainer(Publication publication, FactsFile facts, ClaimStore store) {
        this.publication = publication;
        this.facts = facts;
        this.store = store;
        this.graphs = new GraphAnswers(publication, store);
        this.ids = publication.iris().base() + "/id/";
    }

    /** Answers a question; empty where the release knows nothing of what is asked. */
    Optional<Explanation> explain(Question question) throws IOException {
        return switch (question) {
            case Question.OfNode node -> node(node);
            case Question.OfTriple triple -> triple(triple);
            case Question.OfPlace place -> place(place);
        };
    }

    private Optional<Explanation> node(Question.OfNode node) throws IOException {
        boolean iri = ClaimStore.isIri(node.iri());
        List<String> about = iri ? store.about(node.iri()) : List.of();
        Set<String> named = new TreeSet<>(iri ? store.factsNaming(node.iri()) : Set.of());
        named.add(node.words());
        List<ResolvedFact> found = all(fact -> named.contains(fact.fact().id()));
        if (found.isEmpty() && !about.isEmpty() && node.iri().startsWith(ids)) {
            Node wanted = FactQuads.iri(node.iri());
            found = mapped(t -> t.getSubject().equals(wanted) || t.getObject().equals(wanted));
        }
        List<Explanation.InGraph> inGraphs = iri ? graphs.node(node.iri()) : List.of();
        if (found.isEmpty() && about.isEmpty() && inGraphs.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of(iri ? node.iri() : node.words()));
        lines.addAll(about);
        Predicate<String> shown = node.iri().startsWith(ids + "claim/") && iri ? node.iri()::equals : claim -> true;
        return Optional.of(new Explanation(
                lines, found.stream().map(f -> reason(f, shown, false)).toList(), inGraphs));
    }

    private Optional<Explanation> triple(Question.OfTriple asked) throws IOException {
        Predicate<Triple> wanted = t -> text(t.getSubject()).equals(asked.subject())
                && text(t.getPredicate()).equals(asked.predicate())
                && text(t.getObject()).equals(asked.object());
        List<ResolvedFact> found = mapped(wanted);
        List<Explanation.InGraph> inGraphs = graphs.triple(asked);
        if (found.isEmpty() && inGraphs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Explanation(
                List.of(asked.subject() + " " + asked.predicate() + " " + asked.object()),
                found.stream().map(f -> reason(f, claim -> true, false)).toList(),
                inGraphs));
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private Optional<Explanation> place(Question.OfPlace place) throws IOException {
        List<Explanation.InGraph> inGraphs = graphs.place(place);
        if (!inGraphs.isEmpty()) {
            return Optional.of(new Explanation(List.of(place.file() + ":" + place.line()), List.of(), inGraphs));
        }
        Optional<String> file = file(place.file());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        int nearest = starts(file.get()).stream()
                .filter(line -> line <= place.line())
                .max(Integer::compare)
                .orElse(0);
        List<ResolvedFact> found = nearest == 0
                ? List.of()
                : all(f -> f.fact().locator().file().equals(file.get())
                        && line(f.fact().locator()) == nearest);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Explanation(
                        List.of(file.get() + ":" + place.line()),
                        found.stream().map(f -> reason(f, claim -> true, true)).toList(),
                        List.of()));
    }

    /** Finds the file that is meant: as facts name it, from where one stands, or by the end of its path if one only has it. */
    private Optional<String> file(String asked) throws IOException {
        Set<String> files = new TreeSet<>();
        facts.each(f -> files.add(f.fact().locator().file()));
        Path absolute = Path.of(asked).toAbsolutePath().normalize();
        Path root = publication.folder().root();
        String inside =
                absolute.startsWith(root) ? root.relativize(absolute).toString().replace('\\', '/') : asked;
        if (files.contains(asked) || files.contains(inside)) {
            return Optional.of(files.contains(asked) ? asked : inside);
        }
        List<String> ending = files.stream()
                .filter(f -> f.endsWith("/" + asked) || asked.endsWith("/" + f))
                .toList();
        return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
    }

    private Set<Integer> starts(String file) throws IOException {
        Set<Integer> lines = new TreeSet<>();
        facts.each(f -> {
            if (f.fact().locator().file().equals(file)) {
                lines.add(line(f.fact().locator()));
            }
        });
        return lines;
    }

    private static int line(Locator where) {
        return switch (where) {
            case Locator.Position position -> position.line();
            case Locator.Path path -> path.line();
            case Locator.Cell cell -> 0;
        };
    }

    private List<ResolvedFact> all(Predicate<ResolvedFact> wanted) throws IOException {
        List<ResolvedFact> found = new ArrayList<>();
        facts.each(fact -> {
            if (wanted.test(fact)) {
                found.add(fact);
            }
        });
        return found;
    }

    private List<ResolvedFact> mapped(Predicate<Triple> wanted) throws IOException {
        return all(fact -> FactQuads.of(fact, publication).any(wanted));
    }

    private Explanation.Reason reason(ResolvedFact fact, Predicate<String> shown, boolean turtle) {
        FactQuads quads = FactQuads.of(fact, publication);
        List<Explanation.Claim> claims = new ArrayList<>();
        for (Node claim : quads.subjects(Vg.CLAIM)) {
            Explanation.Claim known = shown.test(claim.getURI()) ? store.claim(claim.getURI()) : null;
            if (known != null) {
                claims.add(known);
            }
        }
        String pattern = publication
                .kinds()
                .kind(fact.fact().kind())
                .map(FactKind::pattern)
                .orElse("");
        return new Explanation.Reason(fact, pattern, claims, turtle ? quads.turtle(ids) : Map.of());
    }

    /** Says what might have been meant by a question that has no answer. */
    String advice(Question question) throws IOException {
        return switch (question) {
            case Question.OfNode node -> meant(node.words(), names());
            case Question.OfTriple triple -> "No fact gives this triple: neither as a claim nor as what goes with one.";
            case Question.OfPlace place -> placeAdvice(place);
        };
    }

    private static String meant(String words, Map<String, String> known) {
        String folded = words.startsWith("http") ? words.replaceFirst(".*/id/", "") : words;
        Collection<String> names = known.keySet();
        return Suggestion.nearest(folded, names)
                .map(name -> "Did you mean '" + known.get(name) + "'?")
                .orElse(
                        "Name a node as person/name, a claim as claim/fact-slot, a fact by its id, or a place as file:line.");
    }

    private Map<String, String> names() throws IOException {
        Map<String, String> names = new TreeMap<>();
        store.nodesUnder(ids).forEach(iri -> names.put(iri.substring(ids.length()), iri.substring(ids.length())));
        facts.each(fact -> names.put(fact.fact().id(), fact.fact().id()));
        return names;
    }

    private String placeAdvice(Question.OfPlace place) throws IOException {
        Optional<String> file = file(place.file());
        if (file.isPresent()) {
            int first = starts(file.get()).stream().min(Integer::compare).orElse(0);
            return "The first fact of " + file.get() + " begins at line " + first + ".";
        }
        Map<String, String> files = new TreeMap<>();
        facts.each(f -> files.put(f.fact().locator().file(), f.fact().locator().file()));
        return Suggestion.nearest(place.file(), files.keySet())
                .map(name -> "Did you mean '" + name + "'?")
                .orElse("There are facts in " + String.join(", ", files.keySet()) + ".");
    }
}
