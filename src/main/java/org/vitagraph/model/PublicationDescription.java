package org.vitagraph.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a publication says of itself.
 *
 * @param title its titles, one per language at most; never empty
 * @param description what it is about, one text per language at most
 * @param base the absolute IRI under which all of its IRIs stand, without a slash at its end
 * @param license the address of its licence, empty where it is not said
 * @param date the day from which every date in a release comes; there is no clock
 * @param publisher who publishes it, empty where it is not said
 * @param creators who made it
 * @param languages BCP 47 tags of the languages it is read in, the first one preferred; never empty
 */
public record PublicationDescription(
        List<Text> title,
        List<Text> description,
        String base,
        String license,
        LocalDate date,
        String publisher,
        List<String> creators,
        List<String> languages) {

    /** Copies the lists. */
    public PublicationDescription {
        title = List.copyOf(title);
        description = List.copyOf(description);
        creators = List.copyOf(creators);
        languages = List.copyOf(languages);
    }

    /** Gives the language in which nodes are labelled. */
    public String language() {
        return languages.getFirst();
    }
}
