package org.vitagraph.source.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.FormatSettings;

/** What parts the cells of a row: as the source says, else whichever of four parts the first rows most evenly. */
final class Delimiter {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int ROWS = 200;

    private Delimiter() {}

    /** Understands what the source says, a character or its name; empty after a finding. */
    static Optional<Character> declared(FormatSettings settings, FindingSink findings) {
        String said = settings.delimiter();
        String meant =
                switch (said) {
                    case "tab", "\\t" -> "\t";
                    case "comma" -> ",";
                    case "semicolon" -> ";";
                    default -> said;
                };
        if (meant.length() == 1 && "\"\r\n".indexOf(meant.charAt(0)) < 0) {
            return Optional.of(meant.charAt(0));
        }
        findings.finding(new Finding(
                Code.BAD_SETTING,
                settings.at(),
                said,
                "'" + said + "' cannot part the cells of a row.",
                "Give one character, such as ',', ';' or '|', or the word tab."));
        return Optional.empty();
    }

    /** Finds it from the begin of a file, to which the reader goes back. */
    static char detect(BufferedReader in) throws IOException {
        char[] sample = new char[SAMPLE];
        in.mark(SAMPLE);
        int n = 0;
        for (int read = 0; read >= 0 && n < SAMPLE; n += Math.max(0, read)) {
            read = in.read(sample, n, SAMPLE - n);
        }
        in.reset();
        char best = CANDIDATES[0];
        double most = 0;
        for (char candidate : CANDIDATES) {
            double score = score(widths(sample, n, candidate, n < SAMPLE));
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** The share of rows as wide as the first; where two are even, the one that makes more columns is a little better. */
    private static double score(List<Integer> widths) {
        if (widths.isEmpty() || widths.getFirst() < 2) {
            return 0;
        }
        int first = widths.getFirst();
        long same = widths.stream().filter(width -> width == first).count();
        return (double) same / widths.size() + Math.min(first, 100) / 1000.0;
    }

    /** The numbers of cells of the first rows, quotes heeded; a last row that the sample cuts off does not count. */
    private static List<Integer> widths(char[] sample, int n, char delimiter, boolean whole) {
        List<Integer> widths = new ArrayList<>();
        int cells = 1;
        boolean quoted = false;
        boolean cellBegins = true;
        int rowBegin = 0;
        for (int i = 0; i < n && widths.size() < ROWS; i++) {
            char c = sample[i];
            if (quoted) {
                quoted = c != '"';
            } else if (c == '\n' || c == '\r') {
                if (i > rowBegin) {
                    widths.add(cells);
                }
                rowBegin = i + 1;
                cells = 1;
                cellBegins = true;
            } else {
                boolean parts = c == delimiter;
                cells += parts ? 1 : 0;
                quoted = c == '"' && (cellBegins || sample[i - 1] == '"');
                cellBegins = parts;
            }
        }
        if (whole && rowBegin < n && widths.size() < ROWS) {
            widths.add(cells);
        }
        return widths;
    }
}
