package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.vitagraph.rdf.Archive;
import org.vitagraph.rdf.Release;

/**
 * A folder of releases for who asks often which there are, as each page of a site does: they are listed again when something was put into
 * the folder or taken out. What is in it does not change.
 */
public final class RememberedReleases implements Archive {

    private static final FileTime NEVER = FileTime.fromMillis(0);
    private static final Listed NOTHING = new Listed(FileTime.fromMillis(-1), 0, 0, List.of());
    /** As long as the clock of a file system may stand still, a change may not be seen. */
    private static final long SETTLED = 2_000_000_000L;

    private final Path folder;
    private final Releases releases;
    private volatile Listed last = NOTHING;

    /** What was listed when, and since when the folder was seen to have been changed last at that moment. */
    private record Listed(FileTime changed, long since, long at, List<Release> named) {}

    /** Remembers what a folder holds. */
    public RememberedReleases(Path folder) {
        this.folder = folder;
        this.releases = new Releases(folder);
    }

    @Override
    public List<Release> named() throws IOException {
        FileTime changed = Files.isDirectory(folder) ? Files.getLastModifiedTime(folder) : NEVER;
        Listed before = last;
        boolean same = before.changed().equals(changed);
        if (same && before.at() - before.since() > SETTLED) {
            return before.named();
        }
        long now = System.nanoTime();
        List<Release> named = releases.named();
        last = new Listed(changed, same ? before.since() : now, now, named);
        return named;
    }

    @Override
    public Optional<Release> find(String version) throws IOException {
        return releases.find(version);
    }
}
