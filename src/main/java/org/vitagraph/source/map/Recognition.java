package org.vitagraph.source.map;

import java.util.Optional;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.FormatSettings;

/** Finds out which map fits a file. */
final class Recognition {
    /** Stands for the map that is made from the headers of a table. */
    static final String COLUMNS = "columns";

    private final Inputs files;
    private final FormatSettings format;

    Recognition(Inputs files, FormatSettings format) {
        this.files = files;
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

    Inputs files() {
        return files;
    }
}
