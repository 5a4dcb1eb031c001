package org.vitagraph.resolve;

import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind;

/**
 * A fact on its way through resolving.
 *
 * @param fact the fact, its mentions with their IRIs
 * @param kind its kind
 * @param rank the place of its source in the order of preference
 */
record Candidate(Fact fact, FactKind kind, int rank) {}
