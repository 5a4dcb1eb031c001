package org.vitagraph.model;

import java.util.List;

/** The way back from a fact to the places in the user's files that it came from. */
@FunctionalInterface
public interface Trace {

    /** Gives the places of a fact by its id, the nearest first; empty where it is not known. */
    List<Locator> of(String fact);
}
