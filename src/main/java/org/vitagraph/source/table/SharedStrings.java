package org.vitagraph.source.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitagraph.model.Code;
import org.vitagraph.model.Locator;

/**
 * The texts that cells of an XLSX workbook name by number (ECMA-376 part 1, 18.4.9). All of them are kept in memory, so that they are
 * bounded: 50 million characters, five million texts.
 */
final class SharedStrings {
    private static final int MOST = 5_000_000;
    private static final long MOST_CHARACTERS = 50_000_000;

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings of(WorkbookXml xml, String entry) throws IOException {
        SharedStrings strings = new SharedStrings();
        Locator file = Locator.file(xml.file());
        xml.read(entry, reader -> {
            long characters = 0;
            while (reader.hasNext()) {
                boolean item = reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("si");
                if (item) {
                    String text = text(reader, file);
                    characters += text.length();
                    strings.texts.add(text);
                }
                if (characters > MOST_CHARACTERS || strings.texts.size() > MOST) {
                    throw WorkbookXml.refusal(
                            Code.TOO_LARGE, file, "The texts of the workbook have more than 50 million characters.");
                }
            }
        });
        return strings;
    }

    /** Gives a text by its number, from 0. */
    Optional<String> text(int number) {
        return number < 0 || number >= texts.size() ? Optional.empty() : Optional.of(texts.get(number));
    }

    /** Reads a text up to the end of its element, in whatever runs it is cut; how it is spoken (rPh) is left out. */
    static String text(XMLStreamReader xml, Locator cell) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> WorkbookXml.text(xml, text, cell);
                    case "rPh" -> WorkbookXml.skip(xml);
                    default -> depth++;
                }
            }
        }
        return unescaped(text.toString());
    }

    /**
     * Turns {@code _x000D_} back into the character it stands for (ECMA-376 part 1, 22.9.2.19); control characters, which no text
     * holds, stay as they are written.
     */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int copied = 0;
        for (; at >= 0; at = text.indexOf("_x", at + 1)) {
            int c = at >= copied && at + 7 <= text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (c >= ' ' && c < 0xD800 || c == '\n' || c == '\r' || c == '\t') {
                plain.append(text, copied, at).append((char) c);
                copied = at + 7;
            }
        }
        return plain.append(text, copied, text.length()).toString();
    }

    private static int hex(String text, int begin) {
        int value = 0;
        for (int i = begin; i < begin + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
