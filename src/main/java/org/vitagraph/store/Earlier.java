package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vitagraph.rdf.EarlierDumps;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.PieceIndex;
import org.vitagraph.rdf.Release;

/** The release that is current, as far as a build may take things from it: whole, and made by the same program. */
final class Earlier implements AutoCloseable {

    private final Release release;
    private final EarlierDumps dumps;

    private Earlier(Release release, EarlierDumps dumps) {
        this.release = release;
        this.dumps = dumps;
    }

    /**
     * Finds it.
     *
     * @param key what the pieces of its dumps must have been written by
     * @return nothing where there is none, or where it is not what its manifest says: then everything is made anew
     */
    static Optional<Earlier> find(Path releases, String key) {
        try {
            Optional<Release> current = Release.find(releases);
            if (current.isEmpty() || current.get().intact("pieces.tsv").isEmpty()) {
                return Optional.empty();
            }
            Release release = current.get();
            Optional<PieceIndex> index = PieceIndex.read(release.pieces(), key);
            for (String path : release.manifest().files().keySet()) {
                if (path.startsWith("dumps/") && release.intact(path).isEmpty()) {
                    return Optional.empty();
                }
            }
            return index.map(pieces -> new Earlier(release, new EarlierDumps(release.dumps(), pieces)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Gives its dumps. */
    EarlierDumps dumps() {
        return dumps;
    }

    /**
     * Copies its store and its text index.
     *
     * @return false where they are not what the manifest and the list of sums say
     */
    boolean copy(Path store, Path text) throws IOException {
        for (Map.Entry<String, FileSum> file : release.manifest().files().entrySet()) {
            if (file.getKey().startsWith("store/")
                    && !copied(file.getKey(), "store/", store, file.getValue().sha256())) {
                return false;
            }
        }
        Path sums = release.folder().resolve(Release.INDEX_SUMS);
        for (Map.Entry<String, String> file : SumsFile.read(sums).entrySet()) {
            if (!copied("text/" + file.getKey(), "text/", text, file.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean copied(String path, String prefix, Path to, String sha256) throws IOException {
        Path target = to.resolve(path.substring(prefix.length()));
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(release.folder().resolve(path), target);
        return FileSum.of(target).sha256().equals(sha256);
    }

    /** Gives how many bytes its store has, and how many it had when it was loaded whole. */
    Growth growth() throws IOException {
        return Growth.read(release.folder());
    }

    @Override
    public void close() throws IOException {
        dumps.close();
    }
}
