package org.vitagraph.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.vitagraph.rdf.TripleLine;

/** The data divided into batches, each with whole units. */
final class Batches {
    /** As many files as can be open at once everywhere. */
    private static final int MOST = 200;

    private static final int NONE = -1;

    private final Units units;
    private final Spool spool;
    private final BitSet left;
    private final int size;
    private int current = NONE;

    /**
     * Begins with empty batches.
     *
     * @param spool where they wait; no file was added to it before
     * @param triples how many there are in all
     * @param left the units that are left out
     */
    Batches(Units units, Spool spool, Validator.Room room, long triples, BitSet left) throws IOException {
        this.units = units;
        this.spool = spool;
        this.left = left;
        this.size = Math.clamp(triples / room.batch() + 1, 1, MOST);
        for (int i = 0; i < size; i++) {
            spool.add();
        }
    }

    /** Puts a triple into the batch of its unit; tells whether it has one. */
    boolean take(TripleLine line) throws IOException {
        if (!line.isSameSubject()) {
            int unit = units.of(line.subjectKey());
            current = left.get(unit) ? NONE : of(unit);
        }
        if (current != NONE) {
            spool.write(current, line);
        }
        return current != NONE;
    }

    /** Gives the number of batches. */
    int size() {
        return size;
    }

    /** Gives the batch of a unit. */
    int of(int unit) {
        return Math.floorMod(unit * 0x9E3779B9, size);
    }

    Path file(int batch) {
        return spool.file(batch);
    }
}
