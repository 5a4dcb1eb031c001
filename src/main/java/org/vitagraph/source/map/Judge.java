package org.vitagraph.source.map;

import java.util.List;
import org.vitagraph.model.Code;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.SourceRecord;

/** Decides by the policy of a source what becomes of each record. */
final class Judge implements RecordMapper.Verdict {
    private final SourceInput.Policy policy;
    private final SourceReport report;
    private final Quarantine aside;
    private final FactSink facts;
    private final FindingSink findings;

    Judge(SourceInput.Policy policy, SourceReport report, Quarantine aside, FactSink facts, FindingSink findings) {
        this.policy = policy;
        this.report = report;
        this.aside = aside;
        this.facts = facts;
        this.findings = findings;
    }

    /** Gives where findings on files go: these are as grave as they are, whatever the policy on records. */
    FindingSink lessGrave() {
        return findings;
    }

    /** Takes a record that the format could not take apart; tells whether the policy lets it be left out. */
    boolean leavesOut(SourceRecord record, String why) {
        if (policy == SourceInput.Policy.STOP) {
            return false;
        }
        report.record();
        report.skip(why, record.at().text(), record.at());
        if (policy == SourceInput.Policy.QUARANTINE) {
            aside.add(record, record.at().text(), List.of(why));
            report.putAside();
        }
        return true;
    }

    /** Gives a sink for a reading besides, in which the same records are left out and nothing is told of them. */
    RecordSink lenient(RecordSink records) {
        return new RecordSink() {
            @Override
            public void record(int iterator, SourceRecord record) {
                records.record(iterator, record);
            }

            @Override
            public boolean leavesOut(SourceRecord record, String why) {
                return policy != SourceInput.Policy.STOP;
            }
        };
    }

    @Override
    public long record(SourceRecord record, String key, List<Fact> made, RecordReading reading) {
        boolean wrong = reading.isWrong();
        List<String> reasons = reading.reasons();
        reading.pass(policy, findings);
        if (wrong && policy == SourceInput.Policy.QUARANTINE) {
            aside.add(record, key, reasons);
            report.putAside();
            findings.finding(Finding.of(
                    Code.QUARANTINED, record.at(), key, RecordMapper.called(key) + " was put aside: it gave no fact."));
            return 1;
        }
        made.forEach(fact -> {
            report.fact(fact);
            facts.fact(fact);
        });
        return made.size();
    }
}
