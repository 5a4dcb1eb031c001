package org.vitagraph.bench;

import org.vitagraph.link.match.DuplicateFigures;

/** How well people who are in twice are found. */
final class DuplicateBench {

    private DuplicateBench() {}

    static void run() throws Exception {
        DuplicateFigures.print(System.out);
    }
}
