package org.vitagraph.app;

import java.util.ArrayList;
import java.util.List;
import org.vitagraph.app.report.Report;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Severity;

/** All findings of a run, gathered from any thread. */
public final class Findings implements FindingSink {

    private final List<Finding> all = new ArrayList<>();

    @Override
    public synchronized void finding(Finding finding) {
        all.add(finding);
    }

    /** Tells whether an error was found, so that no release may be made. */
    public synchronized boolean failed() {
        return all.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }

    /** Gives the report on what was found so far. */
    public synchronized Report report() {
        return new Report(List.copyOf(all));
    }
}
