package org.vitagraph.app;

/** Is told how far a long job has come. */
interface Progress {

    /** The steps of a build, in their order. */
    enum Step {
        READING("reading the sources"),
        RESOLVING("resolving and mapping"),
        SORTING("sorting the graphs"),
        CHECKING("checking"),
        WRITING("writing the release");

        private final String words;

        Step(String words) {
            this.words = words;
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
