package org.vitagraph.source.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the end of a zip archive says of its directory (APPNOTE 6.3, 4.3.16), read before the directory itself is, which is as large as
 * whoever made it liked.
 *
 * @param found whether there is one
 * @param entries how many entries it has
 * @param encrypted whether the first of them is under a password
 */
record ZipDirectory(boolean found, long entries, boolean encrypted) {
    private static final int END = 0x06054B50;
    private static final int ENTRY = 0x02014B50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int MOST_COMMENT = 0xFFFF;

    /** Reads it. */
    static ZipDirectory of(Path zip) throws IOException {
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            long begin = Math.max(0, channel.size() - END_SIZE - MOST_COMMENT);
            ByteBuffer tail = read(channel, begin, (int) (channel.size() - begin));
            for (int i = tail.limit() - END_SIZE; i >= 0; i--) {
                if (tail.getInt(i) == END) {
                    long size = Integer.toUnsignedLong(tail.getInt(i + 12));
                    return new ZipDirectory(true, entries(tail, i, size), encrypted(channel, begin + i - size));
                }
            }
            return new ZipDirectory(false, 0, false);
        }
    }

    /** The number said may be too small for the bytes, which are what takes memory. */
    private static long entries(ByteBuffer tail, int end, long size) {
        long said = Short.toUnsignedLong(tail.getShort(end + 10));
        return Math.max(said, size / (ENTRY_SIZE + 256));
    }

    private static boolean encrypted(FileChannel channel, long first) throws IOException {
        if (first < 0) {
            return false;
        }
        ByteBuffer entry = read(channel, first, ENTRY_SIZE);
        return entry.limit() == ENTRY_SIZE && entry.getInt(0) == ENTRY && (entry.getShort(8) & 1) != 0;
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = position;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, at);
            if (n < 0) {
                break;
            }
            at += n;
        }
        return buffer.flip();
    }
}
