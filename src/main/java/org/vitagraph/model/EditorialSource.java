package org.vitagraph.model;

/** What the editors of a publication decide, where no source speaks for it: facts cite it as a source of its own. */
public final class EditorialSource {

    /** The key of the decisions who is who. */
    public static final String IDENTITIES = "identities";
    /** The key of the links to other data. */
    public static final String LINKS = "links";

    private EditorialSource() {}

    /** Tells whether a key of a source is one of these. */
    public static boolean is(String source) {
        return source.equals(IDENTITIES) || source.equals(LINKS);
    }
}
