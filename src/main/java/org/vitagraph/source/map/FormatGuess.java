package org.vitagraph.source.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.names.DatedName;
import org.vitagraph.source.record.Inputs;

/** Finds out the format of files by their names, and where these say nothing by how the first begins. */
final class FormatGuess {
    private static final int LOOKED_AT = 4_096;
    private static final int LINES = 30;

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
                            guess[0] = isList(new String(begin, StandardCharsets.UTF_8))
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

    /** Tells whether dates of life stand behind the names of a third of the lines, and the first line says of no column what it is. */
    private static boolean isList(String begin) {
        List<String> lines =
                begin.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        long dated = lines.stream()
                .filter(line -> DatedName.of(line.strip()).isPresent())
                .count();
        return 3 * dated >= Math.max(1, lines.size())
                && new ColumnRoles()
                        .of(List.of(lines.getFirst().split("[,;\t]", -1)))
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
