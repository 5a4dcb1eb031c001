package org.vitagraph.source.xml;

import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import org.vitagraph.source.xml.ElementPath.Candidate;
import org.vitagraph.source.xml.StreamIterator.Filter;
import org.vitagraph.source.xml.StreamIterator.Step;

/**
 * An element that began and did not end yet.
 *
 * @param path its path of names
 * @param position its position among those of its name in the same parent
 * @param attributes its attributes
 * @param line where its tag begins
 * @param column where its tag begins
 */
record OpenElement(ElementPath path, int position, AttributeMap attributes, int line, int column) {

    /** Gives its step in an XPath; the first of its name is written plain, unless {@code always}. */
    String step(boolean always) {
        String name = path.name().getDisplayName();
        return position > 1 || always ? name + "[" + position + "]" : name;
    }

    /** Tells whether the attributes of the last of some open elements, and of those above it, are what a path asks for. */
    static boolean passes(Candidate candidate, OpenElement[] open, int last) {
        int first = last - candidate.way().steps().size() + 1;
        for (int i = first; i <= last; i++) {
            Step step = candidate.way().steps().get(i - first);
            for (Filter filter : step.filters()) {
                if (!open[i].has(filter)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean has(Filter filter) {
        for (AttributeInfo each : attributes) {
            if (each.getNodeName().getLocalPart().equals(filter.name())
                    && each.getNodeName().getNamespaceUri().toString().equals(filter.uri())) {
                return each.getValue().equals(filter.value());
            }
        }
        return false;
    }
}
