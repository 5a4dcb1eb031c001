package org.vitagraph.site.page;

import java.util.List;

/**
 * What became of a claim over the releases.
 *
 * @param steps where it came in, changed and went, in the order of the releases
 * @param isCut whether there are earlier releases, of which nothing is told
 */
public record History(List<Step> steps, boolean isCut) {

    public History {
        steps = List.copyOf(steps);
    }

    /** Tells whether there is nothing to tell. */
    public boolean isEmpty() {
        return steps.isEmpty() && !isCut;
    }
}
