package org.vitagraph.source.gedcom;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.LostPath;

/** The records that no iterator finds, counted by their tag. */
final class OtherRecords {
    private record Count(int firstLine, long number) {}

    private final String file;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    OtherRecords(String file) {
        this.file = file;
    }

    void count(String tag, int line) {
        if (!tag.equals("HEAD") && (counts.size() < LostPath.MOST || counts.containsKey(tag))) {
            counts.merge(tag, new Count(line, 1), (old, one) -> new Count(old.firstLine(), old.number() + 1));
        }
    }

    void report(FindingSink findings) {
        counts.forEach((tag, count) -> findings.finding(Finding.of(
                Code.NEVER_READ,
                new Position(file, count.firstLine(), 1),
                tag,
                "No iterator finds the records " + tag + ": " + count.number()
                        + (count.number() == 1 ? " record." : " records."))));
    }
}
