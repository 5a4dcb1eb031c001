package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitagraph.rdf.FileSum;

/** A list of SHA-256 sums in the format that {@code sha256sum -c} reads. */
final class SumsFile {

    private static final int DIGITS = 64;

    private SumsFile() {}

    /** Writes the sums of files, whose paths are relative to where the list is meant to be used. */
    static void write(Path file, SortedMap<String, FileSum> sums) throws IOException {
        StringBuilder text = new StringBuilder();
        sums.forEach((path, sum) ->
                text.append(sum.sha256()).append("  ").append(path).append('\n'));
        Files.writeString(file, text);
    }

    /** Reads a list: sum by path. */
    static SortedMap<String, String> read(Path file) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.length() < DIGITS + 3) {
                throw new IOException(file.getFileName() + " holds a line that is no sum: " + line);
            }
            sums.put(line.substring(DIGITS + 2), line.substring(0, DIGITS));
        }
        return sums;
    }

    /** Gives the sums of all files of a folder by their paths. */
    static SortedMap<String, FileSum> of(Path folder) throws IOException {
        SortedMap<String, FileSum> sums = new TreeMap<>();
        for (Path file : Folders.files(folder)) {
            sums.put(Folders.slashed(file), FileSum.of(folder.resolve(file)));
        }
        return sums;
    }

    /** Gives the sums of the files below a folder, by what follows its name. */
    static SortedMap<String, FileSum> below(String prefix, SortedMap<String, FileSum> files) {
        SortedMap<String, FileSum> part = new TreeMap<>();
        files.forEach((path, sum) -> {
            if (path.startsWith(prefix)) {
                part.put(path.substring(prefix.length()), sum);
            }
        });
        return part;
    }
}
