package org.vitagraph.site.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What is sent, as it is or packed as gzip (RFC 1952). */
final class Body {

    private static final int WORTH_PACKING = 1024;

    private final byte[] bytes;
    private final boolean packed;

    private Body(byte[] bytes, boolean packed) {
        this.bytes = bytes;
        this.packed = packed;
    }

    /** Takes bytes as they are; they must not change. */
    static Body of(byte[] bytes) {
        return new Body(bytes, false);
    }

    /** Gives the bytes, packed or not. */
    byte[] bytes() {
        return bytes;
    }

    boolean isPacked() {
        return packed;
    }

    /** Gives the same packed, where that is worth it. */
    Body pack() {
        if (packed || bytes.length < WORTH_PACKING) {
            return this;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (OutputStream packing = new Packing(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Body(out.toByteArray(), true);
    }

    /** Gives the same as it is. */
    Body unpack() {
        if (!packed) {
            return this;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs at a level that takes a third of the usual one's time for a seventh more bytes. */
    private static final class Packing extends GZIPOutputStream {

        private static final int LEVEL = 3;

        Packing(OutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }
}
