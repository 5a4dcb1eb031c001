package org.vitagraph.source.xml;

import net.sf.saxon.s9api.Location;
import org.jspecify.annotations.Nullable;

/** The line and column of what is being built. */
final class LinePlace implements Location {
    private int line;
    private int column;

    void at(int newLine, int newColumn) {
        line = newLine;
        column = newColumn;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getSystemId() {
        return null;
    }

    @Override
    public int getLineNumber() {
        return line;
    }

    @Override
    public int getColumnNumber() {
        return column;
    }

    @Override
    public Location saveLocation() {
        return this;
    }
}
