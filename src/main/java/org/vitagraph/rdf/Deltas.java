package org.vitagraph.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * What is new in a release and what is no longer in it, as two dumps: who has the release before removes the one, adds the other,
 * and has this one.
 *
 * @param before the release before
 * @param after the release
 */
public record Deltas(Release before, Release after) {

    private static final int BUFFER = 1 << 16;

    /** Writes both into a folder, as compressed N-Quads, and gives the files. */
    public List<Path> write(Path folder) throws IOException {
        String name = "all-since-" + before.manifest().version();
        Path added = folder.resolve(name + "-added.nq.gz");
        Path removed = folder.resolve(name + "-removed.nq.gz");
        try (OutputStream more = packed(added);
                OutputStream less = packed(removed)) {
            new QuadDifference(before, after).each(new QuadDifference.Sink() {
                @Override
                public void added(byte[] line, int length) throws IOException {
                    more.write(line, 0, length);
                    more.write('\n');
                }

                @Override
                public void removed(byte[] line, int length) throws IOException {
                    less.write(line, 0, length);
                    less.write('\n');
                }
            });
        }
        return List.of(added, removed);
    }

    private static OutputStream packed(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        try {
            return new BufferedOutputStream(new GZIPOutputStream(out, BUFFER), BUFFER);
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }
}
