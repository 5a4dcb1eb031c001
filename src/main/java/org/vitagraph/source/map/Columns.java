package org.vitagraph.source.map;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.yaml.Suggestion;

/** Checks the references of a map against the headers of each table, and reports each that is not there once. */
final class Columns {
    private final List<Asked> asked;
    private final FindingSink findings;
    private final Set<String> reported = new HashSet<>();

    Columns(List<Asked> asked, FindingSink findings) {
        this.asked = asked;
        this.findings = findings;
    }

    /** Checks the headers of a table. */
    void check(List<String> headers, Locator table) {
        for (Asked one : asked) {
            String column = one.reference().text();
            boolean ofTable = !(one.reference() instanceof Piece.Itself);
            if (ofTable && !one.optional() && !headers.contains(column) && reported.add(column + table.file())) {
                findings.finding(new Finding(
                        Code.UNKNOWN_REFERENCE,
                        one.at(),
                        column,
                        "There is no column '" + column + "' in " + table.text() + ".",
                        Suggestion.advice(
                                column,
                                headers,
                                "The columns are: " + String.join(", ", headers) + ". Write $(" + column
                                        + "?) if it may be missing.")));
            }
        }
    }
}
