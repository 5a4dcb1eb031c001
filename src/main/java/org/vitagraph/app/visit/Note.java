package org.vitagraph.app.visit;

import java.util.Locale;

/**
 * What was found when one thing was asked for.
 *
 * @param rule what should be so
 * @param outcome whether it is
 * @param asked the request, empty where none was sent
 * @param answered what came, in a few words
 */
public record Note(Rule rule, Outcome outcome, String asked, String answered) {

    /** Whether something is as it should be. */
    public enum Outcome {
        PASS,
        FAIL,
        NOT_APPLICABLE;

        /** Gives it as it is written in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Note of(Rule rule, boolean good, Got got, String answered) {
        return new Note(rule, good ? Outcome.PASS : Outcome.FAIL, got.asked(), answered);
    }

    static Note pass(Rule rule, String asked, String answered) {
        return new Note(rule, Outcome.PASS, asked, answered);
    }

    static Note fail(Rule rule, String asked, String answered) {
        return new Note(rule, Outcome.FAIL, asked, answered);
    }

    static Note none(Rule rule, String why) {
        return new Note(rule, Outcome.NOT_APPLICABLE, "", why);
    }
}
