package org.vitagraph.source.record;

import org.vitagraph.model.Locator;

/**
 * A value as it stands in a file.
 *
 * @param text the text, verbatim but for the escapes of its format; spaces at its ends are kept
 * @param at where it stands: line and column, cell, or path
 * @param language the tag of its language; empty where the file does not say it of this value
 * @param quoted the words of it that a claim quotes: others than the text where a source map gave the text, empty for none
 */
public record Field(String text, Locator at, String language, String quoted) {

    /**
     * Makes a value that can be quoted as it stands, and of whose language the file says nothing.
     *
     * @param text the text
     * @param at where it stands
     */
    public Field(String text, Locator at) {
        this(text, at, "", text);
    }

    /** Gives the value with its text changed, of which a claim quotes what it quoted before where that was another. */
    public Field with(String words) {
        return new Field(words, at, language, quoted.equals(text) ? words : quoted);
    }

    /** Gives the value as one in a language, by its tag. */
    public Field in(String tag) {
        return new Field(text, at, tag, quoted);
    }

    /** Gives the value as one of which a claim quotes other words, or none. */
    public Field quoting(String words) {
        return new Field(text, at, language, words);
    }
}
