package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;
import org.vitagraph.source.SourceInput;

/** What is found while one record is read, kept until it is known what becomes of the record. */
final class RecordReading implements SlotTemplate.Reading {
    private final SourceReport report;
    private final KnownEntities known;
    private final Set<String> living;
    private final List<Finding> findings = new ArrayList<>();
    private boolean wrong;
    private boolean leftOut;

    /** Takes what outlives the record; {@code living} are the keys of people who are left out. */
    RecordReading(SourceReport report, KnownEntities known, Set<String> living) {
        this.report = report;
        this.known = known;
        this.living = living;
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
        wrong |= finding.severity() == Severity.ERROR;
    }

    @Override
    public void count(SlotTemplate.Count count, String example, Locator where) {
        report.count(count, example, where);
    }

    @Override
    public boolean refer(Entity entity, boolean byKey, Locator where) {
        if (living.contains(entity.key())) {
            leftOut = true;
            return false;
        }
        if (byKey) {
            known.refer(entity, where);
        }
        return true;
    }

    /** Tells whether something in the record is wrong. */
    boolean isWrong() {
        return wrong;
    }

    /** Leaves a part of the record out. */
    void skipPart(String because, Locator where) {
        leftOut = true;
        report.skipPart(because, where.text(), where);
    }

    /** Tells whether the record speaks of somebody who is left out, or a part of it was left out. */
    boolean isLeftOut() {
        return leftOut;
    }

    /** Tells whether anything was found, wrong or not. */
    boolean hasFindings() {
        return !findings.isEmpty();
    }

    /** Gives the reasons why it is wrong. */
    List<String> reasons() {
        return findings.stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.code().id() + " " + f.where().text() + " " + f.message())
                .toList();
    }

    /** Passes on what was found, as gravely as the policy of the source has it. */
    void pass(SourceInput.Policy policy, FindingSink sink) {
        for (Finding finding : findings) {
            boolean lessGrave = policy != SourceInput.Policy.STOP && finding.severity() == Severity.ERROR;
            sink.finding(lessGrave ? finding.with(Severity.WARNING) : finding);
        }
        findings.clear();
        wrong = false;
    }
}
