package org.vitagraph.model;

/** How grave a finding is, from most to least; only an error keeps a release from being made. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
