package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says that something is not served here, which is served where a release's files are at hand. */
final class NotHere extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final String what;

    /**
     * Prepares to say so.
     *
     * @param what what is asked for, such as "The dumps"
     */
    NotHere(String what) {
        this.what = what;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Http.say(
                response,
                HttpServletResponse.SC_NOT_FOUND,
                what
                        + " are not served here: these pages are asked of a store elsewhere, and the release's files are not at"
                        + " hand.");
    }
}
