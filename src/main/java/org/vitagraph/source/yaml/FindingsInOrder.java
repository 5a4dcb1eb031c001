package org.vitagraph.source.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.model.Severity;

/** The findings of one file, kept until they can be passed on in the order of its lines, whatever the order of reading. */
public final class FindingsInOrder implements FindingSink {
    private final List<Finding> findings = new ArrayList<>();
    private long errors;

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
        if (finding.severity() == Severity.ERROR) {
            errors++;
        }
    }

    /** Counts the errors so far. */
    public long errors() {
        return errors;
    }

    /** Passes everything on. */
    public void pass(FindingSink sink) {
        findings.sort(Comparator.comparingInt(FindingsInOrder::line).thenComparingInt(FindingsInOrder::column));
        findings.forEach(sink::finding);
        findings.clear();
    }

    private static int line(Finding finding) {
        return finding.where() instanceof Position position ? position.line() : 0;
    }

    private static int column(Finding finding) {
        return finding.where() instanceof Position position ? position.column() : 0;
    }
}
