package org.vitagraph.source.table;

import java.util.ArrayList;
import java.util.List;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.yaml.Suggestion;

/** The sheets of a workbook that are read: all, or the one that the source names. */
final class Sheets {
    private final String file;
    private final FormatSettings settings;
    private final RecordSink records;
    private final FindingSink findings;
    private final List<SheetTable> tables = new ArrayList<>();

    Sheets(String file, FormatSettings settings, RecordSink records, FindingSink findings) {
        this.file = file;
        this.settings = settings;
        this.records = records;
        this.findings = findings;
    }

    /** Tells whether the sheet that the source names is among these; reports it if not. */
    boolean has(List<String> names) {
        String wanted = settings.sheet();
        if (wanted.isEmpty() || names.contains(wanted)) {
            return true;
        }
        findings.finding(new Finding(
                Code.BAD_SETTING,
                settings.at(),
                wanted,
                "The workbook " + file + " has no sheet '" + wanted + "'.",
                Suggestion.advice(wanted, names, "Its sheets are: " + String.join(", ", names) + ".")));
        return false;
    }

    boolean wants(String name) {
        return settings.sheet().isEmpty() || settings.sheet().equals(name);
    }

    /** Begins a sheet. */
    SheetTable table(String name, boolean hidden) {
        SheetTable table = new SheetTable(new SheetCells(file, name), settings, records, findings);
        tables.add(table);
        if (hidden) {
            table.remark("The sheet is hidden; it was read as the others are.");
        }
        return table;
    }

    /** Tells whether a sheet that was read had anything on it; reports it if not. */
    boolean hadAny() {
        if (tables.stream().anyMatch(SheetTable::hasColumns)) {
            return true;
        }
        findings.finding(
                Finding.of(Code.HEADER, Locator.file(file), "", "The workbook is empty: no sheet names any column."));
        return false;
    }
}
