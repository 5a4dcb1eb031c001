package org.vitagraph.source.yaml;

import java.util.List;

/**
 * How a text stands in its file, where it reads otherwise because other texts were put in.
 *
 * @param text as it stands in the file, after quotes and escapes are resolved
 * @param puts what was put in, from the first on
 */
public record Written(String text, List<Put> puts) {

    public Written {
        puts = List.copyOf(puts);
    }

    /**
     * A text that was put in.
     *
     * @param from where it begins in the text as it reads
     * @param to where it ends there
     * @param use where the place that it was put in begins, as it stands in the file
     * @param end where that place ends
     */
    public record Put(int from, int to, int use, int end) {}

    /** Gives a text that reads as it stands. */
    static Written as(String text) {
        return new Written(text, List.of());
    }

    /** Gives where a place of the text as it reads stands in the file: of what was put in, where that is done. */
    public int offset(int place) {
        int shift = 0;
        for (Put put : puts) {
            if (place < put.from()) {
                break;
            }
            if (place < put.to()) {
                return put.use();
            }
            shift = put.end() - put.to();
        }
        return place + shift;
    }

    /** Gives a part of the text as it reads in the letters of the file; as it reads, where it begins or ends within what was put in. */
    public String between(String read, int from, int to) {
        return isWithin(from) || isWithin(to) ? read.substring(from, to) : text.substring(offset(from), offset(to));
    }

    private boolean isWithin(int place) {
        return puts.stream().anyMatch(put -> put.from() < place && place < put.to());
    }
}
