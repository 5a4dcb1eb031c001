package org.vitagraph.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stretches of work gave when they were done before, so that a stretch that comes again need not be done again. A stretch is
 * known by the sum of all that it depends on; what it gives are lines on numbered channels, in their order.
 *
 * <p>A stretch is known again where but the numbers of the lines have changed in which it stands ({@link LineNumbers}): it gives the
 * same with the lines of now.
 *
 * <p>A stretch that does more than to write to channels, such as to report something, is forgotten and done each time.
 */
public final class Recall implements AutoCloseable {

    /** Stands before a line number in what a stretch depends on, or gives, where that is no fact as JSON. */
    public static final byte LINE = LineNumbers.MARK;

    private static final Channel[] NO_CHANNELS = {};

    private final String common;
    private final @Nullable RecallFile earlier;
    private final RecallFile.@Nullable Writer now;
    private final MessageDigest digest = FileSum.digest();
    private final List<Runnable> ends = new ArrayList<>();
    private final LineNumbers lines = new LineNumbers();
    private final List<Content> contents = new ArrayList<>();
    private Channel[] channels = NO_CHANNELS;
    private byte[] state = new byte[0];
    private byte[] record = new byte[1 << 12];
    private int used;
    private RecallFile.@Nullable Sum recording;
    private boolean kept;
    private long taken;

    private Recall(String common, @Nullable RecallFile earlier, RecallFile.@Nullable Writer now) {
        this.common = common;
        this.earlier = earlier;
        this.now = now;
        about("");
    }

    /** Takes bytes, which are only valid during the call. */
    @FunctionalInterface
    public interface Channel {

        /** Takes the bytes that stand from a place, so many. */
        void line(byte[] bytes, int from, int length);
    }

    /** Gives one that knows of nothing, and keeps nothing. */
    public static Recall none() {
        return new Recall("", null, null);
    }

    /**
     * Begins to record.
     *
     * @param common what all work depends on: the program, and all settings
     * @param earlier the file of an earlier run; null for none; one that is not whole counts as none
     * @param now the file that is written
     */
    public static Recall of(String common, @Nullable Path earlier, Path now) throws IOException {
        RecallFile known = earlier == null ? null : RecallFile.open(earlier).orElse(null);
        return new Recall(common, known, new RecallFile.Writer(now));
    }

    /** What a channel takes: where in it line numbers stand. */
    private enum Content {
        QUADS,
        MARKED,
        FACTS
    }

    /** Makes a channel to where lines go, in which line numbers are marked; to be made in the same order in each run. */
    public Channel channel(Channel to) {
        return channel(to, Content.MARKED);
    }

    /** Makes a channel to where facts go, in lines that end with {@link FactJson}. */
    public Channel facts(Channel to) {
        return channel(to, Content.FACTS);
    }

    private Channel channel(Channel to, Content content) {
        int number = channels.length;
        contents.add(content);
        channels = Arrays.copyOf(channels, number + 1);
        channels[number] = to;
        return (bytes, from, length) -> {
            if (recording != null && content == Content.QUADS) {
                add(number, bytes, from, length);
            } else if (recording != null) {
                kept &= lines.plain(bytes, from, length, content == Content.FACTS);
                add(number, lines.bytes(), 0, lines.length());
            }
            to.line(bytes, from, length);
        };
    }

    private void add(int channel, byte[] bytes, int from, int length) {
        int needed = used + length + 2 * SevenBits.MOST;
        if (needed > record.length) {
            record = Arrays.copyOf(record, Math.max(needed, 2 * record.length));
        }
        used = SevenBits.write(channel, record, used);
        used = SevenBits.write(length, record, used);
        System.arraycopy(bytes, from, record, used, length);
        used += length;
    }

    /** Is to run whenever a stretch ends, before it is kept: whoever holds something of it back gives it then. */
    public void atEnd(Runnable run) {
        ends.add(run);
    }

    /** Says on what else the stretches that follow depend. */
    public void about(String what) {
        digest.update((common + '\0' + what).getBytes(StandardCharsets.UTF_8));
        state = digest.digest();
    }

