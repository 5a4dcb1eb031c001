package org.vitagraph.bench;

import org.vitagraph.link.match.LinkFigures;

/** How good the matcher is, beside simpler rules. */
final class LinkBench {

    private LinkBench() {}

    static void run() throws Exception {
        LinkFigures.print(System.out);
    }
}
