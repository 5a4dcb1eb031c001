package org.vitagraph.source.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

/**
 * A zip archive (also a workbook is one), copied to a temporary file, so that its entries can be read in any order. Opening it checks
 * all that its directory says: no more than 100,000 entries and 4 GB, no entry outside the archive's own folder, none twice, none
 * under a password.
 */
public final class PackedFile implements Closeable {
    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_PACKED = 4L << 30;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private final String name;
    private final Code whenBroken;
    private final Path copy;
    private final ZipFile zip;
    private final List<ZipEntry> entries = new ArrayList<>();

    private PackedFile(String name, Code whenBroken, Path copy, ZipFile zip) {
        this.name = name;
        this.whenBroken = whenBroken;
        this.copy = copy;
        this.zip = zip;
    }

    /**
     * Opens an archive.
     *
     * @param whenBroken the sort of finding where it is broken
     * @throws UnreadableFile if it is broken, breaks a bound or leads outside of itself (ARCHIVE), or is under a password (PROTECTED)
     * @throws IOException if it cannot be read, or there is no room for the copy
     */
    public static PackedFile open(SourceFile file, Code whenBroken) throws IOException {
        Path copy = Files.createTempFile("vitagraph", ".zip");
        PackedFile opened = null;
        try {
            copy(file, copy);
            ZipDirectory directory = ZipDirectory.of(copy);
            refuse(!directory.found(), file, whenBroken, "The file is broken: the directory at its end is missing.");
            refuse(
                    directory.entries() > MOST_ENTRIES,
                    file,
                    Code.ARCHIVE,
                    "The archive has more than 100,000 entries.");
            refuse(directory.encrypted(), file, Code.PROTECTED, "The archive is under a password.");
            opened = new PackedFile(file.name(), whenBroken, copy, zip(copy));
            opened.list();
            return opened;
        } catch (ZipException e) {
            throw broken(whenBroken, file.name());
        } finally {
            if (opened == null) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static void copy(SourceFile file, Path copy) throws IOException {
        try (InputStream in = file.open();
                var out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                refuse(size > MOST_PACKED, file, Code.ARCHIVE, "The archive has more than 4 GB.");
                out.write(buffer, 0, n);
            }
        }
    }

    /** Names that are not UTF-8 come from old programs, which wrote them in the code page of their DOS. */
    private static ZipFile zip(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(copy.toFile(), Charset.forName("IBM866"));
        }
    }

    private void list() throws IOException {
        try {
            Set<String> names = new HashSet<>();
            long unpacked = 0;
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                check(entry, names);
                unpacked += Math.max(0, entry.getSize());
                entries.add(entry);
            }
            if (unpacked > UnpackedInput.MOST) {
                throw new UnreadableFile(UnpackedInput.tooMuch(name));
            }
            entries.sort(Comparator.comparing(ZipEntry::getName));
        } catch (UnreadableFile e) {
            close();
            throw e;
        }
    }

    private void check(ZipEntry entry, Set<String> names) throws UnreadableFile {
        String inside = entry.getName();
        boolean outside = inside.startsWith("/")
                || inside.contains("\\")
                || DRIVE.matcher(inside).lookingAt()
                || inside.chars().anyMatch(c -> c < ' ')
                || List.of(inside.split("/", -1)).contains("..");
        if (outside) {
            throw refusal(inside, "The archive holds '" + inside + "', a name that leads outside of it.");
        }
        if (!names.add(inside)) {
            throw refusal(inside, "The archive holds '" + inside + "' twice.");
        }
        if (entry.getSize() >= 0 && UnpackedInput.swells(entry.getSize(), entry.getCompressedSize())) {
            throw new UnreadableFile(UnpackedInput.tooMuch(name + "!" + inside));
        }
    }

    private UnreadableFile refusal(String value, String message) {
        return new UnreadableFile(Finding.of(Code.ARCHIVE, Locator.file(name), value, message));
    }

    private static void refuse(boolean whether, SourceFile file, Code code, String message) throws UnreadableFile {
        if (whether) {
            throw new UnreadableFile(Finding.of(code, Locator.file(file.name()), "", message));
        }
    }

    private static UnreadableFile broken(Code code, String name) {
        return new UnreadableFile(
                Finding.of(code, Locator.file(name), "", "The file is broken: it cannot be unpacked."));
    }

    /** Gives the names of what is inside, folders left out, in their order. */
    public List<String> names() {
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    /** Tells whether there is such an entry. */
    public boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    /**
     * Opens an entry.
     *
     * @return its bytes, unpacked; reading them throws {@link UnreadableFile} where it swells beyond the bounds, or is broken. Empty if
     *     there is none of this name
     */
    public Optional<InputStream> open(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null || found.isDirectory()) {
            return Optional.empty();
        }
        try {
            long packed = found.getCompressedSize();
            return Optional.of(
                    new UnpackedInput(name + "!" + entry, zip.getInputStream(found), whenBroken, () -> packed));
        } catch (ZipException e) {
            throw broken(whenBroken, name + "!" + entry);
        }
    }

    /** Removes the copy; what was opened of it cannot be read any longer. */
    @Override
    public void close() throws IOException {
        try (zip) {
            entries.clear();
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
