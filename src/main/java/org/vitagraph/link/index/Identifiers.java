package org.vitagraph.link.index;

import java.util.Arrays;
import java.util.Set;

/** Who has an identifier of an authority. */
final class Identifiers {
    private final long[] keys;
    private final int[] persons;

    /**
     * Takes its parts.
     *
     * @param keys scheme and value of each, hashed, ascending
     * @param persons who has it, in the same order
     */
    Identifiers(long[] keys, int[] persons) {
        this.keys = keys;
        this.persons = persons;
    }

    long[] keys() {
        return keys;
    }

    int[] persons() {
        return persons;
    }

    /** The schemes that tell persons apart, as properties of Wikidata: authority files, and registers of persons. */
    static final Set<String> SCHEMES = Set.of(
            "P213", "P214", "P227", "P244", "P245", "P268", "P269", "P345", "P349", "P396", "P409", "P496", "P535",
            "P650", "P691", "P781", "P906", "P949", "P950", "P1006", "P1015", "P1157", "P1207", "P1273", "P1280",
            "P1291", "P1368", "P1695", "P1871", "P2163", "P4619", "P6634", "P8034", "P9918");

    static long key(String scheme, String value) {
        long hash = 0xcbf29ce484222325L;
        String text = scheme + ":" + value.strip();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    int[] holders(String scheme, String value) {
        long key = key(scheme, value);
        int at = Arrays.binarySearch(keys, key);
        if (at < 0) {
            return new int[0];
        }
        int from = at;
        while (from > 0 && keys[from - 1] == key) {
            from--;
        }
        int to = at + 1;
        while (to < keys.length && keys[to] == key) {
            to++;
        }
        return Arrays.copyOfRange(persons, from, to);
    }
}
