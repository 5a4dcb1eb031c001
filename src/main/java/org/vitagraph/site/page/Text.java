package org.vitagraph.site.page;

/**
 * Words in a language.
 *
 * @param text the words
 * @param language a tag of BCP 47, empty where it is not known
 */
public record Text(String text, String language) {

    /** No words. */
    public static final Text NONE = new Text("", "");

    /** Tells whether there are no words. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
