package org.vitagraph.source.xml;

import net.sf.saxon.om.AttributeInfo;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.SourceRecord.UnreadSink;

/**
 * What of an element nobody asked for: its attributes and own texts and those of all inside it, but for other records in it.
 * Paths begin with the element itself and are made of local names, so that behind the first step they can be asked as they are.
 */
final class UnreadValues {
    private final RecordTree tree;
    private final Nodes nodes;
    private final int top;
    private final boolean all;

    /** Prepares to tell of an element what nobody asked for, or, where {@code all} is set, everything. */
    UnreadValues(RecordTree tree, int top, boolean all) {
        this.all = all;
        this.tree = tree;
        this.nodes = tree.nodes();
        this.top = top;
    }

    void pass(UnreadSink sink) {
        if (top < 0 || !nodes.isElement(top)) {
            return;
        }
        int i = top;
        while (i < nodes.end(top)) {
            if (i > top && tree.isRecord(i)) {
                i = nodes.end(i);
                continue;
            }
            if (nodes.isElement(i)) {
                element(i, sink);
            }
            i++;
        }
    }

    private void element(int number, UnreadSink sink) {
        attributes(number, sink);
        StringBuilder own = null;
        for (int child = number + 1; child < nodes.end(number); child = nodes.end(child)) {
            if (nodes.isText(child) && (all || !tree.isRead(child))) {
                String text = nodes.string(child);
                if (own != null || !TreeText.isBlank(text)) {
                    own = own == null ? new StringBuilder() : own;
                    own.append(text);
                }
            }
        }
        if (own != null) {
            sink.unread(path(number), new Field(tree.text(own.toString()), tree.at(number)));
        }
    }

    private void attributes(int number, UnreadSink sink) {
        for (int i = 0; i < nodes.map(number).size(); i++) {
            int attribute = nodes.first(number) + i;
            AttributeInfo own = nodes.attribute(attribute);
            if ((all || !tree.isAttributeRead(attribute)) && !TreeText.isBlank(own.getValue())) {
                sink.unread(
                        path(number) + "/@" + own.getNodeName().getDisplayName(),
                        new Field(tree.text(own.getValue()), tree.at(~attribute)));
            }
        }
    }

    /** Gives the path of an element from the top. */
    private String path(int number) {
        String own = nodes.name(number).getLocalPart();
        return number == top ? own : path(nodes.parent(number)) + "/" + own;
    }
}
