package org.vitagraph.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import org.vitagraph.model.Finding;

/** A fault in a row that {@link CsvCells} finds while the parser fills it; it never leaves the package. */
final class CsvFault extends CsvParseException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    CsvFault(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
