package org.vitagraph.source.yaml;

import org.vitagraph.model.Finding;

/** A fault after which the rest of a file cannot be read; it never leaves the package, whose doors answer with findings. */
final class YamlFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    YamlFault(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
