package org.vitagraph.site.page;

/**
 * What became of a fact in a release.
 *
 * @param sort added, removed or changed
 * @param version the release
 * @param href where the change is shown
 */
public record Step(String sort, String version, String href) {}
