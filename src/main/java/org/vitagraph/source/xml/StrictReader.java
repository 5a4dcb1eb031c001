package org.vitagraph.source.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/**
 * Bytes read strictly in one encoding: all characters before a wrong byte are given first, so that who reads knows the place,
 * and then {@link WrongByte} is thrown. Nothing is ever replaced.
 */
public final class StrictReader extends Reader {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private boolean atEnd;
    private boolean flushed;

    /** Says that a byte does not belong to the encoding. */
    public static final class WrongByte extends IOException {
        private static final long serialVersionUID = 1L;

        private final String hex;
        private final String encoding;

        WrongByte(byte wrong, String encoding) {
            super("a byte that does not belong to " + encoding);
            this.hex = "0x" + HexFormat.of().withUpperCase().toHexDigits(wrong);
            this.encoding = encoding;
        }

        /** Gives the byte, such as {@code 0xE9}. */
        public String hex() {
            return hex;
        }

        /** Gives the encoding that it does not belong to. */
        public String encoding() {
            return encoding;
        }
    }

    /** Reads a stream to its end; a byte order mark has to be taken off before. */
    public StrictReader(InputStream in, Charset encoding) {
        this.in = in;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.flip();
    }

    @Override
    public int read(char[] target, int begin, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, begin, length);
        while (true) {
            CoderResult result = atEnd && flushed ? CoderResult.UNDERFLOW : decoder.decode(bytes, out, atEnd);
            int given = out.position();
            if (given > 0) {
                return given;
            }
            if (result.isError()) {
                throw new WrongByte(
                        bytes.get(bytes.position()), decoder.charset().name());
            }
            if (result.isOverflow()) {
                return surrogates(target, begin);
            }
            if (atEnd) {
                flushed = true;
                return -1;
            }
            fill();
        }
    }

    /** One place is too little for a character beyond the basic plane: it is refused, since no caller asks so. */
    private static int surrogates(char[] target, int begin) throws IOException {
        throw new IOException("a buffer of " + (target.length - begin) + " characters is too small");
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
