package org.vitagraph.validation;

import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.rdf.Library;

/** Turns what the parser complains of into findings with line and column. */
final class FaultPositions implements ErrorHandler {
    private final Lines lines;
    private final FindingSink findings;
    private boolean any;

    FaultPositions(Library.Item file, FindingSink findings) {
        this.lines = new Lines(file);
        this.findings = findings;
    }

    /** Tells whether there was any fault. */
    boolean any() {
        return any;
    }

    @Override
    public void warning(String message, long line, long column) {
        take(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
        take(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        take(message, line, column);
        throw new RiotException(message);
    }

    private void take(String message, long line, long column) {
        any = true;
        findings.finding(Finding.of(
                Code.SHAPE_BROKEN,
                lines.at((int) Math.max(0, line), (int) Math.max(0, column)),
                "",
                "The Turtle cannot be read: " + message + "."));
    }
}
