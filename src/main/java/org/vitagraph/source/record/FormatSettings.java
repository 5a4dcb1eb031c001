package org.vitagraph.source.record;

import java.util.List;
import java.util.Map;
import org.vitagraph.model.Locator;

/**
 * How files of one source are to be read, as map or publication say it. Every text is empty where nothing is said.
 *
 * @param format csv, tsv, xlsx, ods, list, json, jsonl, xml or gedcom
 * @param encoding the name of the encoding, such as {@code windows-1251}
 * @param delimiter what parts the cells of a CSV file
 * @param header the names of the columns of a table whose first row is data already
 * @param sheet the sheet of a workbook; else all of its sheets
 * @param line the regular expression of an entry of a list, whose groups are its columns
 * @param namespaces prefixes that XPaths may use
 * @param elements how elements of XML count for the text around them
 * @param at where it is said, for findings
 */
public record FormatSettings(
        String format,
        String encoding,
        String delimiter,
        List<String> header,
        String sheet,
        String line,
        Map<String, String> namespaces,
        TextElements elements,
        Locator at) {

    /** Copies lists and map. */
    public FormatSettings {
        header = List.copyOf(header);
        namespaces = Map.copyOf(namespaces);
    }

    /** Says the same, with no form of lines, and nothing of the elements of XML. */
    public FormatSettings(
            String format,
            String encoding,
            String delimiter,
            List<String> header,
            String sheet,
            Map<String, String> namespaces,
            Locator at) {
        this(format, encoding, delimiter, header, sheet, "", namespaces, TextElements.PLAIN, at);
    }

    /** Says nothing but the format. */
    public static FormatSettings of(String format, Locator at) {
        return new FormatSettings(format, "", "", List.of(), "", Map.of(), at);
    }
}
