package org.vitagraph.model;

/** Where resolved facts go, all facts about one node next to each other. */
@FunctionalInterface
public interface ResolvedSink {

    /** Takes the next resolved fact. */
    void resolved(ResolvedFact fact);
}
