package org.vitagraph.source.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;

/** Looks for the place of a byte that does not belong to the encoding of its file. */
final class WrongByte {
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final CharsetDecoder decoder;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    WrongByte(String file, CharsetDecoder decoder) {
        this.file = file;
        this.decoder = decoder;
    }

    /** Reads until the wrong byte. */
    Finding find(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        boolean end = false;
        while (true) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end |= read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            CoderResult result = decoder.decode(bytes, characters, end);
            characters.flip();
            count(characters);
            characters.clear();
            if (result.isError()) {
                return finding("0x" + HexFormat.of().withUpperCase().toHexDigits(bytes.get(bytes.position())));
            }
            if (end && result.isUnderflow()) {
                return finding("");
            }
            bytes.compact();
        }
    }

    private void count(CharBuffer characters) {
        while (characters.hasRemaining()) {
            char c = characters.get();
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
                column = 1;
            } else if (c != '\n') {
                column++;
            }
            afterReturn = c == '\r';
        }
    }

    private Finding finding(String hex) {
        String name = decoder.charset().name();
        String message = "The byte " + hex + " does not belong to " + name + ".";
        String advice = "Save the file as UTF-8, or say 'encoding:' for the source.";
        return new Finding(Code.ENCODING, new Position(file, line, column), hex, message, advice);
    }
}
