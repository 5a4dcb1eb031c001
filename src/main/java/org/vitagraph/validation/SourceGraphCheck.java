package org.vitagraph.validation;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.vitagraph.model.Locator;
import org.vitagraph.model.TriplePlaces;

/**
 * The check of a graph that a source brings along: terms, domains, ranges, and those shapes and queries that hold of any graph. What
 * the graph says nothing of is others' to say, and no fault of its own.
 */
final class SourceGraphCheck {
    private final Validator.Rules rules;
    private final String language;
    private final GraphFiles files;
    private final TypeIndex ofPublication;
    private final TypeIndex own;

    /**
     * Prepares a check.
     *
     * @param files the graph, as facts of a publication that has no claims, and the vocabulary
     * @param publication the publication's own graphs, whose classes count too
     */
    SourceGraphCheck(Validator.Rules rules, String language, GraphFiles files, GraphFiles publication) {
        this.rules = rules;
        this.language = language;
        this.files = files;
        this.own = new TypeIndex(rules.declarations());
        this.ofPublication = new TypeIndex(rules.declarations());
        Triples.read(files.facts(), own::take);
        Triples.read(files.vocabulary(), own::take);
        Stream.of(files.facts(), files.vocabulary()).forEach(f -> Triples.read(f, ofPublication::take));
        publication.data().forEach(f -> Triples.read(f, ofPublication::take));
    }

    /** Checks with the graph in memory. */
    void whole(Consumer<Problem> problems) {
        Consumer<Problem> heard = heard(problems);
        terms(heard);
        Graph graph = WholeGraph.load(files.all());
        WholeGraph.shapes(graph, rules.shapes().shapes(), language, heard);
        WholeGraph.queries(graph, rules.queries().queries(), heard);
    }

    /** Checks unit by unit. */
    void unitByUnit(Validator.Room room, Scratch scratch, Consumer<Problem> problems)
            throws IOException, InterruptedException {
        Consumer<Problem> heard = heard(problems);
        terms(heard);
        new UnitValidation(
                        rules.shapes().shapes(),
                        rules.queries().queries(),
                        rules.declarations(),
                        language,
                        (declarations, types, sink) -> triple -> {})
                .check(files, room, scratch, heard);
    }

    private void terms(Consumer<Problem> problems) {
        Terms terms = Terms.ofSource(rules.declarations(), ofPublication, problems);
        Triples.read(files.facts(), terms::check);
    }

    /** Lets through what is the graph's own fault: neither the vocabulary's, nor that it does not repeat the class of others' nodes. */
    private Consumer<Problem> heard(Consumer<Problem> problems) {
        return problem -> {
            boolean elsewhere = SHACL.ClassConstraintComponent.equals(problem.component())
                    && problem.value() != null
                    && problem.value().isURI()
                    && !problem.value().equals(problem.focus())
                    && own.classes(own.of(problem.value().getURI())).isEmpty();
            if (!elsewhere && !rules.declarations().declares(problem.focus())) {
                problems.accept(problem);
            }
        };
    }

    /** Finds where problems come from. */
    static ProblemPlaces places(TriplePlaces places) {
        return problem -> {
            Node property = problem.property();
            Node value = problem.value();
            String text = value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
            Locator place = places.of(problem.focus().toString(), property == null ? "" : property.getURI(), text);
            return List.of(place);
        };
    }
}
