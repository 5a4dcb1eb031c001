package org.vitagraph.link;

/** The gender that a source states of a person. */
public enum Gender {
    UNKNOWN,
    FEMALE,
    MALE
}
