package org.vitagraph.source.record;

import java.nio.charset.Charset;

/**
 * The encoding that a file is read in.
 *
 * @param charset how bytes become characters
 * @param mark how many bytes at its begin are the byte order mark
 */
record Encoding(Charset charset, int mark) {

    /** Gives the name that users know: that of IANA, save for the DOS code page of Russian. */
    static String name(Charset charset) {
        return charset.name().equals("IBM866") ? "IBM866 (cp866)" : charset.name();
    }
}
