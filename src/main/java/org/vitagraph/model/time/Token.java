package org.vitagraph.model.time;

/**
 * A piece of a wording.
 *
 * @param kind what it is
 * @param text the piece in lower case, ё as е, hyphens, dashes and apostrophes each made one of a kind
 * @param column where it begins, counted from 1
 */
record Token(Kind kind, String text, int column, boolean capital) {
    /** What a piece is. */
    enum Kind {
        /** Digits, in which X stands for a question mark among them. */
        NUMBER,
        /** Letters that follow a number without a blank, perhaps after a hyphen: 19th, 1920-е. */
        SUFFIX,
        /** Letters, with apostrophes inside. */
        WORD,
        /** Any other character. */
        MARK
    }
}
