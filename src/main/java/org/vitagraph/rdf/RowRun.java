package org.vitagraph.rdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vitagraph.rdf.RowSorter.Rows;

/** Sorted rows of numbers on disk; each row says how many of its first numbers are those of the row before. */
final class RowRun {

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private RowRun() {}

    /** Writes a run. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private final int width;

        Writer(Path file, int width) throws IOException {
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            this.width = width;
        }

        /** Writes rows, each once. */
        void write(Rows rows) throws IOException {
            long[] last = new long[width];
            boolean begun = false;
            while (rows.next()) {
                int shared = 0;
                while (begun && shared < width && rows.at(shared) == last[shared]) {
                    shared++;
                }
                if (shared < width) {
                    out.writeByte(shared);
                    for (int column = shared; column < width; column++) {
                        last[column] = rows.at(column);
                        out.writeLong(last[column]);
                    }
                    begun = true;
                }
            }
            out.writeByte(END);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads a run. */
    static final class Reader implements Rows {
        private final DataInputStream in;
        private final long[] row;

        Reader(Path file, int width) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            this.row = new long[width];
        }

        @Override
        public boolean next() throws IOException {
            int shared = in.readByte();
            for (int column = shared; shared != END && column < row.length; column++) {
                row[column] = in.readLong();
            }
            return shared != END;
        }

        @Override
        public long at(int column) {
            return row[column];
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
