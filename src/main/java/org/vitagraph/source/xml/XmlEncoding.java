package org.vitagraph.source.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;

/**
 * The encoding of an XML file (XML 1.0, appendix F): its byte order mark, else what the source's settings say, else its
 * declaration, else UTF-8. A declaration that cannot be true is refused.
 */
final class XmlEncoding {
    private static final int HEAD = 512;
    private static final Pattern DECLARED = Pattern.compile(
            "^<\\?xml\\s+version\\s*=\\s*[\"'][^\"']{1,8}[\"']\\s+encoding\\s*=\\s*[\"']([^\"'\\s]{1,60})[\"']");
    private static final String ADVICE = "Correct the declaration, or say 'encoding:' for the source.";

    private final String file;
    private final String setting;
    private final FindingSink findings;

    XmlEncoding(String file, String setting, FindingSink findings) {
        this.file = file;
        this.setting = setting;
        this.findings = findings;
    }

    /** Opens the characters of a file; nothing after a finding. */
    Optional<StrictReader> open(InputStream file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(file, HEAD);
        byte[] head = in.readNBytes(HEAD);
        Family family = family(head);
        in.unread(head, family.mark(), head.length - family.mark());
        return encoding(family, declared(head, family)).map(charset -> new StrictReader(in, charset));
    }

    /** What the first bytes say: the encoding, or one that is good enough to read the declaration, and the mark's length. */
    private record Family(Charset charset, int mark, boolean certain) {}

    private static Family family(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Family(StandardCharsets.UTF_8, 3, true);
        }
        if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return new Family(Charset.forName("UTF-32LE"), 4, true);
        }
        if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return new Family(Charset.forName("UTF-32BE"), 4, true);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new Family(StandardCharsets.UTF_16BE, 2, true);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Family(StandardCharsets.UTF_16LE, 2, true);
        }
        if (starts(head, 0, '<')) {
            return new Family(StandardCharsets.UTF_16BE, 0, true);
        }
        if (starts(head, '<', 0)) {
            return new Family(StandardCharsets.UTF_16LE, 0, true);
        }
        return new Family(StandardCharsets.UTF_8, 0, false);
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

    private static String declared(byte[] head, Family family) {
        Charset readAs = family.certain() ? family.charset() : StandardCharsets.ISO_8859_1;
        String text = new String(head, family.mark(), head.length - family.mark(), readAs);
        Matcher declaration = DECLARED.matcher(text);
        return declaration.find() ? declaration.group(1) : "";
    }

    private Optional<Charset> encoding(Family family, String declared) {
        String wanted = setting.isEmpty() ? declared : setting;
        if (wanted.isEmpty()) {
            return Optional.of(family.charset());
        }
        Charset charset = known(wanted);
        if (charset == null) {
            return refused(wanted, "The encoding '" + wanted + "' is not known here.");
        }
        boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        if (family.certain()) {
            boolean agrees = charset.equals(family.charset())
                    || wide && family.charset().name().startsWith(charset.name());
            return agrees
                    ? Optional.of(family.charset())
                    : refused(
                            wanted,
                            says(wanted) + ", but the file is "
                                    + family.charset().name() + ".");
        }
        return wide
                ? refused(wanted, says(wanted) + ", but the file has one byte for each sign of its markup.")
                : Optional.of(charset);
    }

    private String says(String wanted) {
        return (setting.isEmpty() ? "The XML declaration" : "The source's setting") + " says " + wanted;
    }

    private Optional<Charset> refused(String value, String message) {
        findings.finding(new Finding(Code.ENCODING, new Position(file, 1, 1), value, message, ADVICE));
        return Optional.empty();
    }

    private static @Nullable Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Tells of a byte that does not belong to the encoding, and stands at a place. */
    static Finding wrongByte(StrictReader.WrongByte wrong, Position at) {
        return new Finding(
                Code.ENCODING,
                at,
                wrong.hex(),
                "The byte " + wrong.hex() + " does not belong to " + wrong.encoding()
                        + ", which the file says or seems to be in.",
                ADVICE);
    }
}
