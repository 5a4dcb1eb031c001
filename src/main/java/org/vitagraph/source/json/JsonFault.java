package org.vitagraph.source.json;

import java.io.IOException;
import org.vitagraph.model.Finding;

/** Says that a file cannot be read on, for a reason that its user can mend. */
final class JsonFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    JsonFault(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
