package org.vitagraph.model;

/** Where resolved facts go, all facts about one node next to each other. */
public interface ResolvedSink {

    /** Takes the next resolved fact. */
    void resolved(ResolvedFact fact);

    /** Takes a relation between claims that was found by comparing them, or one between facts that is stated. */
    void tie(Tie tie);

    /**
     * Takes that what patterns name by rule has another address, before any fact that speaks of it.
     *
     * @param usual the IRI that it would have
     * @param iri the IRI that it has, such as one that was published for it
     */
    void moved(String usual, String iri);

    /**
     * Takes a name that a decision or a rule made point to another.
     *
     * @param from what had an IRI of its own
     * @param to the IRI that it has now
     */
    void redirect(Mention from, String to);

    /**
     * A relation between the claims of two facts.
     *
     * @param fact the fact whose claim is related
     * @param claim the claim's name within the fact; empty where it is stated of the facts
     * @param type how they are related
     * @param other the other fact
     * @param otherClaim the name of the other fact's claim; empty where it is stated of the facts
     */
    record Tie(Fact fact, String claim, FactLink.Type type, Fact other, String otherClaim) {}
}
