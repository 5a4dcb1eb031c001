package org.vitagraph.source.record;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;

/**
 * What comes out of a packed file, up to bounds: 4 GB in all, and beyond the first 10 MB no more than 200 times what went in. A packed
 * file that is broken, or swells beyond that, ends the reading with an {@link UnreadableFile}.
 */
final class UnpackedInput extends FilterInputStream {
    static final long MOST = 4L << 30;
    private static final long FREE = 10L << 20;
    private static final long RATIO = 200;

    private final String file;
    private final Code whenBroken;
    private final LongSupplier packed;
    private long unpacked;

    /**
     * Takes what comes out.
     *
     * @param whenBroken the sort of finding where it cannot be unpacked
     * @param packed gives how many bytes went in up to now, or in all
     */
    UnpackedInput(String file, InputStream in, Code whenBroken, LongSupplier packed) {
        super(in);
        this.file = file;
        this.whenBroken = whenBroken;
        this.packed = packed;
    }

    /** Tells whether so much out of so little is a bomb. */
    static boolean swells(long unpacked, long packed) {
        return unpacked > MOST || (unpacked > FREE && unpacked / RATIO > Math.max(1, packed));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n;
        try {
            n = super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new UnreadableFile(Finding.of(
                    whenBroken,
                    Locator.file(file),
                    "",
                    "The file is packed, and broken after " + unpacked + " bytes."));
        }
        unpacked += Math.max(0, n);
        if (n > 0 && swells(unpacked, packed.getAsLong())) {
            throw new UnreadableFile(tooMuch(file));
        }
        return n;
    }

    /** Says that a file swells beyond the bounds. */
    static Finding tooMuch(String file) {
        return Finding.of(
                Code.ARCHIVE,
                Locator.file(file),
                "",
                "Unpacked, the file has more than 4 GB, or more than 200 times its packed size, which no real text has.");
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
