package org.vitagraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.SourceFile;

/**
 * The folder of a publication, out of which nothing is read: neither by {@code ..}, nor by an absolute path, nor by a link
 * that leads elsewhere. It remembers the hash of each file it read. Several threads may read at once.
 */
public final class SourceFolder {
    /** How large a text file may be, in bytes: 64 MB. What is larger is no longer written by hand. */
    public static final int LARGEST = 64 << 20;

    private final Path root;
    private final Map<String, SourceHash> hashes = new ConcurrentSkipListMap<>();
    private final Set<String> changed = new ConcurrentSkipListSet<>();

    /** Takes the publication's folder. */
    public SourceFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Gives the publication's folder as an absolute path. */
    public Path root() {
        return root;
    }

    /** Tells whether there is such a file in the folder. */
    public boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    /**
     * Reads a file whole and remembers its hash.
     *
     * @param file the path as the publication gives it, relative to its folder
     * @param where what names the file, for findings
     * @return the bytes; empty after a finding: missing, outside, larger than {@link #LARGEST}, not readable
     */
    public Optional<byte[]> read(String file, Locator where, FindingSink findings) {
        Optional<Path> path = find(file, where, findings);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path.get())) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                findings.finding(Finding.of(Code.TOO_LARGE, where, file, "The file is larger than 64 MB."));
                return Optional.empty();
            }
            SourceHash hash = SourceHash.of(file, content);
            SourceHash earlier = hashes.put(file, hash);
            if (earlier != null && !earlier.equals(hash)) {
                findings.finding(changed(file));
            }
            return Optional.of(content);
        } catch (IOException e) {
            findings.finding(Finding.of(Code.FILE_MISSING, where, file, "The file cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Finds the files of a source without reading them.
     *
     * @param given a file, a folder, whose files are taken with those of the folders in it, or a pattern such as
     *     {@code data/*.xml}; relative to the publication's folder
     * @param where what names it, for findings
     * @return the files in the order of their names; empty after a finding. Files whose name begins with a dot are left out
     */
    public List<SourceFile> files(String given, Locator where, FindingSink findings) {
        boolean pattern = given.indexOf('*') >= 0 || given.indexOf('?') >= 0 || given.indexOf('{') >= 0;
        Optional<Path> path = pattern ? Optional.empty() : inside(given);
        if (!pattern && (path.isEmpty() || !Files.isDirectory(path.get()))) {
            return find(given, where, findings).stream()
                    .map(f -> file(given, f))
                    .toList();
        }
        String start = pattern ? given.substring(0, given.lastIndexOf('/', firstWildcard(given)) + 1) : given;
        Optional<Path> folder = start.isEmpty() ? Optional.of(root) : inside(start);
        if (folder.isEmpty() || !leadsInside(folder.get())) {
            findings.finding(outside(given, where));
            return List.of();
        }
        PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + (pattern ? given : given + "/**"));
        try (Stream<Path> all = Files.walk(folder.get())) {
            List<SourceFile> files = all.filter(Files::isRegularFile)
                    .filter(f -> !isHidden(root.relativize(f)))
                    .filter(f -> !pattern || matcher.matches(root.relativize(f)))
                    .filter(this::leadsInside)
                    .map(f -> file(name(f), f))
                    .sorted(Comparator.comparing(SourceFile::name))
                    .toList();
            if (files.isEmpty()) {
                findings.finding(Finding.of(Code.FILE_MISSING, where, given, "There is no file " + given + "."));
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            findings.finding(
                    Finding.of(Code.FILE_MISSING, where, given, "The folder cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    private static int firstWildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?{[".indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return pattern.length();
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace(java.io.File.separatorChar, '/');
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private SourceFile file(String name, Path path) {
        return new FolderFile(name, path, this::remember);
    }

    private void remember(SourceHash hash) {
        SourceHash earlier = hashes.putIfAbsent(hash.file(), hash);
        if (earlier != null && !earlier.equals(hash)) {
            changed.add(hash.file());
        }
    }

    /** Gives the hashes of all files read so far, in the order of their names. */
    public List<SourceHash> hashes() {
        return List.copyOf(hashes.values());
    }

    /** Reads every file once more and reports each that is not as it was; to be asked at the end of a build. */
    public boolean unchanged(FindingSink findings) {
        boolean same = changed.isEmpty();
        changed.forEach(file -> findings.finding(changed(file)));
        for (SourceHash before : hashes.values()) {
            if (!isAsBefore(before)) {
                same = false;
                findings.finding(changed(before.file()));
            }
        }
        return same;
    }

    private boolean isAsBefore(SourceHash before) {
        Path path = root.resolve(before.file());
        try (InputStream in = Files.newInputStream(path)) {
            return Files.size(path) == before.size()
                    && SourceHash.of(before.file(), in).equals(before);
        } catch (IOException e) {
            return false;
        }
    }

    private static Finding changed(String file) {
        return Finding.of(Code.FILE_CHANGED, Locator.file(file), file, "The file changed while it was being used.");
    }

    /**
     * Finds a file of the publication without reading it.
     *
     * @return its path; empty after a finding: missing, outside, no regular file
     */
    public Optional<Path> find(String file, Locator where, FindingSink findings) {
        Optional<Path> path = inside(file);
        if (path.isEmpty()) {
            findings.finding(outside(file, where));
            return Optional.empty();
        }
        if (!Files.isRegularFile(path.get())) {
            findings.finding(missing(path.get(), where, file));
            return Optional.empty();
        }
        if (!leadsInside(path.get())) {
            findings.finding(Finding.of(
                    Code.FILE_OUTSIDE,
                    where,
                    file,
                    "A link on the way leads out of the publication's folder, " + root + "."));
            return Optional.empty();
        }
        return path;
    }

    private Finding outside(String file, Locator where) {
        return Finding.of(
                Code.FILE_OUTSIDE, where, file, "The path does not lie inside the publication's folder, " + root + ".");
    }

    private Optional<Path> inside(String file) {
        if (file.isEmpty() || file.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        try {
            Path path = root.resolve(file).normalize();
            return path.startsWith(root) && !path.equals(root) && !Path.of(file).isAbsolute()
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean leadsInside(Path path) {
        try {
            return path.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static Finding missing(Path path, Locator where, String file) {
        if (Files.exists(path)) {
            return Finding.of(Code.FILE_MISSING, where, file, "This is no file: " + path);
        }
        String message = "There is no file " + path;
        return alike(path)
                .map(name -> new Finding(
                        Code.FILE_MISSING,
                        where,
                        file,
                        message,
                        "Did you mean '" + name + "'? Capitals and accents must agree to the letter."))
                .orElseGet(() -> Finding.of(Code.FILE_MISSING, where, file, message));
    }

    /** Finds a neighbour whose name differs in case or in Unicode composition only (macOS writes é as two characters). */
    private static Optional<String> alike(Path path) {
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String wanted = folded(path);
        try (Stream<Path> neighbours = Files.list(folder)) {
            return neighbours
                    .filter(n -> folded(n).equals(wanted))
                    .map(n -> String.valueOf(n.getFileName()))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String folded(Path path) {
        return Normalizer.normalize(String.valueOf(path.getFileName()), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
