package org.vitagraph.link.match;

import org.vitagraph.link.index.Person;

/**
 * A record beside one person.
 *
 * @param place the person's place in the index
 * @param person the person
 * @param name how the names agree
 * @param born how the dates of birth agree
 * @param died how the dates of death agree
 * @param life whether the dates fit one life
 * @param terms what both have to do with
 * @param identified the scheme of an identifier that both have, or empty
 * @param evidence the features
 */
record Compared(
        int place,
        Person person,
        NameLevel name,
        DateLevel born,
        DateLevel died,
        LifeLevel life,
        TermComparison.Found terms,
        String identified,
        Evidence evidence) {

    private static final double FITTING_BITS = 1;

    /** Tells whether the dates cannot be those of one person. */
    boolean contradicted() {
        return born.contradicts() || died.contradicts() || life.contradicts();
    }

    /** Tells whether more than the name speaks for it. */
    boolean supported() {
        return born.supports() || died.supports() || !identified.isEmpty() || termsAgree();
    }

    private boolean termsAgree() {
        boolean fits = terms.same() > 0;
        for (double fit : terms.fit()) {
            fits |= fit > FITTING_BITS;
        }
        return fits;
    }
}
