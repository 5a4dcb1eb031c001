package org.vitagraph.model;

/** Where readers push facts; sinks stack, so that memory stays flat however large the input is. */
@FunctionalInterface
public interface FactSink {

    /** Takes the next fact. */
    void fact(Fact fact);
}
