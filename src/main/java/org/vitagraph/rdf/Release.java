package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A built publication in its folder, which nobody changes any more.
 *
 * @param folder the release's folder, named by its version
 * @param manifest what it consists of
 */
public record Release(Path folder, Manifest manifest) {

    /** The name of the pointer, beside the releases, to the one that is served. */
    public static final String CURRENT = "current";
    /** The name of the list of the text index's sums, in the format of {@code sha256sum}. */
    public static final String INDEX_SUMS = "text.sha256";

    /** The name of the file of sums of units with which nothing was wrong; small releases have none. */
    public static final String SOUND = "sound-units.bin";

    /** Reads the release in a folder. */
    public static Release read(Path folder) throws IOException {
        return new Release(folder, ManifestFile.read(folder.resolve("manifest.json")));
    }

    /**
     * Finds the release that is current in a folder of releases, or that is the folder itself.
     *
     * @return nothing where there is none
     * @throws IOException where there is one whose manifest cannot be read
     */
    public static Optional<Release> find(Path folder) throws IOException {
        if (isRelease(folder)) {
            return Optional.of(read(folder.toRealPath()));
        }
        Optional<Path> current = current(folder);
        return current.isPresent() ? Optional.of(read(current.get())) : Optional.empty();
    }

    private static Optional<Path> current(Path folder) throws IOException {
        Optional<String> name = currentName(folder);
        Path target = name.map(folder::resolve).orElse(folder);
        return name.isPresent() && isRelease(target) ? Optional.of(target.toRealPath()) : Optional.empty();
    }

    /**
     * Gives what {@code current} points to, a symbolic link, or a file that holds the name where links cannot be; nothing where there
     * is no pointer.
     *
     * @throws AccessDeniedException where the folder may not be looked into
     */
    public static Optional<String> currentName(Path folder) throws IOException {
        Path pointer = folder.resolve(CURRENT);
        checkAccess(pointer);
        if (Files.isSymbolicLink(pointer)) {
            return Optional.of(Files.readSymbolicLink(pointer).toString());
        }
        return Files.isRegularFile(pointer, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readString(pointer).strip())
                : Optional.empty();
    }

    /**
     * Tells whether a folder is that of one release.
     *
     * @throws AccessDeniedException where the folder may not be looked into
     */
    public static boolean isRelease(Path folder) throws AccessDeniedException {
        Path manifest = folder.resolve("manifest.json");
        checkAccess(manifest);
        return Files.isRegularFile(manifest);
    }

    /** Sees whether the folder of a file may be looked into, where one cannot tell otherwise that the file is not there. */
    private static void checkAccess(Path file) throws AccessDeniedException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(String.valueOf(file.getParent()));
        } catch (IOException e) {
            // It is not there, or cannot be read for another reason; who reads it is told.
            return;
        }
    }

    /** Writes the manifest into the release's folder. */
    public void writeManifest() throws IOException {
        ManifestFile.write(manifest, folder.resolve("manifest.json"));
    }

    /** Gives the folder of the TDB2 database. */
    public Path store() {
        return folder.resolve("store");
    }

    /** Gives the folder of the Lucene index over names and labels. */
    public Path text() {
        return folder.resolve("text");
    }

    /** Gives the folder of the dumps. */
    public Path dumps() {
        return folder.resolve("dumps");
    }

    /** Gives the folder of the reports. */
    public Path reports() {
        return folder.resolve("reports");
    }

    /** Gives the file of the resolved facts, one a line, sorted by id. */
    public Path facts() {
        return folder.resolve("facts.ndjson");
    }

    /** Gives the file that describes the release by VoID, DCAT and SPARQL Service Description. */
    public Path description() {
        return folder.resolve("description.ttl");
    }

    /** Reads the description; nothing where the release has lost it. */
    public Optional<String> readDescription() throws IOException {
        try {
            return Optional.of(Files.readString(description()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Finds a file of the release that is what the manifest says it is.
     *
     * @param path relative to the release's folder, with forward slashes
     * @return nothing where the manifest does not name it, or the file is another
     */
    public Optional<Path> intact(String path) throws IOException {
        FileSum sum = manifest.files().get(path);
        Path file = folder.resolve(path);
        return sum != null && Files.isRegularFile(file) && sum.equals(FileSum.of(file))
                ? Optional.of(file)
                : Optional.empty();
    }

    /** Gives the file that says of which pieces the dumps consist. */
    public Path pieces() {
        return folder.resolve("pieces.tsv");
    }
}
