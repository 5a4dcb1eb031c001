package org.vitagraph.model;

/** Where findings go, in the order they are met. */
@FunctionalInterface
public interface FindingSink {

    /** Takes the next finding. */
    void finding(Finding finding);
}
