package org.vitagraph.site.page;

/**
 * All places on a map, or those of a part of the earth.
 *
 * @param map the places, or fields in which several lie
 * @param number how many places there are here
 * @param part whether this is a part of the earth only
 * @param before where the places before these are, empty for none
 * @param after where the next are, empty for none
 */
public record MapPage(PlaceMap map, int number, boolean part, String before, String after) {}
