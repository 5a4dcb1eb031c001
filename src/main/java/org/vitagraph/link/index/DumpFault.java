package org.vitagraph.link.index;

import java.io.IOException;

/** A file that is no dump of Wikidata, or breaks off. */
public final class DumpFault extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;

    /** Says what is wrong, in a sentence, and in which line, from 1; 0 for the whole file. */
    DumpFault(String sentence, int line) {
        super(sentence);
        this.line = line;
    }

    /** Gives the line, from 1; 0 for the whole file. */
    public int line() {
        return line;
    }
}
