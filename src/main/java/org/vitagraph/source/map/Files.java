package org.vitagraph.source.map;

import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.record.SourceFile;

/** The files of a source, unpacked. */
final class Files {
    private Files() {}

    /** Finds the files that a source names. */
    static List<SourceFile> of(SourceFolder folder, String given, Locator where, FindingSink findings) {
        return folder.files(given, where, findings);
    }
}
