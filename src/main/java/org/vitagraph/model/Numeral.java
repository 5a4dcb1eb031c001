package org.vitagraph.model;

import java.math.BigDecimal;

/**
 * A number.
 *
 * @param value the number
 */
public record Numeral(BigDecimal value) implements Value {}
