package org.vitagraph.source.map;

import java.util.Optional;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.SourceFile;

/** Finds out which map fits a file. */
final class Recognition {
    /** Stands for the map that is made from the headers of a table. */
    static final String COLUMNS = "columns";

    private final SourceFile file;
    private final FormatSettings format;

    Recognition(SourceFile file, FormatSettings format) {
        this.file = file;
        this.format = format;
    }

    /** Gives the name of the map that fits the file; empty where none does. */
    String map(FindingSink findings) {
        return switch (format.format()) {
            case "csv", "tsv", "xlsx", "ods" -> COLUMNS;
            case "gedcom" -> "gedcom";
            default -> "";
        };
    }

    /** Makes a map from the headers of the table; empty after a finding. */
    Optional<String> columns(FindingSink findings) {
        return Optional.empty();
    }

    SourceFile file() {
        return file;
    }
}
