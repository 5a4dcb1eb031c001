package org.vitagraph.rdf;

import java.util.List;
import java.util.Map;
import org.vitagraph.model.ClaimLevel;

/**
 * What a publication says of itself: all that its descriptions and its home page need.
 *
 * @param base base IRI without a slash at its end
 * @param title by language tag
 * @param description by language tag
 * @param license IRI of the licence, empty where none is stated
 * @param date the publication's date as it states it (ISO 8601), empty where none is stated
 * @param publisher name or IRI, empty where none is stated
 * @param creators names or IRIs
 * @param languages language tags of the labels
 * @param examples IRIs of some entities that a reader may begin with
 * @param claims how finely the claims of each source are published, by the IRI of the source
 */
public record About(
        String base,
        Map<String, String> title,
        Map<String, String> description,
        String license,
        String date,
        String publisher,
        List<String> creators,
        List<String> languages,
        List<String> examples,
        Map<String, ClaimLevel> claims) {

    public About {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        creators = List.copyOf(creators);
        languages = List.copyOf(languages);
        examples = List.copyOf(examples);
        claims = Map.copyOf(claims);
    }
}
