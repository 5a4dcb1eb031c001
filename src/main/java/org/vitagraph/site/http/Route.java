package org.vitagraph.site.http;

/** Answers what is asked for under some addresses. */
@FunctionalInterface
public interface Route {

    /** Answers; what the asker did wrong is an answer too, and an exception is a fault of ours. */
    Reply answer(Request request);
}
