package org.vitagraph.site.page;

import java.util.List;

/** A view that scripts make easier to use; each is there without them, too. */
public enum View {
    /** Places on a map. */
    MAP,
    /** People and what joins them. */
    NETWORK,
    /** The editor of queries. */
    QUERY;

    /** Gives the style sheets that it needs besides the site's own. */
    public List<String> styles() {
        return switch (this) {
            case MAP -> List.of("leaflet.css");
            case NETWORK -> List.of();
            case QUERY -> List.of("yasgui.min.css");
        };
    }

    /** Gives its scripts, in the order in which they run. */
    public List<String> scripts() {
        return switch (this) {
            case MAP -> List.of("leaflet.js", "map.js");
            case NETWORK ->
                List.of("cytoscape.min.js", "layout-base.js", "cose-base.js", "cytoscape-fcose.js", "network.js");
            case QUERY -> List.of("yasgui.min.js", "query.js");
        };
    }
}
