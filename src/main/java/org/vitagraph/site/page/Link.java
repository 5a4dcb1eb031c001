package org.vitagraph.site.page;

/**
 * Something that can be gone to.
 *
 * @param href where to, empty where there is nothing to go to
 * @param label what it is called
 * @param iri what it is
 */
public record Link(String href, Text label, String iri) {

    /** Tells whether it leads to another site. */
    public boolean leadsAway() {
        return href.startsWith("http:") || href.startsWith("https:");
    }
}
