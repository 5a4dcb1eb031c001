package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
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
        String description = Files.readString(release.description());
        Http.send(response, HttpServletResponse.SC_OK, "text/turtle; charset=utf-8", description);
    }
}
