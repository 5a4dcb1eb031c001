package org.vitagraph.site.page;

import java.util.List;

/** A view that scripts make easier to use; each is there without them, too. */
public enum View {
    /** Places on a map. */
    MAP(List.of("leaflet.css"), List.of("leaflet.js", "map.js")),
    /** People and what joins them. */
    NETWORK(
            List.of(),
            List.of("cytoscape.min.js", "layout-base.js", "cose-base.js", "cytoscape-fcose.js", "network.js")),
    /** The editor of queries. */
    QUERY(List.of("yasgui.min.css"), List.of("yasgui.min.js", "query.js"));

    private final List<String> styles;
    private final List<String> scripts;

    View(List<String> styles, List<String> scripts) {
        this.styles = styles;
        this.scripts = scripts;
    }

    /** Gives the style sheets that it needs besides the site's own. */
    public List<String> styles() {
        return styles;
    }

    /** Gives its scripts, in the order in which they run. */
    public List<String> scripts() {
        return scripts;
    }
}
