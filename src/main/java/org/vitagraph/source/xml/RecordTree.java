package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.sf.saxon.om.GenericTreeInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.TreeInfo;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.tree.tiny.TinyTree;
import net.sf.saxon.type.Type;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.SourceRecord;

/**
 * An element with all that is inside it and, around it, its ancestors with their attributes; the records in it; and what of it
 * was read so far.
 */
public final class RecordTree {
    private final TinyTree tree;
    private final TreeStyle style;
    private final Asking asking;
    private final BitSet records;
    private final BitSet readTexts = new BitSet();
    private final BitSet readAttributes = new BitSet();
    private final TreePlaces places;
    private @Nullable GenericTreeInfo watched;

    RecordTree(TinyTree tree, TreeStyle style, Asking asking, BitSet records, TreePlaces places) {
        this.tree = tree;
        this.style = style;
        this.asking = asking;
        this.records = records;
        this.places = places;
    }

    /** Gives the records in this tree in the order of the file, the outermost first. */
    public List<SourceRecord> records() {
        List<SourceRecord> result = new ArrayList<>();
        records.stream().forEach(node -> result.add(new TreeRecord(this, tree.getNode(node))));
        return result;
    }

    TinyTree nodes() {
        return tree;
    }

    TreeInfo watched() {
        if (watched == null) {
            // Known before the node is made, which asks for it.
            watched = new GenericTreeInfo(asking.configuration());
            watched.setRootNode(new WatchedNode(tree.getRootNode(), null, this));
        }
        return watched;
    }

    Asking asking() {
        return asking;
    }

    void step() {
        asking.step();
    }

    boolean isRecord(int node) {
        return records.get(node);
    }

    boolean isRead(int text) {
        return readTexts.get(text);
    }

    boolean isAttributeRead(int attribute) {
        return readAttributes.get(attribute);
    }

    Locator at(TinyNodeImpl node) {
        return places.of(node);
    }

    Locator begin(TinyNodeImpl record) {
        return places.begin(record);
    }

    /** Gives the text of a node, as its style has it. */
    String text(TinyNodeImpl node) {
        String raw = rawText(node);
        return style == TreeStyle.MARKUP ? TreeText.unindented(raw) : raw;
    }

    String text(String raw) {
        return style == TreeStyle.MARKUP ? TreeText.unindented(raw) : raw;
    }

    /** Gives the text of a node with all its blanks, as XPath sees it. */
    String rawText(TinyNodeImpl node) {
        if (style == TreeStyle.MARKUP || node.getNodeKind() != Type.ELEMENT) {
            return node.getStringValue();
        }
        StringBuilder own = new StringBuilder();
        for (NodeInfo child : node.children()) {
            if (child.getNodeKind() == Type.TEXT) {
                own.append(child.getStringValue());
            }
        }
        return own.toString();
    }

    /** Notes that a node was read: an attribute alone, a text, or an element with the text that counts as its own. */
    void read(TinyNodeImpl node) {
        int number = node.getNodeNumber();
        switch (node.getNodeKind()) {
            case Type.ATTRIBUTE -> readAttributes.set(number);
            case Type.ELEMENT -> readElement(number);
            case Type.DOCUMENT -> readTexts.set(0, tree.getNumberOfNodes());
            default -> readTexts.set(number);
        }
    }

    private void readElement(int number) {
        if (style == TreeStyle.MARKUP) {
            readTexts.set(number, end(number));
            return;
        }
        short[] depth = tree.getNodeDepthArray();
        int end = end(number);
        for (int i = number + 1; i < end; i++) {
            if (depth[i] == depth[number] + 1) {
                readTexts.set(i);
            }
        }
    }

    /** Gives the number of the first node behind a node and all that is inside it. */
    int end(int number) {
        short[] depth = tree.getNodeDepthArray();
        int last = tree.getNumberOfNodes();
        int i = number + 1;
        while (i < last && depth[i] > depth[number]) {
            i++;
        }
        return i;
    }
}