    /** Tells whether what is written to channels is recorded. */
    public boolean isRecording() {
        return recording != null;
    }

    /** Takes a stretch of lines that end with {@link FactJson}, as {@link #takes} does one in which line numbers are marked. */
    public boolean takesFacts(byte[] bytes, int length) {
        return takes(bytes, length, true);
    }

    /**
     * Takes a stretch: writes to the channels what it gave before, if that is known; else records what it gives until {@link #done}.
     *
     * @return whether nothing is left to do with it
     */
    public boolean takes(byte[] bytes, int length) {
        return takes(bytes, length, false);
    }

    private boolean takes(byte[] bytes, int length, boolean facts) {
        if (now == null) {
            return false;
        }
        lines.input(bytes, length, facts);
        digest.update(state);
        digest.update(lines.bytes(), 0, lines.length());
        RecallFile.Sum sum = RecallFile.Sum.of(ByteBuffer.wrap(digest.digest()));
        try {
            byte[] before = earlier == null ? null : earlier.find(sum);
            if (before != null) {
                replay(before);
                now.add(sum, before, before.length);
                taken++;
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        recording = sum;
        kept = true;
        used = 0;
        return false;
    }

    private void replay(byte[] before) {
        for (int at = 0; at < before.length; ) {
            int channel = SevenBits.read(before, at);
            at += SevenBits.size(channel);
            int length = SevenBits.read(before, at);
            at += SevenBits.size(length);
            Content content = contents.get(channel);
            if (content == Content.QUADS) {
                channels[channel].line(before, at, length);
            } else {
                lines.back(before, at, length, content == Content.FACTS);
                channels[channel].line(lines.bytes(), 0, lines.length());
            }
            at += length;
        }
    }

    /** Says that the present stretch did more than to write to channels. */
    public void forget() {
        kept = false;
    }

    /** Ends a stretch that was not taken. */
    public void done() {
        ends.forEach(Runnable::run);
        RecallFile.Sum sum = recording;
        recording = null;
        if (kept && sum != null && now != null) {
            try {
                now.add(sum, record, used);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives packed quads a channel. */
    public QuadPacker.Target target(QuadPacker.Target to) {
        Channel channel =
                channel((bytes, from, length) -> unpack(ByteBuffer.wrap(bytes, from, length), to), Content.QUADS);
        return (bytes, ends, subjects, quads) -> {
            if (recording == null) {
                to.quads(bytes, ends, subjects, quads);
                return;
            }
            int size = subjects == 0 ? 0 : ends[subjects - 1];
            ByteBuffer packed = ByteBuffer.allocate((2 + subjects) * Integer.BYTES + size);
            packed.putInt(quads).putInt(subjects);
            for (int i = 0; i < subjects; i++) {
                packed.putInt(ends[i]);
            }
            packed.put(bytes, 0, size);
            channel.line(packed.array(), 0, packed.capacity());
        };
    }

    private static void unpack(ByteBuffer packed, QuadPacker.Target to) {
        int quads = packed.getInt();
        int subjects = packed.getInt();
        int[] ends = new int[subjects];
        for (int i = 0; i < subjects; i++) {
            ends[i] = packed.getInt();
        }
        byte[] bytes = new byte[packed.remaining()];
        packed.get(bytes);
        to.quads(bytes, ends, subjects, quads);
    }

    /** Takes over the numbers by which recorded quads name terms; before any other number is given. */
    public void restore(TermNumbers numbers) throws IOException {
        byte[] written = earlier == null ? null : earlier.find(RecallFile.Sum.NUMBERS);
        if (written != null) {
            numbers.restore(written);
        }
    }

    /** Keeps the numbers by which recorded quads name terms; after the last was given. */
    public void keep(TermNumbers numbers) throws IOException {
        if (now != null) {
            byte[] written = numbers.written();
            now.add(RecallFile.Sum.NUMBERS, written, written.length);
        }
    }

    /** Gives how many stretches were known. */
    public long taken() {
        return taken;
    }

    /** Ends the file, which is whole only then. */
    @Override
    public void close() throws IOException {
        if (now != null) {
            now.close();
        }
        if (earlier != null) {
            earlier.close();
        }
    }
}
