package org.vitagraph.model;

/**
 * Words in a language.
 *
 * @param text the words, not empty
 * @param language the BCP 47 tag in canonical case, such as {@code ru-Cyrl}, or empty where it is not known
 */
public record Text(String text, String language) implements Value {}
