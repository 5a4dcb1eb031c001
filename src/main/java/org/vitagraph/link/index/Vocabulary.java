package org.vitagraph.link.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.names.SoundCode;

/** The words of all names, numbered, each with the persons it names; found by their letters or by how they sound. */
public final class Vocabulary {

    private static final int SHORTEST_TO_SHORTEN = 5;

    private final String[] words;
    private final int[] starts;
    private final int[] persons;
    private final Map<String, Integer> numbers;
    private final long[] bySound;
    private final @Nullable String[] codes;

    /**
     * Takes the words and their postings.
     *
     * @param starts where the persons of each word begin, and after the last where they end
     */
    Vocabulary(String[] words, int[] starts, int[] persons) {
        this.words = words;
        this.starts = starts;
        this.persons = persons;
        this.codes = new String[words.length];
        this.numbers = HashMap.newHashMap(words.length);
        for (int i = 0; i < words.length; i++) {
            numbers.put(words[i], i);
        }
        this.bySound = sounds();
    }

    private long[] sounds() {
        long[] entries = new long[Math.max(16, words.length * 3)];
        int size = 0;
        for (int i = 0; i < words.length; i++) {
            for (String key : soundKeys(SoundCode.of(words[i]))) {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, size + (size >> 1));
                }
                entries[size++] = entry(key, i);
            }
        }
        entries = Arrays.copyOf(entries, size);
        Arrays.parallelSort(entries);
        return entries;
    }

    /** Gives the skeleton of a code, and where that is long, what is left of it without any one consonant. */
    static Set<String> soundKeys(String code) {
        Set<String> keys = new TreeSet<>();
        String skeleton = SoundCode.skeleton(code);
        if (skeleton.length() > 1) {
            keys.add(skeleton);
        }
        for (int i = 0; skeleton.length() >= SHORTEST_TO_SHORTEN && i < skeleton.length(); i++) {
            keys.add(skeleton.substring(0, i) + skeleton.substring(i + 1));
        }
        return keys;
    }

    private static long entry(String key, int word) {
        return (long) key.hashCode() << 32 | word;
    }

    /** Gives how many words there are. */
    public int size() {
        return words.length;
    }

    /** Gives the number of a word, or -1. */
    public int number(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /** Gives a word. */
    public String word(int number) {
        return words[number];
    }

    /** Gives how a word sounds. */
    public String code(int number) {
        String code = codes[number];
        if (code == null) {
            code = SoundCode.of(words[number]);
            codes[number] = code;
        }
        return code;
    }

    /** Gives how many persons a word names. */
    public int persons(int word) {
        return starts[word + 1] - starts[word];
    }

    /** Gives one of the persons that a word names, by its place from 0; ascending. */
    int person(int word, int place) {
        return persons[starts[word] + place];
    }

    /** Gives the words that share a key of their sound with a code, ascending. */
    public int[] alike(String code) {
        IntList found = new IntList();
        for (String key : soundKeys(code)) {
            long from = entry(key, 0);
            int at = Arrays.binarySearch(bySound, from);
            for (int i = at < 0 ? -at - 1 : at; i < bySound.length && bySound[i] >> 32 == from >> 32; i++) {
                found.add((int) bySound[i]);
            }
        }
        return Arrays.stream(found.toArray()).sorted().distinct().toArray();
    }

    String[] words() {
        return words;
    }

    int[] starts() {
        return starts;
    }

    int[] persons() {
        return persons;
    }
}
