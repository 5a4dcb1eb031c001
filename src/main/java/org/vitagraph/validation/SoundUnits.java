package org.vitagraph.validation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The units with which nothing was wrong: they need no second check as long as neither they nor the rules change. A unit is known by
 * the sum of all that its check sees, the rules by a sum of all that is the same for every unit; nothing else is remembered. A rule that
 * reaches beyond units is kept in the same way, by the sum of all triples that it can touch.
 */
public final class SoundUnits {

    private final String rules;
    private final Set<UnitSums.Sum> before = new HashSet<>();
    private final List<UnitSums.Sum> now = new ArrayList<>();
    private String ofBefore = "";
    private String ofNow = "";
    private long units;
    private long checked;

    /**
     * Remembers nothing yet.
     *
     * @param rules a sum of the rules and the program that checks them
     */
    public SoundUnits(String rules) {
        this.rules = rules;
    }

    /** Reads what an earlier check left; of a file that cannot be read nothing is remembered. */
    public void read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ofBefore = in.readUTF();
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                before.add(new UnitSums.Sum(in.readLong(), in.readLong()));
            }
        } catch (IOException e) {
            before.clear();
        }
    }

    /** Writes what this check found sound, in the order of the sums. */
    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF(ofNow);
            List<UnitSums.Sum> sums = now.stream().distinct().sorted().toList();
            out.writeInt(sums.size());
            for (UnitSums.Sum sum : sums) {
                out.writeLong(sum.high());
                out.writeLong(sum.low());
            }
        }
    }

    /** Tells whether a check was made unit by unit, of which there is something to remember. */
    public boolean isKept() {
        return !ofNow.isEmpty();
    }

    /** Gives how many units there were. */
    public long units() {
        return units;
    }

    /** Gives how many of them were checked. */
    public long checked() {
        return checked;
    }

    /**
     * Gives the units that need no check.
     *
     * @param common what every unit's check sees: the vocabulary, and what the data prove of the properties
     */
    BitSet sound(UnitSums sums, List<String> common) {
        java.security.MessageDigest digest = UnitSums.sha256();
        digest.update(rules.getBytes(StandardCharsets.UTF_8));
        for (String one : common) {
            digest.update(one.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        ofNow = HexFormat.of().formatHex(digest.digest());
        BitSet sound = new BitSet();
        for (int unit = 0; unit < sums.size(); unit++) {
            boolean same = ofNow.equals(ofBefore) && before.contains(sums.of(unit));
            sound.set(unit, same && !Units.vocabulary(unit));
        }
        return sound;
    }

    /** Tells whether a rule found nothing wrong in these triples before; only after {@link #sound}. */
    boolean isSound(UnitSums.Sum slice) {
        return ofNow.equals(ofBefore) && before.contains(slice);
    }

    /** Remembers that a rule found nothing wrong in triples. */
    void keep(UnitSums.Sum slice) {
        now.add(slice);
    }

    /** Remembers all units but those with which something was wrong. */
    void keep(UnitSums sums, BitSet sound, BitSet wrong) {
        for (int unit = 0; unit < sums.size(); unit++) {
            if (!sums.of(unit).equals(UnitSums.Sum.NOUGHT)) {
                units++;
                checked += sound.get(unit) ? 0 : 1;
                if (!wrong.get(unit) && !Units.vocabulary(unit)) {
                    now.add(sums.of(unit));
                }
            }
        }
    }
}
