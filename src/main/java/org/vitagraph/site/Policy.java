package org.vitagraph.site;

import java.net.URI;
import java.util.List;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.SiteServlet;
import org.vitagraph.site.page.View;

/**
 * What a page with a view may load beside what all pages may (Content Security Policy Level 3).
 *
 * @param tiles where the pictures of maps come from
 */
record Policy(Tiles tiles) {

    /** Lets a page have what its views need. */
    Reply allow(Reply reply, View... views) {
        String policy = SiteServlet.POLICY;
        for (View view : List.of(views)) {
            policy = switch (view) {
                case MAP -> tiles.url().isEmpty() ? policy : policy.replace("img-src", "img-src " + origin());
                // The editor puts styles of its own into the page.
                case QUERY -> policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
                case NETWORK -> policy;
            };
        }
        return reply.with("Content-Security-Policy", policy);
    }

    private String origin() {
        URI uri = URI.create(tiles.url().replaceAll("[{}]", ""));
        String host = tiles.url().contains("{s}.") ? "*." + uri.getHost().replaceFirst("^s\\.", "") : uri.getHost();
        return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
