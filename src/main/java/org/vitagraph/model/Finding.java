package org.vitagraph.model;

/**
 * Something that a user should know about their data: a value, not an exception.
 *
 * @param code what sort of finding, with its severity and advice
 * @param severity how grave it is; that of its code unless the publication asks for less
 * @param where the place in the user's file
 * @param value the offending value, verbatim, empty where there is none
 * @param message what is wrong, a plain sentence
 * @param advice what to do here; the code's general advice where nothing closer is known
 */
public record Finding(Code code, Severity severity, Locator where, String value, String message, String advice) {

    /** Makes a finding as grave as its code. */
    public Finding(Code code, Locator where, String value, String message, String advice) {
        this(code, code.severity(), where, value, message, advice);
    }

    /** Makes a finding with the code's own advice. */
    public static Finding of(Code code, Locator where, String value, String message) {
        return new Finding(code, where, value, message, code.advice());
    }

    /** Gives the same finding with another severity. */
    public Finding with(Severity other) {
        return new Finding(code, other, where, value, message, advice);
    }
}
