package org.vitagraph.source.gedcom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.xml.LineCount;
import org.vitagraph.source.xml.StrictReader;

/**
 * The encoding of a GEDCOM file. What it says of itself (HEAD.CHAR) is believed only where its bytes agree: wide characters and
 * UTF-8 show by themselves, and a byte that the stated encoding has not is a fault with its place, never another character.
 */
final class GedcomEncoding {
    private static final String ADVICE = "Say 'encoding:' for the source, such as windows-1252, ANSEL or IBM850.";

    private final SourceFile file;
    private final String setting;
    private final FindingSink findings;

    GedcomEncoding(SourceFile file, String setting, FindingSink findings) {
        this.file = file;
        this.setting = setting;
        this.findings = findings;
    }

    /**
     * How a file is read.
     *
     * @param charset its encoding
     * @param mark how many bytes its byte order mark takes
     */
    record Choice(Charset charset, int mark) {
        /** Tells whether marks have to be composed with their letters. */
        boolean composes() {
            return charset instanceof AnselCharset;
        }

        Reader open(SourceFile file) throws IOException {
            InputStream in = file.open();
            in.skipNBytes(mark);
            return new StrictReader(in, charset);
        }
    }

    /** Chooses; nothing after a finding that is an error. */
    Optional<Choice> choice() throws IOException {
        GedcomHead head;
        try (InputStream in = file.open()) {
            head = GedcomHead.of(in);
        }
        if (!setting.isEmpty()) {
            return chosen(head);
        }
        if (head.certain() != null) {
            Charset certain = head.certain();
            if (!agrees(head, certain)) {
                lies(head, certain.name());
            }
            return Optional.of(new Choice(certain, head.mark()));
        }
        return byBytes(head);
    }

    private Optional<Choice> chosen(GedcomHead head) {
        Charset charset = known(setting);
        if (charset == null) {
            return refused(
                    new Position(file.name(), 1, 1), setting, "The encoding '" + setting + "' is not known here.");
        }
        Charset certain = head.certain();
        if (certain != null && charset.name().equals("UTF-16")) {
            return Optional.of(new Choice(certain, head.mark()));
        }
        return Optional.of(new Choice(charset, head.mark()));
    }

    private static boolean agrees(GedcomHead head, Charset certain) {
        String stated = head.stated().toUpperCase(Locale.ROOT);
        return stated.isEmpty()
                || (certain.equals(UTF_8) ? stated.equals("UTF-8") || stated.equals("UTF8") : isWide(stated));
    }

    private static boolean isWide(String stated) {
        return stated.equals("UNICODE") || stated.startsWith("UTF-16") || stated.startsWith("UTF16");
    }

    private Optional<Choice> byBytes(GedcomHead head) throws IOException {
        String stated = head.stated().toUpperCase(Locale.ROOT);
        Scan utf8 = Scan.of(file, new Choice(UTF_8, 0));
        if (utf8.wrong() == null) {
            if (!utf8.beyondAscii()) {
                if (isWide(stated)) {
                    lies(head, "ASCII");
                }
            } else if (stated.isEmpty() && !head.isVersion7()) {
                findings.finding(Finding.of(
                        Code.ENCODING_GUESSED,
                        new Position(file.name(), 1, 1),
                        "UTF-8",
                        "The file does not say its encoding (HEAD.CHAR); it is valid UTF-8 and was read so."));
            } else if (!stated.isEmpty() && !stated.equals("UTF-8") && !stated.equals("UTF8")) {
                lies(head, "UTF-8");
            }
            return Optional.of(new Choice(UTF_8, 0));
        }
        Charset charset = isWide(stated) || stated.isEmpty() ? UTF_8 : known(head.stated());
        if (charset == null) {
            return refused(
                    at(head),
                    head.stated(),
                    "The encoding '" + head.stated() + "' that the file names is not known here.");
        }
        Scan scan = charset.equals(UTF_8) ? utf8 : Scan.of(file, new Choice(charset, 0));
        if (scan.wrong() == null) {
            return Optional.of(new Choice(charset, 0));
        }
        if (!stated.isEmpty()) {
            lies(head, "");
        }
        return refused(
                new Position(file.name(), scan.line(), scan.column()),
                scan.wrong().hex(),
                "The byte " + scan.wrong().hex() + " does not belong to " + charset.name() + ", which the file "
                        + (stated.isEmpty() ? "would have to be in." : "says it is in."));
    }

    private void lies(GedcomHead head, String truth) {
        String message = "The file says of itself that it is " + head.stated()
                + (truth.isEmpty() ? ", which its bytes are not." : ", but it is " + truth + " and was read so.");
        findings.finding(Finding.of(Code.CHARACTERS_LIE, at(head), head.stated(), message));
    }

    private Position at(GedcomHead head) {
        return new Position(file.name(), head.line(), 1);
    }

    private Optional<Choice> refused(Position at, String value, String message) {
        findings.finding(new Finding(Code.ENCODING, at, value, message, ADVICE));
        return Optional.empty();
    }

    /** Gives the encoding of a name as GEDCOM or Java has it; null where there is none. */
    private static @Nullable Charset known(String name) {
        String charset =
                switch (name.toUpperCase(Locale.ROOT)) {
                    case "ANSEL" -> "";
                    case "ASCII" -> "US-ASCII";
                    case "UTF8" -> "UTF-8";
                    case "UNICODE" -> "UTF-16";
                    case "ANSI", "CP1252", "IBM WINDOWS", "WINDOWS" -> "windows-1252";
                    case "IBMPC", "IBM DOS", "MSDOS", "MS-DOS" -> "IBM437";
                    case "MACINTOSH", "MAC" -> "x-MacRoman";
                    default -> name;
                };
        try {
            return charset.isEmpty() ? new AnselCharset() : Charset.forName(charset);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A file read through in one encoding.
     *
     * @param wrong the first byte that does not belong to it, or null
     * @param beyondAscii whether there is anything but ASCII
     * @param line where the wrong byte, or the end, is
     * @param column where the wrong byte, or the end, is
     */
    private record Scan(StrictReader.@Nullable WrongByte wrong, boolean beyondAscii, int line, int column) {

        static Scan of(SourceFile file, Choice choice) throws IOException {
            LineCount place = new LineCount();
            try (Reader text = choice.open(file)) {
                StrictReader.WrongByte wrong = place.readThrough(text);
                return new Scan(wrong, place.isBeyondAscii(), place.line(), place.column());
            }
        }
    }

    /** Gives what the first bytes alone are read as, to find what the file says. */
    static Charset family(byte[] head) {
        if (head.length > 1 && head[0] == '0' && head[1] == 0) {
            return UTF_16LE;
        }
        return head.length > 1 && head[0] == 0 && head[1] == '0' ? UTF_16BE : ISO_8859_1;
    }
}
