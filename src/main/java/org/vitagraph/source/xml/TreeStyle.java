package org.vitagraph.source.xml;

/** What the text of an element is, and how its place is told: markup nests its words, a file of lines nests its facts. */
public enum TreeStyle {
    /**
     * XML: the text of an element is all text inside it (XDM 3.1, 6.2.2). XML is indented, so a run of blanks and line breaks
     * counts as one space, and one with a line break at either end of a text as nothing. Places are XPaths.
     */
    MARKUP,
    /**
     * A line with lines below it: the text of an element is that of its own line, verbatim, whatever stands below. Places are
     * line and column.
     */
    LINES
}
