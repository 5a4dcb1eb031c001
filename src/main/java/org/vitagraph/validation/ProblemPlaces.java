package org.vitagraph.validation;

import java.util.List;
import org.vitagraph.model.Locator;

/** Where in the user's files a problem comes from. */
@FunctionalInterface
interface ProblemPlaces {

    /** Gives the places, the nearest first; empty where none is known. */
    List<Locator> of(Problem problem);
}
