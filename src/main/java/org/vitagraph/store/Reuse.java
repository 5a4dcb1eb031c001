package org.vitagraph.store;

/**
 * What a build took from an earlier release.
 *
 * @param pieces how many pieces the dumps consist of
 * @param reused how many of them were copied
 * @param store whether the store was copied and changed, and not loaded anew
 */
public record Reuse(long pieces, long reused, boolean store) {

    /** Nothing. */
    public static final Reuse NONE = new Reuse(0, 0, false);
}
