package org.vitagraph.source.record;

import org.vitagraph.model.Locator;

/**
 * A value as it stands in a file.
 *
 * @param text the text, verbatim but for the escapes of its format; spaces at its ends are kept
 * @param at where it stands: line and column, cell, or path
 */
public record Field(String text, Locator at) {}
