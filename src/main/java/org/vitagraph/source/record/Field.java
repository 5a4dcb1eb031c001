package org.vitagraph.source.record;

import org.vitagraph.model.Locator;

/**
 * A value as it stands in a file.
 *
 * @param text the text, verbatim but for the escapes of its format; spaces at its ends are kept
 * @param at where it stands: line and column, cell, or path
 * @param language the tag of its language; empty where the file does not say it of this value
 */
public record Field(String text, Locator at, String language) {

    /** Makes a value of whose language the file says nothing. */
    public Field(String text, Locator at) {
        this(text, at, "");
    }

    /** Gives the same value with other words in the same language. */
    public Field with(String words) {
        return new Field(words, at, language);
    }
}
