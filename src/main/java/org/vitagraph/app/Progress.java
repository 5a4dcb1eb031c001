package org.vitagraph.app;

/** Is told how far a long job has come. */
interface Progress {

    /** The steps of a build, those of linking, and that of a copy, each in their order. */
    enum Step {
        READING(1, 5, "reading the sources"),
        RESOLVING(2, 5, "resolving and mapping"),
        SORTING(3, 5, "sorting the graphs"),
        CHECKING(4, 5, "checking"),
        WRITING(5, 5, "writing the release"),
        READING_RECORDS(1, 3, "reading the records"),
        INDEXING(2, 3, "reading the dump"),
        MATCHING(3, 3, "matching"),
        COPYING(1, 1, "writing the pages");

        private final int number;
        private final int of;
        private final String words;

        Step(int number, int of, String words) {
            this.number = number;
            this.of = of;
            this.words = words;
        }

        /** Gives its place among the steps, from 1. */
        int number() {
            return number;
        }

        /** Gives how many steps there are. */
        int of() {
            return of;
        }

        /** Gives what is being done, in words. */
        String words() {
            return words;
        }
    }

    /** Takes the step that begins. */
    void step(Step step);

    /** Gives one that tells nobody. */
    static Progress silent() {
        return step -> {};
    }
}
