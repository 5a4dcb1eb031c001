package org.vitagraph.app;

import java.util.EnumSet;
import java.util.Set;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Severity;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.TriplePlaces;
import org.vitagraph.rdf.SourceGraph;
import org.vitagraph.source.SourceInput;

/**
 * A source that is a graph already.
 *
 * @param source as the publication describes it
 * @param policy what becomes of what is wrong in it
 * @param graph the name of its graph, whose triples stand in the work folder
 * @param triples how many triples it has
 * @param places where they are written
 */
record ReadyGraph(
        SourceDescription source, SourceInput.Policy policy, SourceGraph graph, long triples, TriplePlaces places) {

    private static final Set<Code> FORGIVEN = EnumSet.of(
            Code.SHAPE_VIOLATED, Code.RULE_VIOLATED, Code.UNKNOWN_TERM, Code.DOMAIN_VIOLATED, Code.RANGE_VIOLATED);

    /** Passes on what is wrong with the graph: as warnings where the publication lets it pass. */
    FindingSink forgiving(FindingSink findings) {
        return finding -> {
            boolean ofGraph = FORGIVEN.contains(finding.code());
            Finding told = ofGraph ? advised(finding) : finding;
            boolean lessGrave = policy == SourceInput.Policy.WARN && finding.severity() == Severity.ERROR && ofGraph;
            findings.finding(lessGrave ? told.with(Severity.WARNING) : told);
        };
    }

    /** There are no facts to be mended, and who publishes a graph may not be who wrote it. */
    private static Finding advised(Finding finding) {
        String advice = "Mend the graph, or say 'policy: warn' for the source.";
        return new Finding(
                finding.code(), finding.severity(), finding.where(), finding.value(), finding.message(), advice);
    }
}
