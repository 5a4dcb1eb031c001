package org.vitagraph.source.xml;

import java.util.Arrays;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.tree.tiny.TinyTree;
import net.sf.saxon.type.Type;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.SourceRecord.UnreadSink;

/**
 * What of an element nobody asked for: its attributes and own texts and those of all inside it, but for other records in it.
 * Paths begin with the element itself and are made of local names, so that behind the first step they can be asked as they are.
 */
final class UnreadValues {
    private final RecordTree tree;
    private final TinyTree nodes;
    private final TinyNodeImpl top;
    private final boolean all;

    /** Prepares to tell of an element what nobody asked for, or, where {@code all} is set, everything. */
    UnreadValues(RecordTree tree, TinyNodeImpl top, boolean all) {
        this.all = all;
        this.tree = tree;
        this.nodes = tree.nodes();
        this.top = top;
    }

    void pass(UnreadSink sink) {
        if (top.getNodeKind() != Type.ELEMENT) {
            return;
        }
        short[] depth = nodes.getNodeDepthArray();
        int first = top.getNodeNumber();
        int end = tree.end(first);
        int i = first;
        @Nullable String[] names = new String[16];
        while (i < end) {
            if (nodes.nodeKind[i] != Type.ELEMENT) {
                i++;
            } else if (i > first && tree.isRecord(i)) {
                i = tree.end(i);
            } else {
                int level = depth[i] - depth[first];
                names = level < names.length ? names : Arrays.copyOf(names, 2 * level);
                names[level] = null;
                element(i, level, names, sink);
                i++;
            }
        }
    }

    private void element(int number, int level, @Nullable String[] names, UnreadSink sink) {
        if (nodes.getAlphaArray()[number] >= 0) {
            attributes(number, level, names, sink);
        }
        short[] depth = nodes.getNodeDepthArray();
        StringBuilder own = null;
        int child = number + 1;
        while (child > 0 && child < nodes.getNumberOfNodes() && depth[child] == depth[number] + 1) {
            if (nodes.nodeKind[child] == Type.TEXT && (all || !tree.isRead(child))) {
                own = own == null ? new StringBuilder() : own;
                own.append(nodes.getNode(child).getStringValue());
            }
            int next = nodes.getNextPointerArray()[child];
            child = next > child ? next : -1;
        }
        if (own != null && !TreeText.isBlank(own)) {
            sink.unread(
                    path(number, level, names), new Field(tree.text(own.toString()), tree.at(nodes.getNode(number))));
        }
    }

    private void attributes(int number, int level, @Nullable String[] names, UnreadSink sink) {
        AxisIterator attributes = nodes.getNode(number).iterateAxis(AxisInfo.ATTRIBUTE);
        for (NodeInfo each = attributes.next(); each != null; each = attributes.next()) {
            TinyNodeImpl attribute = (TinyNodeImpl) each;
            if ((all || !tree.isAttributeRead(attribute.getNodeNumber()))
                    && !TreeText.isBlank(attribute.getStringValue())) {
                sink.unread(
                        path(number, level, names) + "/@" + attribute.getDisplayName(),
                        new Field(tree.text(attribute), tree.at(attribute)));
            }
        }
    }

    /** Gives the path of an element from the top, and keeps the names on the way. */
    private String path(int number, int level, @Nullable String[] names) {
        NodeInfo node = nodes.getNode(number);
        for (int i = level; i >= 0 && names[i] == null; i--) {
            names[i] = node.getLocalPart();
            node = node.getParent();
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= level; i++) {
            path.append(i == 0 ? "" : "/").append(names[i]);
        }
        return path.toString();
    }
}
