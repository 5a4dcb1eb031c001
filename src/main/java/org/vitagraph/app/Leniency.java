package org.vitagraph.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Severity;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.record.SourceFile;

/**
 * Passes on what the checks of the graph find. What a source states and the shapes refuse is a warning where the publication
 * lets that source's records pass with what is wrong in them; the coherence of the graph is nobody's to forgive.
 */
final class Leniency implements FindingSink {
    private static final Set<Code> FORGIVEN = EnumSet.of(Code.SHAPE_VIOLATED, Code.RULE_VIOLATED);

    private final FindingSink findings;
    private final List<String> files = new ArrayList<>();

    Leniency(Publication publication, FindingSink findings) {
        this.findings = findings;
        for (SourceDescription source : publication.settings().sources()) {
            SourceInput input = publication.settings().input(source.key());
            if (input.policy() != SourceInput.Policy.STOP) {
                publication.folder().files(input.files(), source.locator(), finding -> {}).stream()
                        .map(SourceFile::name)
                        .forEach(files::add);
            }
        }
    }

    @Override
    public void finding(Finding finding) {
        boolean lessGrave = finding.severity() == Severity.ERROR
                && FORGIVEN.contains(finding.code())
                && isOf(finding.where().file());
        findings.finding(lessGrave ? finding.with(Severity.WARNING) : finding);
    }

    /** Tells whether a file is one of those let pass, or lies in an archive that is. */
    private boolean isOf(String file) {
        return files.contains(file) || files.contains(file.replaceFirst("!.*$", ""));
    }
}
