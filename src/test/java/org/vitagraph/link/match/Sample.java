package org.vitagraph.link.match;

import java.util.List;
import org.vitagraph.link.LinkRecord;

/**
 * One record with its candidates.
 *
 * @param record the record
 * @param truth its item, empty where it is not in the dump
 * @param candidates the candidates compared
 * @param right the place of the right one among them, or -1
 * @param found its place in the order of the search, or -1
 * @param nobody what speaks for nobody
 * @param fold the part of the data to which it belongs
 */
record Sample(
        LinkRecord record, String truth, List<Compared> candidates, int right, int found, Evidence nobody, int fold) {}
