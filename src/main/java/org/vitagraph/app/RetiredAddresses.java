package org.vitagraph.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.site.data.Directory;
import org.vitagraph.source.RegisterFile;
import org.vitagraph.source.SourceFolder;

/** The addresses that a publication's register of slugs says are no longer in use. */
final class RetiredAddresses {

    private RetiredAddresses() {}

    /** Reads them, by {@code type/slug}; none where the publication or its register is not there. Errors are for {@code check} to tell. */
    static Map<String, Directory.Retired> read(Path publication) {
        Map<String, Directory.Retired> retired = new HashMap<>();
        if (Files.isDirectory(publication)) {
            for (RegisterEntry entry : RegisterFile.read(new SourceFolder(publication), finding -> {})) {
                if (entry.status() != RegisterEntry.Status.CURRENT) {
                    retired.put(
                            entry.type() + "/" + entry.slug(),
                            new Directory.Retired(Optional.ofNullable(entry.target())));
                }
            }
        }
        return retired;
    }
}
