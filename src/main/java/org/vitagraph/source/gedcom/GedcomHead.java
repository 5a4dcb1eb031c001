package org.vitagraph.source.gedcom;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first record of a GEDCOM file says of the file, read before its encoding is known.
 *
 * @param certain the encoding that the first bytes show, or null
 * @param mark how many bytes a byte order mark takes
 * @param stated the value of CHAR, empty where there is none
 * @param line the line of CHAR, or 1
 * @param isVersion7 whether the version begins with 7
 */
record GedcomHead(@Nullable Charset certain, int mark, String stated, int line, boolean isVersion7) {
    private static final int LONGEST = 1 << 16;

    static GedcomHead of(InputStream in) throws IOException {
        byte[] head = in.readNBytes(LONGEST);
        Charset family = GedcomEncoding.family(head);
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return said(head, UTF_8, UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return said(head, UTF_16LE, UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return said(head, UTF_16BE, UTF_16BE, 2);
        }
        boolean wide = family.equals(UTF_16LE) || family.equals(UTF_16BE);
        return said(head, wide ? family : null, family, 0);
    }

    private static boolean starts(byte[] head, int... first) {
        if (head.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((head[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static GedcomHead said(byte[] head, @Nullable Charset certain, Charset readAs, int mark) {
        List<String> lines =
                new String(head, mark, head.length - mark, readAs).lines().toList();
        String stated = "";
        int line = 1;
        boolean version7 = false;
        String above = "";
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).strip().split("[ \\t]+", 3);
            String value = parts.length == 3 ? parts[2].strip() : "";
            if (i > 0 && parts[0].equals("0")) {
                break;
            }
            if (parts.length > 1 && parts[0].equals("1")) {
                above = parts[1];
                if (above.equals("CHAR") && stated.isEmpty()) {
                    stated = value;
                    line = i + 1;
                }
            } else if (above.equals("GEDC") && parts.length > 1 && parts[0].equals("2") && parts[1].equals("VERS")) {
                version7 = value.startsWith("7");
            }
        }
        return new GedcomHead(certain, mark, stated, line, version7);
    }
}
