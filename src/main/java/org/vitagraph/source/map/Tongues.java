package org.vitagraph.source.map;

import java.util.List;
import java.util.Set;

/** The languages of tables: of their headers, and of the words beside names in their cells. */
final class Tongues {
    /** All that are known; of a word that means two things, what it means in the first holds. */
    static final List<String> ALL = List.of("en", "de", "fr", "ru", "it", "es", "pt", "nl", "pl", "uk", "cs", "sv");

    /** Those of which words in cells count in any table; the words of others are too often parts of names elsewhere. */
    static final Set<String> ANYWHERE = Set.of("en", "de", "fr", "ru");

    private Tongues() {}
}
