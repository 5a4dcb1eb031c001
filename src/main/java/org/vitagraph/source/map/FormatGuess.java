package org.vitagraph.source.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.names.DatedName;
import org.vitagraph.source.record.Inputs;

/** Finds out the format of files by their names, and where these say nothing by how the first begins. */
final class FormatGuess {
    private static final int LOOKED_AT = 4_096;
    private static final int LINES = 30;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FormatGuess() {}

    /** Gives the name of a format, empty where neither name nor content tells. */
    static String of(Inputs files, FindingSink findings) throws IOException {
        String[] guess = {Formats.ofFile(files.name())};
        if (guess[0].isEmpty()) {
            try {
                files.each(findings, file -> {
                    guess[0] = Formats.ofFile(file.name());
                    if (guess[0].isEmpty()) {
                        try (InputStream in = file.open()) {
                            byte[] begin = in.readNBytes(LOOKED_AT);
                            guess[0] = isList(text(begin))
                                    ? "list"
                                    : ofBegin(new String(begin, StandardCharsets.ISO_8859_1));
                        }
                    }
                    throw new Recognition.Enough();
                });
            } catch (Recognition.Enough e) {
                // One file is enough.
            }
        }
        return guess[0];
    }

    /** Gives the letters of a begin as far as they matter here: digits, dashes and capitals. */
    private static String text(byte[] begin) {
        boolean marked = begin.length > 1 && (begin[0] & 0xFF) + (begin[1] & 0xFF) == 0xFE + 0xFF;
        String text = new String(begin, marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(begin, WINDOWS);
    }

    /** Tells whether dates of life stand in a third of the entries, and the first line says of no column what it is. */
    private static boolean isList(String begin) {
        List<String> entries = begin.lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .limit(LINES)
                .toList();
        long dated = entries.stream()
                .filter(line -> DatedName.of(line.strip()).isPresent())
                .count();
        return !entries.isEmpty()
                && 3 * dated >= entries.size()
                && new ColumnRoles()
                        .of(List.of(entries.getFirst().split("[,;\t]", -1)))
                        .isEmpty();
    }

    private static String ofBegin(String begin) {
        String text =
                begin.replace("\0", "").replaceFirst("^(\\x{EF}\\x{BB}\\x{BF}|\\x{FE}\\x{FF}|\\x{FF}\\x{FE})", "");
        String first = text.lines().findFirst().orElse("");
        if (text.startsWith("0 HEAD")) {
            return "gedcom";
        }
        if (text.startsWith("PK")) {
            return text.contains("opendocument.spreadsheet") ? "ods" : "xlsx";
        }
        String inner = text.stripLeading();
        if (inner.startsWith("<")) {
            return "xml";
        }
        if (inner.startsWith("{") || inner.startsWith("[")) {
            return "json";
        }
        if (first.contains("\t")) {
            return "tsv";
        }
        return first.contains(",") || first.contains(";") ? "csv" : "";
    }
}
