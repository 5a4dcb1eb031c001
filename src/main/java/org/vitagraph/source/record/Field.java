package org.vitagraph.source.record;

import org.vitagraph.model.Locator;

/**
 * A value as it stands in a file.
 *
 * @param text the text, verbatim but for the escapes of its format; spaces at its ends are kept
 * @param at where it stands: line and column, cell, or path
 * @param quoted the words of it that a claim quotes: others than the text where a source map gave the text, empty for none
 */
public record Field(String text, Locator at, String quoted) {

    /**
     * A value that can be quoted as it stands.
     *
     * @param text the text
     * @param at where it stands
     */
    public Field(String text, Locator at) {
        this(text, at, text);
    }

    /** Gives the value with its text changed, of which a claim quotes what it quoted before where that was another. */
    public Field changed(String other) {
        return new Field(other, at, quoted.equals(text) ? other : quoted);
    }
}
