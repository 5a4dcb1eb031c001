package org.vitagraph.model;

import java.util.List;
import java.util.Map;

/**
 * A source as the publication describes it.
 *
 * @param key the name by which facts, decisions and IRIs call it
 * @param file the file that holds its facts, relative to the publication, with forward slashes
 * @param title its titles, one per language at most; never empty
 * @param kind what it is, such as "encyclopedia article"; empty where it is not said
 * @param language the BCP 47 tag of its text, empty where it is not said
 * @param rights who may use it how, or the address of a licence; empty where it is not said
 * @param url where it can be read, empty where it is not said
 * @param identifier shelfmark, DOI or ISBN, empty where it is not said
 * @param csl its CSL-JSON record: each value a String, a BigDecimal, a Boolean, or a List or Map of such; empty where there is none
 * @param locator where the publication describes it
 */
public record SourceDescription(
        String key,
        String file,
        List<Text> title,
        String kind,
        String language,
        String rights,
        String url,
        String identifier,
        Map<String, Object> csl,
        Locator locator) {

    /** Copies the titles. */
    public SourceDescription {
        title = List.copyOf(title);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a source needs a title: " + key);
        }
    }
}
