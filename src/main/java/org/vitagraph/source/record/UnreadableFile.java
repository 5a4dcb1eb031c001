package org.vitagraph.source.record;

import java.io.IOException;
import org.vitagraph.model.Finding;

/**
 * Says, in the middle of reading, that a file cannot be read on: it is the user's mistake, and what to tell them comes with it. It
 * passes through parsers, which know no findings; whoever drives the parser hands the finding on. Every other
 * {@link IOException} is a fault of the machine.
 */
public final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** Makes one that carries what to tell the user. */
    public UnreadableFile(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    /** Gives what to tell the user. */
    public Finding finding() {
        return finding;
    }
}
