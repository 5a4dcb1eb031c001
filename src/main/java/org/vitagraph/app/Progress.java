package org.vitagraph.app;

/** Is told how far a long job has come. */
interface Progress {

    /** The steps of a build, in their order. */
    enum Step {
        READING(1, "reading the sources"),
        RESOLVING(2, "resolving and mapping"),
        SORTING(3, "sorting the graphs"),
        CHECKING(4, "checking"),
        WRITING(5, "writing the release");

        private final int number;
        private final String words;

        Step(int number, String words) {
            this.number = number;
            this.words = words;
        }

        /** Gives its place among the steps, from 1. */
        int number() {
            return number;
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
