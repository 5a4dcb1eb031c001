package org.vitagraph.resolve;

import java.nio.charset.StandardCharsets;
import org.vitagraph.model.Locator;

/** Who hears which IRIs are given to the things that records speak of. */
@FunctionalInterface
public interface Addressing {

    /** Takes that {@code iri} was given to a thing, as its name or a few words say, by what stands at a place. */
    void give(String iri, String thing, Locator at);

    /** Takes the same of both in UTF-8, told once for each record. */
    default void give(byte[] iri, byte[] thing, Locator at) {
        give(new String(iri, StandardCharsets.UTF_8), new String(thing, StandardCharsets.UTF_8), at);
    }
}
