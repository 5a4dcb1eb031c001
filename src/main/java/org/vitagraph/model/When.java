package org.vitagraph.model;

import org.vitagraph.model.time.TimeSpan;

/**
 * A date as the source words it, with its reading.
 *
 * @param span wording, EDTF and bounds
 */
public record When(TimeSpan span) implements Value {}
