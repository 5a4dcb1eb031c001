package org.vitagraph.resolve;

import org.vitagraph.model.Locator;

/** Who hears which IRIs are given to the things that records speak of. */
@FunctionalInterface
public interface Addressing {

    /** Takes that {@code iri} was given to a thing, as its name or a few words say, by what stands at a place. */
    void give(String iri, String thing, Locator at);
}
