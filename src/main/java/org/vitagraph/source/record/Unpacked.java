package org.vitagraph.source.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;

/**
 * The files that a file holds: itself; itself unpacked, if it is packed by gzip; those inside, if it is a zip archive. A workbook is
 * a zip archive too, but is one file. To be closed when all of them are read, for the archive is kept in a temporary file.
 */
public final class Unpacked implements Closeable {
    private static final List<String> ARCHIVES = List.of(".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".7z", ".rar");

    /** How the first entry of a workbook is called, where the program that wrote it follows the usual order. */
    private static final List<String> OF_WORKBOOKS =
            List.of("[Content_Types].xml", "mimetype", "_rels/", "docProps/", "xl/");

    private static final int ENTRY_HEAD = 30;

    private final List<SourceFile> files;
    private final Closeable held;

    private Unpacked(List<? extends SourceFile> files, Closeable held) {
        this.files = List.copyOf(files);
        this.held = held;
    }

    /**
     * Looks into a file, by its first bytes and not by its name.
     *
     * @param file the file as it lies there
     * @param findings takes what is wrong: an archive that is broken, breaks a bound or leads outside of itself (ARCHIVE), is under a
     *     password (PROTECTED), or holds an archive, which is left out
     * @return what is inside; nothing after an error
     * @throws IOException if the file cannot be read, or there is no room for a copy
     */
    public static Unpacked of(SourceFile file, FindingSink findings) throws IOException {
        PeekedFile peeked = new PeekedFile(file, ENTRY_HEAD + 32);
        byte[] begin = peeked.begin();
        if (starts(begin, 0x1F, 0x8B)) {
            return new Unpacked(List.of(new GzipFile(peeked)), peeked);
        }
        boolean zip = starts(begin, 'P', 'K', 3, 4) || starts(begin, 'P', 'K', 5, 6);
        if (!zip || isWorkbook(begin)) {
            return new Unpacked(List.of(peeked), peeked);
        }
        try (peeked) {
            return archive(file, PackedFile.open(peeked, Code.ARCHIVE), findings);
        } catch (UnreadableFile e) {
            findings.finding(e.finding());
            return new Unpacked(List.of(), peeked);
        }
    }

    private static boolean isWorkbook(byte[] begin) {
        String entry = new String(begin, ISO_8859_1).substring(Math.min(begin.length, ENTRY_HEAD));
        return OF_WORKBOOKS.stream().anyMatch(entry::startsWith);
    }

    private static Unpacked archive(SourceFile file, PackedFile archive, FindingSink findings) throws IOException {
        if (archive.has("[Content_Types].xml") || archive.has("mimetype")) {
            return new Unpacked(List.of(file), archive);
        }
        List<SourceFile> files = new ArrayList<>();
        for (String entry : archive.names()) {
            String name = file.name() + "!" + entry;
            if (ARCHIVES.stream().anyMatch(entry.toLowerCase(Locale.ROOT)::endsWith)) {
                findings.finding(Finding.of(
                                Code.ARCHIVE,
                                Locator.file(name),
                                entry,
                                "An archive inside an archive is not opened; it is left out.")
                        .with(Severity.WARNING));
            } else if (!isOfSystem(entry)) {
                files.add(new Inside(name, entry, archive));
            }
        }
        return new Unpacked(files, archive);
    }

    /** What macOS and Windows put into folders and archives, and no user knows of. */
    private static boolean isOfSystem(String entry) {
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        return entry.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.equals("Thumbs.db");
    }

    private static boolean starts(byte[] begin, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= begin.length || (begin[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Gives the files in the order of their names; one inside an archive is called {@code archive.zip!folder/file.csv}. */
    public List<SourceFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        held.close();
    }

    private record Inside(String name, String entry, PackedFile archive) implements SourceFile {

        @Override
        public InputStream open() throws IOException {
            return archive.open(entry).orElseThrow(() -> new IOException(name + " vanished"));
        }
    }
}
