package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.vitagraph.rdf.Release;

/** Gives the release's description by VoID, DCAT and SPARQL Service Description, as Turtle. */
final class DescriptionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Release release;

    DescriptionServlet(Release release) {
        this.release = release;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(release, response);
    }

    /** Sends a release's description; one that has lost it says so. */
    static void send(Release release, HttpServletResponse response) throws IOException {
        Optional<String> description = release.readDescription();
        if (description.isPresent()) {
            Http.send(response, HttpServletResponse.SC_OK, "text/turtle; charset=utf-8", description.get());
        } else {
            Http.say(response, HttpServletResponse.SC_NOT_FOUND, "This release has lost its description.");
        }
    }
}
