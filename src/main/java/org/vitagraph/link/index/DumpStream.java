package org.vitagraph.link.index;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Opens a dump: packed by gzip or bzip2, or plain, as its first bytes say; unpacked on a thread of its own. */
final class DumpStream {

    private static final int BUFFER = 1 << 16;

    private DumpStream() {}

    static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            in.mark(4);
            byte[] magic = in.readNBytes(3);
            in.reset();
            if (magic.length == 3 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B) {
                return new ReadAhead(new GZIPInputStream(in, BUFFER));
            }
            if (magic.length == 3 && magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h') {
                return new ReadAhead(new BZip2CompressorInputStream(in, true));
            }
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
