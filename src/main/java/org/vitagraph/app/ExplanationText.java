package org.vitagraph.app;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Stance;

/** Tells an explanation in lines that people read. */
final class ExplanationText {

    private final PrintStream out;

    ExplanationText(PrintStream out) {
        this.out = out;
    }

    /** Writes the explanation. */
    void write(Explanation explanation) {
        explanation.about().forEach(out::println);
        explanation.graphs().forEach(this::graph);
        if (explanation.facts().isEmpty() && explanation.graphs().isEmpty()) {
            out.println("No fact gives it.");
        }
        explanation.facts().forEach(this::reason);
    }

    private void graph(Explanation.InGraph graph) {
        out.println();
        out.println("In the graph of the source " + graph.source() + ", which is published as it is");
        out.println("  stands at  " + graph.at().text());
        out.println("  graph      " + graph.iri());
    }

    private void reason(Explanation.Reason reason) {
        Fact fact = reason.fact().fact();
        out.println();
        out.println("Fact " + fact.id() + ": " + fact.kind() + ", by pattern mappings/" + reason.pattern() + ".rq");
        out.println("  stands at  " + fact.locator().text());
        citation(fact.citation());
        out.println("  the source " + stance(fact.stance()));
        String rule = reason.fact().rule();
        out.println("  node       " + reason.fact().node().resolvedIri() + (rule.isEmpty() ? "" : " (" + rule + ")"));
        Stance.Ruling ruling = fact.stance().ruling();
        if (ruling != null) {
            out.println("  the editor " + (ruling.accepted() ? "accepts it: " : "does not accept it: ")
                    + ruling.reason() + (ruling.by().isEmpty() ? "" : " (" + ruling.by() + ")"));
        }
        reason.claims().forEach(this::claim);
        reason.triples().forEach((graph, turtle) -> {
            out.println();
            out.println("# graph " + graph.word());
            out.println(turtle);
        });
    }

    private void citation(Citation citation) {
        String parts = citation.passage().place().stream()
                .map(part -> ", " + part.unit() + " " + part.value())
                .collect(Collectors.joining());
        out.println("  passage    " + citation.passage().label() + " of " + citation.source() + parts);
        if (!citation.words().text().isEmpty()) {
            out.println("  words      “" + citation.words().text() + "”");
        }
    }

    private static String stance(Stance stance) {
        String does =
                switch (stance.modality()) {
                    case ASSERTED -> "asserts it";
                    case HEDGED -> "hedges it";
                    case ALTERNATIVE -> "gives it as one of several readings";
                    case NEGATED -> "says that it is not so";
                    case REPORTED -> "reports it";
                    case DERIVED -> "is read so by an editor, who derives it";
                };
        return does + ", " + stance.certainty().term();
    }

    private void claim(Explanation.Claim claim) {
        out.println("  claim      " + claim.label());
        String because = claim.because().isEmpty() ? "" : ", " + claim.because();
        out.println("             " + (claim.accepted() ? "accepted" : "not accepted") + because
                + (claim.reason().isEmpty() ? "" : ": " + claim.reason()));
        for (Explanation.Tied tied : claim.others()) {
            out.println("             " + tied.how() + " " + tied.label());
        }
    }
}
