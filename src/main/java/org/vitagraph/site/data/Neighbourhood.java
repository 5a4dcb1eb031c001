package org.vitagraph.site.data;

import java.util.Optional;

/**
 * What a release says of one thing: the thing, the events it stands in with their times and roles, its names, the claims behind all
 * this with their passages, and the labels of everything named there.
 *
 * @param iri the thing
 * @param said all this
 * @param cut whether there was more than is given
 * @param part which of the events these are, where not all were asked for
 */
public record Neighbourhood(String iri, Statements said, boolean cut, Optional<Part> part) {

    /** Tells whether a thing stands among the events of this part; all do where there are no parts. */
    public boolean tells(String event) {
        return part.isEmpty() || part.get().events().contains(event);
    }
}
