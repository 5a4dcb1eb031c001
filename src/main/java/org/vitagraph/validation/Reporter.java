package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Trace;

/** Makes findings of problems: with names for IRIs, and the place in the user's files. */
final class Reporter {
    /** How many further places a finding names. */
    private static final int FURTHER = 3;

    private final String language;

    Reporter(String language) {
        this.language = language;
    }

    /** Makes findings with the places of the facts behind the nodes at fault. */
    List<Finding> findings(Problems problems, GraphFiles files, Trace trace) {
        List<Problem> kept = problems.kept();
        if (kept.isEmpty()) {
            return List.of();
        }
        Blame blame = new Blame(kept, files);
        ProblemPlaces where = problem -> traced(trace, blame.facts(problem));
        return placed(problems, files, where);
    }

    /** Makes findings. */
    List<Finding> placed(Problems problems, GraphFiles files, ProblemPlaces where) {
        List<Problem> kept = problems.kept();
        if (kept.isEmpty()) {
            return List.of();
        }
        Labels labels = new Labels(kept, files, language);
        Map<Problem, Long> left = problems.leftOut();
        List<Finding> findings = new ArrayList<>();
        for (Problem problem : kept) {
            List<Locator> places = where.of(problem);
            Locator first =
                    places.isEmpty() ? Locator.file(files.facts().getFileName().toString()) : places.getFirst();
            String message = sentence(problem, labels) + also(places) + more(left.get(problem));
            findings.add(Finding.of(problem.code(), first, value(problem), message));
        }
        return findings;
    }

    private static List<Locator> traced(Trace trace, List<String> facts) {
        Set<Locator> places = new LinkedHashSet<>();
        facts.forEach(fact -> places.addAll(trace.of(fact)));
        return List.copyOf(places);
    }

    /** Gives what is at fault, verbatim: the value where there is one, else the node. */
    private static String value(Problem problem) {
        Node value = problem.value() == null ? problem.focus() : problem.value();
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    private static String sentence(Problem problem, Labels labels) {
        String message = labels.fill(problem.message());
        boolean named = problem.message().contains(Sentences.term(problem.focus()));
        return (named ? "" : labels.name(problem.focus()) + ": ")
                + message
                + (message.endsWith(".") || message.endsWith("?") ? "" : ".");
    }

    private static String also(List<Locator> places) {
        if (places.size() < 2) {
            return "";
        }
        return places.stream()
                .skip(1)
                .limit(FURTHER)
                .map(Locator::text)
                .collect(Collectors.joining(", ", " See also ", "."));
    }

    private static String more(@Nullable Long left) {
        return left == null ? "" : " There are " + left + " more of this sort.";
    }
}
