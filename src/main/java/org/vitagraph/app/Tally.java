package org.vitagraph.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitagraph.app.report.Coverage;
import org.vitagraph.model.Code;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.source.map.SourceReport;

/** Counts the facts of each source by kind, as they are read and as they come back resolved, so that none is lost in silence. */
final class Tally {

    private final Map<String, Map<String, Count>> sources = new TreeMap<>();

    /** How many facts of a kind there were in a source. */
    private static final class Count {
        private long read;
        private long resolved;
    }

    /** Counts a fact that was read. */
    void read(Fact fact) {
        read(fact.citation().source(), fact.kind());
    }

    /** Counts a fact of a source that was read. */
    void read(String source, String kind) {
        count(source, kind).read++;
    }

    /** Counts a fact of a source that was resolved. */
    void resolved(String source, String kind) {
        count(source, kind).resolved++;
    }

    private Count count(String source, String kind) {
        return sources.computeIfAbsent(source, key -> new TreeMap<>()).computeIfAbsent(kind, key -> new Count());
    }

    /** Gives how many facts were read from a source. */
    long read(String source) {
        return kinds(source).values().stream().mapToLong(c -> c.read).sum();
    }

    private Map<String, Count> kinds(String source) {
        return sources.getOrDefault(source, Map.of());
    }

    /** Reports sources that gave nothing, and facts that went in and did not come out. */
    void missing(List<SourceDescription> described, List<SourceReport> reports, FindingSink findings) {
        for (SourceDescription source : described) {
            if (read(source.key()) == 0) {
                findings.finding(Finding.of(
                        Code.NOTHING_GIVEN,
                        source.locator(),
                        source.key(),
                        "The source '" + source.key() + "' gave no fact" + why(source, reports) + "."));
            }
            kinds(source.key()).forEach((kind, count) -> {
                // Decisions who is who become facts while resolving, without having been read.
                if (!kind.equals(Identity.KIND) && count.resolved != count.read) {
                    findings.finding(Finding.of(
                            Code.INCOHERENT,
                            source.locator(),
                            source.key(),
                            "Of " + count.read + " facts of kind '" + kind + "' that were read, " + count.resolved
                                    + " were resolved."));
                }
            });
        }
    }

    private static String why(SourceDescription source, List<SourceReport> reports) {
        return reports.stream()
                .filter(report -> report.source().equals(source.key()) && report.records() == 0)
                .findFirst()
                .map(report -> ": " + report.map() + " finds no record in it")
                .orElse("");
    }

    /** Tells what became of a source: where it has a map what its report says, else how many facts it has. */
    Coverage.Source coverage(SourceDescription source, List<SourceReport> reports) {
        return reports.stream()
                .filter(report -> report.source().equals(source.key()))
                .findFirst()
                .map(Coverage::of)
                .orElseGet(() -> Coverage.ofFacts(source.key(), counts(source.key())));
    }

    private Map<String, Long> counts(String source) {
        Map<String, Long> counts = new TreeMap<>();
        kinds(source).forEach((kind, count) -> {
            if (count.read > 0) {
                counts.put(kind, count.read);
            }
        });
        return counts;
    }
}
