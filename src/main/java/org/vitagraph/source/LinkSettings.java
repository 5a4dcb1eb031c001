package org.vitagraph.source;

import java.util.List;
import java.util.Optional;
import org.vitagraph.source.yaml.Keys;

/**
 * How the links of {@code links.sssom.tsv} are published.
 *
 * @param unreviewed whether links that no person has reviewed are published: as {@code skos:closeMatch} where the matcher decided
 *     alone, as claims that are not accepted where it did not
 * @param sameAs whether reviewed links are published as {@code owl:sameAs} too
 */
public record LinkSettings(boolean unreviewed, boolean sameAs) {

    /** Gives what holds where nothing is said: unreviewed links are published, and none is {@code owl:sameAs}. */
    public static LinkSettings defaults() {
        return new LinkSettings(true, false);
    }

    /** Reads the section {@code links}; where it is absent, the defaults hold. */
    static LinkSettings read(Keys publication) {
        Optional<Keys> section = publication.keys("links");
        if (section.isEmpty()) {
            return defaults();
        }
        Keys keys = section.get();
        keys.only(List.of("unreviewed", "same-as"));
        boolean unreviewed = keys.choice("unreviewed", List.of("close", "none"), word -> word)
                .orElse("close")
                .equals("close");
        return new LinkSettings(unreviewed, keys.isTrue("same-as"));
    }
}
