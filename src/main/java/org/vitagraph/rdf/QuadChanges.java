package org.vitagraph.rdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Writes what two releases differ in, quad by quad.
 *
 * @param difference the difference
 */
public record QuadChanges(QuadDifference difference) {

    /** Writes a line each: {@code + } or {@code - } and the quad as N-Quads has it. {@code out} stays open. */
    public void lines(OutputStream out) throws IOException {
        write("+ ", "- ", out);
    }

    /** Writes an RDF Patch (Jena's, version 1) that makes the second release of the first. {@code out} stays open. */
    public void patch(OutputStream out) throws IOException {
        String pair = difference.before().manifest().version() + ".."
                + difference.after().manifest().version();
        UUID id = UUID.nameUUIDFromBytes(
                (difference.after().manifest().base() + " " + pair).getBytes(StandardCharsets.UTF_8));
        out.write(("H id <urn:uuid:" + id + "> .\nTX .\n").getBytes(StandardCharsets.UTF_8));
        write("A ", "D ", out);
        out.write("TC .\n".getBytes(StandardCharsets.UTF_8));
    }

    private void write(String added, String removed, OutputStream to) throws IOException {
        byte[] more = added.getBytes(StandardCharsets.UTF_8);
        byte[] less = removed.getBytes(StandardCharsets.UTF_8);
        OutputStream out = new BufferedOutputStream(to);
        difference.each(new QuadDifference.Sink() {
            @Override
            public void added(byte[] line, int length) throws IOException {
                line(more, line, length);
            }

            @Override
            public void removed(byte[] line, int length) throws IOException {
                line(less, line, length);
            }

            private void line(byte[] mark, byte[] line, int length) throws IOException {
                out.write(mark);
                out.write(line, 0, length);
                out.write('\n');
            }
        });
        out.flush();
    }
}
