package org.vitagraph.model;

import org.vitagraph.model.time.Duration;

/**
 * A length of time as the source words it, with its reading.
 *
 * @param duration wording, value and limits
 */
public record Amount(Duration duration) implements Value {}
