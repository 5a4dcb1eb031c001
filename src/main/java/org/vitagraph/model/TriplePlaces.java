package org.vitagraph.model;

/** The way back from a triple of a source's own graph to the place in the user's files where it is written. */
@FunctionalInterface
public interface TriplePlaces {

    /**
     * Finds a place: of the triple, else of what can be found of it, else the file.
     *
     * @param subject an IRI
     * @param property the IRI of the property, empty where it does not matter
     * @param value the IRI or the text of the object, empty where it does not matter
     */
    Locator of(String subject, String property, String value);
}
