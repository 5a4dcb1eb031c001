package org.vitagraph.source.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;
import org.vitagraph.source.yaml.Suggestion;

/** Tells at the end of a source what was left over, so that nothing is lost in silence. */
final class LeftOver {
    private LeftOver() {}

    /** Tells what nothing read, and references that never found anything. */
    static void report(SourceMap map, SourceReport report, Locator source, FindingSink findings) {
        report.ignore(new Ignored(map.ignored()));
        report.unread().forEach((path, item) -> {
            SourceReport.Example example = item.examples().getFirst();
            findings.finding(Finding.of(
                    Code.NEVER_READ,
                    example.where(),
                    path,
                    "'" + path + "' was never read: " + item.count() + (item.count() == 1 ? " value" : " values")
                            + ", such as '" + shortened(example.value()) + "'."));
        });
        map.tables().forEach(table -> table.report(findings));
        skipped("record", "records", report.skipped(), findings);
        skipped("part of a record", "parts of records", report.skippedParts(), findings);
        if (report.living() > 0) {
            findings.finding(Finding.of(Code.LEFT_OUT_LIVING, source, "", leftOutLiving(report)));
        }
        if (!map.isBuiltIn()) {
            List<Asked> all = Asked.byPlace(map.asked());
            all.stream()
                    .filter(a -> a.found() == 0 && !a.optional() && report.records() > 0)
                    .forEach(a -> findings.finding(neverFound(a, all, report)));
        }
    }

    private static void skipped(
            String one, String several, Map<String, SourceReport.Item> rules, FindingSink findings) {
        rules.forEach((because, item) -> findings.finding(Finding.of(
                Code.SKIPPED,
                item.examples().getFirst().where(),
                because,
                item.count() + " " + (item.count() == 1 ? one + " was" : several + " were") + " left out: " + because
                        + ".")));
    }

    private static String leftOutLiving(SourceReport report) {
        String left = report.living() + (report.living() == 1 ? " record was" : " records were")
                + " left out or reduced, because " + (report.living() == 1 ? "its" : "their") + " person may be alive";
        return report.undated() == 0
                ? left + "."
                : left + "; of " + report.undated() + " of them nothing tells when the person lived.";
    }

    private static Finding neverFound(Asked asked, List<Asked> all, SourceReport report) {
        Optional<Asked> elsewhere = all.stream()
                .filter(other -> other.found() > 0 && other.text().equals(asked.text()))
                .findFirst();
        if (elsewhere.isPresent()) {
            return new Finding(
                            Code.UNKNOWN_REFERENCE,
                            asked.at(),
                            asked.text(),
                            "'" + asked.text() + "' found nothing here in any record, though it did at line "
                                    + elsewhere.get().at().line()
                                    + ": such records may lack it, or no condition before it ever holds.",
                            "Correct it or the condition, or write a question mark behind it if it may be missing.")
                    .with(Severity.WARNING);
        }
        return new Finding(
                        Code.UNKNOWN_REFERENCE,
                        asked.at(),
                        asked.text(),
                        "'" + asked.text() + "' found nothing in any record.",
                        Suggestion.nearest(
                                        asked.reference().text(),
                                        report.unread().keySet())
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Correct it, or write a question mark behind it if it may be missing."))
                .with(Severity.WARNING);
    }

    private static String shortened(String value) {
        int most = 60;
        return value.length() <= most ? value : value.substring(0, most) + "…";
    }
}
