package org.vitagraph.model;

/**
 * Another fact that a fact speaks of, as in "because he refused".
 *
 * @param fact the other fact's id
 * @param kind the other fact's kind, so that its main claim can be named
 */
public record Statement(String fact, String kind) implements Value {}
