package org.vitagraph.source.map;

import java.util.EnumMap;
import java.util.Map;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/** Passes on the first thousand findings of each sort and counts the others, so that a large source does not fill the memory. */
final class CountedFindings implements FindingSink {
    private static final int SHOWN = 1_000;

    private final FindingSink sink;
    private final SourceReport report;
    private final Map<Code, Long> counts = new EnumMap<>(Code.class);

    CountedFindings(FindingSink sink, SourceReport report) {
        this.sink = sink;
        this.report = report;
    }

    @Override
    public void finding(Finding finding) {
        report.finding(finding);
        if (counts.merge(finding.code(), 1L, Long::sum) <= SHOWN) {
            sink.finding(finding);
        }
    }

    /** Says how many of each sort were not passed on. */
    void end(Locator source) {
        counts.forEach((code, count) -> {
            if (count > SHOWN) {
                sink.finding(Finding.of(
                        Code.ALIKE_FINDINGS,
                        source,
                        code.id(),
                        "Of the findings " + code.id() + " in this source, " + SHOWN + " are shown and "
                                + (count - SHOWN) + " more are not."));
            }
        });
    }
}
