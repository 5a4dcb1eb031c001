package org.vitagraph.source.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.vitagraph.model.FindingSink;

/**
 * The characters of a text file, whatever encoding it is in. Nothing is ever replaced: what cannot be decoded is a finding with line,
 * column and byte.
 */
public final class TextInput {
    /** How much of a file is looked at before its encoding is decided. */
    private static final int SAMPLE = 1 << 20;

    private TextInput() {}

    /**
     * Opens a file in the encoding that its byte order mark or the source says; else in the one it seems to be in, with a finding
     * ENCODING_GUESSED unless that is UTF-8.
     *
     * @param file the file, unpacked
     * @param settings what the source says of its encoding
     * @param findings takes what is wrong or doubtful
     * @return the characters behind the byte order mark, to be closed by whoever reads them. Reading throws {@link UnreadableFile} at a
     *     byte that does not belong to the encoding (ENCODING) and at a control character (CHARACTER_REFUSED). Empty after a finding
     *     that is an error: the encoding named is unknown (BAD_SETTING), or two are as likely (ENCODING)
     * @throws IOException if the file cannot be read
     */
    public static Optional<Reader> open(SourceFile file, FormatSettings settings, FindingSink findings)
            throws IOException {
        InputStream in = file.open();
        try {
            byte[] sample = in.readNBytes(SAMPLE);
            Optional<Encoding> encoding = new EncodingChoice(file.name(), sample, sample.length < SAMPLE, findings)
                    .choose(settings.encoding(), settings.at());
            if (encoding.isPresent()) {
                int mark = encoding.get().mark();
                InputStream all =
                        new SequenceInputStream(new ByteArrayInputStream(sample, mark, sample.length - mark), in);
                return Optional.of(
                        new StrictReader(file.name(), all, encoding.get().charset(), findings));
            }
        } catch (UnreadableFile e) {
            findings.finding(e.finding());
        } catch (IOException e) {
            in.close();
            throw e;
        }
        in.close();
        return Optional.empty();
    }

    /**
     * Opens bytes in an encoding that the caller knows, such as that which the file itself declares inside.
     *
     * @param name the name of the file, for findings
     * @param in the bytes behind any byte order mark; closed with the reader
     * @param charset the encoding
     * @param findings takes what is doubtful
     * @return the characters; reading throws {@link UnreadableFile} as those of {@link #open(SourceFile, FormatSettings, FindingSink)} do
     */
    public static Reader strict(String name, InputStream in, Charset charset, FindingSink findings) {
        return new StrictReader(name, in, charset, findings);
    }
}
