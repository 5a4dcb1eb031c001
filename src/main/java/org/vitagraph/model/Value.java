package org.vitagraph.model;

/** What fills a slot of a fact. */
public sealed interface Value permits Mention, Text, When, Amount, Numeral, Statement {}
