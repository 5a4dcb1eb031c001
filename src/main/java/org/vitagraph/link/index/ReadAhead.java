package org.vitagraph.link.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** A stream that another thread reads ahead, a few blocks. */
final class ReadAhead extends InputStream {

    private static final int BLOCK = 1 << 18;
    private static final int BLOCKS = 8;

    private final InputStream in;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread reader;
    private Block current = new Block(new byte[0], null, false);
    private int at;

    /** A block; the last is empty, and carries what went wrong. */
    private static final class Block {

        private final byte[] bytes;
        private final @Nullable IOException fault;
        private final boolean last;

        Block(byte[] bytes, @Nullable IOException fault, boolean last) {
            this.bytes = bytes;
            this.fault = fault;
            this.last = last;
        }
    }

    ReadAhead(InputStream in) {
        this.in = in;
        reader = Thread.ofPlatform().daemon().name("unpacking").start(this::fill);
    }

    private void fill() {
        try {
            try {
                byte[] bytes = in.readNBytes(BLOCK);
                while (bytes.length > 0) {
                    blocks.put(new Block(bytes, null, false));
                    bytes = in.readNBytes(BLOCK);
                }
                blocks.put(new Block(bytes, null, true));
            } catch (IOException e) {
                blocks.put(new Block(new byte[0], e, true));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended() throws IOException {
        while (at == current.bytes.length && !current.last) {
            try {
                current = blocks.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("reading was interrupted");
            }
            at = 0;
        }
        if (at == current.bytes.length && current.fault != null) {
            throw current.fault;
        }
        return at == current.bytes.length;
    }

    @Override
    public int read() throws IOException {
        return ended() ? -1 : current.bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended()) {
            return -1;
        }
        int n = Math.min(length, current.bytes.length - at);
        System.arraycopy(current.bytes, at, to, offset, n);
        at += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        in.close();
    }
}
