package org.vitagraph.site;

/**
 * A server of map pictures, beside the outlines that are always there.
 *
 * @param url the address of a picture, with {@code {z}}, {@code {x}} and {@code {y}} in it; empty for no such server
 * @param attribution whose map it is, as plain text
 * @param zoom how near it goes
 */
public record Tiles(String url, String attribution, int zoom) {

    /** No server. */
    public static final Tiles NONE = new Tiles("", "", 0);
}
