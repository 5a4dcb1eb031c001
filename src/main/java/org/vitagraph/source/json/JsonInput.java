package org.vitagraph.source.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.SourceFile;

/**
 * The characters of a JSON file, decoded strictly: UTF-8 as RFC 8259 §8.1 wants it, else what the source says, else what a byte
 * order mark or the zero bytes of its first two characters say (RFC 4627 §3).
 *
 * @param file the file
 * @param charset its encoding
 * @param mark how many bytes the byte order mark takes
 */
record JsonInput(SourceFile file, Charset charset, int mark) {
    private static final int HEAD = 4;

    private record Mark(List<Integer> bytes, Charset charset, int length) {}

    /** Zero bytes and marks, the longer before those they begin with; -1 stands for any byte but zero. */
    private static final List<Mark> MARKS = List.of(
            new Mark(List.of(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8, 3),
            new Mark(List.of(0xFF, 0xFE, 0, 0), Charset.forName("UTF-32LE"), 4),
            new Mark(List.of(0, 0, 0xFE, 0xFF), Charset.forName("UTF-32BE"), 4),
            new Mark(List.of(0xFF, 0xFE), StandardCharsets.UTF_16LE, 2),
            new Mark(List.of(0xFE, 0xFF), StandardCharsets.UTF_16BE, 2),
            new Mark(List.of(0, 0, 0, -1), Charset.forName("UTF-32BE"), 0),
            new Mark(List.of(-1, 0, 0, 0), Charset.forName("UTF-32LE"), 0),
            new Mark(List.of(0, -1, 0, -1), StandardCharsets.UTF_16BE, 0),
            new Mark(List.of(-1, 0, -1, 0), StandardCharsets.UTF_16LE, 0));

    /** Finds out in which encoding a file is. */
    static JsonInput of(SourceFile file, FormatSettings settings, FindingSink findings) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(HEAD);
        }
        Mark found = new Mark(List.of(), StandardCharsets.UTF_8, 0);
        for (Mark mark : MARKS) {
            if (fits(mark.bytes(), head)) {
                found = mark;
                break;
            }
        }
        if (!settings.encoding().isEmpty()) {
            Charset said = named(settings);
            int length = found.charset().equals(said) || said.name().startsWith("UTF-") ? found.length() : 0;
            return new JsonInput(file, length > 0 ? found.charset() : said, length);
        }
        if (!found.charset().equals(StandardCharsets.UTF_8)) {
            String message = "The file is read as " + found.charset().name() + ", as its first bytes say.";
            findings.finding(Finding.of(
                    Code.ENCODING_GUESSED,
                    new Position(file.name(), 1, 1),
                    found.charset().name(),
                    message));
        }
        return new JsonInput(file, found.charset(), found.length());
    }

    private static boolean fits(List<Integer> bytes, byte[] head) {
        if (head.length < bytes.size()) {
            return false;
        }
        for (int i = 0; i < bytes.size(); i++) {
            int there = head[i] & 0xFF;
            if (bytes.get(i) < 0 ? there == 0 : there != bytes.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static Charset named(FormatSettings settings) throws JsonFault {
        try {
            return Charset.forName(settings.encoding());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            String message = "No encoding is called '" + settings.encoding() + "'.";
            throw new JsonFault(Finding.of(Code.BAD_SETTING, settings.at(), settings.encoding(), message));
        }
    }

    /** Opens the characters behind the byte order mark; a wrong byte ends them with a CharacterCodingException. */
    Reader open() throws IOException {
        InputStream in = file.open();
        in.skipNBytes(mark);
        return new InputStreamReader(in, decoder());
    }

    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Finds the first wrong byte by reading the file once more. */
    Finding wrongByte() throws IOException {
        try (InputStream in = new BufferedInputStream(file.open())) {
            in.skipNBytes(mark);
            return new WrongByte(file.name(), decoder()).find(in);
        }
    }
}
