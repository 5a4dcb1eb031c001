package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.guard.Limit;
import org.vitagraph.store.guard.Limits;
import org.vitagraph.store.http.Frontage;

/** A process of its own that serves a release, with an address that fills its memory. */
public final class ServingProcess {

    private ServingProcess() {}

    /** Serves the release in a folder on a free port, which it writes into a file, until it is killed. */
    public static void main(String[] args) throws Exception {
        Release release = Release.find(Path.of(args[0])).orElseThrow();
        Limits limits = Limits.USUAL.with(Limit.TIME, 20).with(Limit.CLIENT_CPU, 100_000);
        try (OpenRelease open = OpenRelease.open(release, limits);
                Endpoint endpoint = Endpoint.start(
                        open,
                        new Endpoint.Setup(
                                0,
                                true,
                                List.of(),
                                Map.of("/fill", new Filling()),
                                Frontage.Setting.USUAL.with(limits)))) {
            Files.writeString(Path.of(args[1]), Integer.toString(endpoint.port()));
            endpoint.join();
        }
    }

    private static final class Filling extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            List<byte[]> all = new ArrayList<>();
            while (all.size() < Integer.MAX_VALUE) {
                all.add(new byte[1 << 20]);
            }
            response.getWriter().println(all.size());
        }
    }
}
