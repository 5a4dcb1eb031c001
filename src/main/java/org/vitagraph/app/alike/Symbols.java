package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the values of a row in what is written of it: a letter from the private use area of Unicode for each value in each of
 * its forms that occurs.
 */
final class Symbols {
    private static final char FIRST = '\uE000';
    private static final int MOST = 0x1000;
    /** Says that no value stands in a text. */
    static final int NONE = -1;
    /** Says that several do. */
    static final int SEVERAL = -2;

    private final List<Symbol> symbols = new ArrayList<>();

    /** A value in a form. */
    private record Symbol(int cell, Form form) {}

    /** A value in a form, and how that is written. */
    private record Written(Symbol symbol, String text) {}

    /** Gives how many there are. */
    int size() {
        return symbols.size();
    }

    static boolean isSymbol(char c) {
        return c >= FIRST && c < FIRST + MOST;
    }

    static int number(char symbol) {
        return symbol - FIRST;
    }

    /** Puts symbols in the place of the values of a row, the longest first. */
    List<Telling.Said> in(List<Telling.Said> said, Row row, Cells cells) {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell != null && !cell.isChoice()) {
                for (Form form : cells.forms(i)) {
                    byte[] spelled = cell.spelled(form);
                    String text = spelled == null ? "" : new String(spelled, StandardCharsets.UTF_8);
                    if (spelled != null
                            && written.stream().noneMatch(w -> w.text().equals(text))) {
                        written.add(new Written(new Symbol(i, form), text));
                    }
                }
            }
        }
        written.sort(Comparator.comparing(w -> -w.text().length()));
        return said.stream()
                .map(one ->
                        one.with(one.texts().stream().map(t -> cut(t, written)).toList()))
                .toList();
    }

    private String cut(String text, List<Written> written) {
        StringBuilder cut = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Written found = null;
            for (Written one : written) {
                if (text.startsWith(one.text(), at)) {
                    found = one;
                    break;
                }
            }
            cut.append(found == null ? text.charAt(at) : letter(found.symbol()));
            at += found == null ? 1 : found.text().length();
        }
        return cut.toString();
    }

    private char letter(Symbol symbol) {
        int known = symbols.indexOf(symbol);
        if (known < 0) {
            known = symbols.size();
            symbols.add(symbol);
        }
        return (char) (FIRST + known);
    }

    /** Gives the one value that stands in some texts, or says that there is none, or are several. */
    int lone(List<String> texts) {
        int lone = NONE;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                if (isSymbol(text.charAt(i))) {
                    int cell = symbols.get(number(text.charAt(i))).cell();
                    if (lone != NONE && lone != cell) {
                        return SEVERAL;
                    }
                    lone = cell;
                }
            }
        }
        return lone;
    }

    /** Gives the values of a row as they are written, in the order of the symbols. */
    byte[][] spell(Row row, byte[][] room) {
        byte[][] spelled = room.length == symbols.size() ? room : new byte[symbols.size()][];
        for (int i = 0; i < spelled.length; i++) {
            Symbol symbol = symbols.get(i);
            @Nullable Cell cell = row.cells().get(symbol.cell());
            spelled[i] = Objects.requireNonNull(Objects.requireNonNull(cell).spelled(symbol.form()));
        }
        return spelled;
    }
}
