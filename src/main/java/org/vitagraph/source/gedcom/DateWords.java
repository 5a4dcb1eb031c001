package org.vitagraph.source.gedcom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a date value with their columns, taken one after the other. */
final class DateWords {
    private record Word(String text, int column) {}

    private final List<Word> words = new ArrayList<>();
    private final int end;
    private int at;

    /** Parts a value at its blanks; an escape such as {@code @#DFRENCH R@} is one word. */
    DateWords(String value) {
        int i = 0;
        while (i < value.length()) {
            if (Character.isWhitespace(value.charAt(i))) {
                i++;
                continue;
            }
            int begin = i;
            int closing = value.startsWith("@#", i) ? value.indexOf('@', i + 2) : -1;
            if (closing > 0) {
                i = closing + 1;
            } else {
                while (i < value.length() && !Character.isWhitespace(value.charAt(i))) {
                    i++;
                }
            }
            words.add(new Word(value.substring(begin, i), begin + 1));
        }
        end = value.stripTrailing().length() + 1;
    }

    boolean isEmpty() {
        return at == words.size();
    }

    /** Gives the next word in capitals, without taking it; empty at the end. */
    String next() {
        return isEmpty() ? "" : words.get(at).text().toUpperCase(Locale.ROOT);
    }

    /** Gives the next word as it is written. */
    String written() {
        return isEmpty() ? "" : words.get(at).text();
    }

    void take() {
        at++;
    }

    /** Gives the word taken last back. */
    void back() {
        at--;
    }

    /** Takes the next word if it is the one given, with or without a full stop. */
    boolean takes(String word) {
        String next = next();
        boolean same = next.equals(word) || (next.length() == word.length() + 1 && next.equals(word + "."));
        if (same) {
            at++;
        }
        return same;
    }

    /** Gives where the next word begins, or the value ends. */
    int column() {
        return isEmpty() ? end : words.get(at).column();
    }
}
