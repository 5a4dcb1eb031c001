package org.vitagraph.app;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.vitagraph.site.Site;
import org.vitagraph.site.SiteCopy;
import org.vitagraph.store.OpenRelease;

/** The site over a release that belongs to no publication, for the benchmarks. */
public final class BenchSite {

    private BenchSite() {}

    /** Gives what serves it. */
    public static Map<String, HttpServlet> servlets(OpenRelease open) {
        try {
            return ServeCommand.site(open, Example.FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it as files, in its own languages. */
    public static SiteCopy.Written copy(OpenRelease open, Path folder) throws IOException {
        SiteCopy copy = Site.copy(open.release(), open, ServeCommand.setup(open, Example.FOLDER, false));
        return copy.write(folder, copy.languages());
    }
}
