package org.vitagraph.site.http;

/** Answers what is asked for under some addresses. */
@FunctionalInterface
public interface Route {

    /** Answers; what the asker did wrong is an answer too, and an exception is a fault of ours. */
    Reply answer(Request request);

    /** Gives what the answer varies with beside language and encoding, which can be said without making it; empty for nothing. */
    default String varies(Request request) {
        return "";
    }
}
