package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import net.sf.saxon.om.GenericTreeInfo;
import net.sf.saxon.om.TreeInfo;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.SourceRecord;

/**
 * An element with all that is inside it and, around it, its ancestors with their attributes; the records in it; and what of it
 * was read so far.
 */
public final class RecordTree {
    private final Nodes nodes;
    private final SaxonTree saxon;
    private final TreeStyle style;
    private final Asking asking;
    private final BitSet records;
    private final ElementTexts texts;
    private final BitSet readTexts = new BitSet();
    private final BitSet readAttributes = new BitSet();
    private final TreePlaces places;
    private @Nullable GenericTreeInfo watched;
    private boolean quiet;

    RecordTree(
            Nodes nodes,
            SaxonTree saxon,
            TreeStyle style,
            Asking asking,
            BitSet records,
            ElementTexts texts,
            TreePlaces places) {
        this.nodes = nodes;
        this.saxon = saxon;
        this.style = style;
        this.asking = asking;
        this.records = records;
        this.texts = texts;
        this.places = places;
    }

    /** Gives the records in this tree in the order of the file, the outermost first; they are there until the next tree begins. */
    public List<SourceRecord> records() {
        List<SourceRecord> result = new ArrayList<>(1);
        for (int node = records.nextSetBit(0); node >= 0; node = records.nextSetBit(node + 1)) {
            result.add(new TreeRecord(this, node));
        }
        return result;
    }

    Nodes nodes() {
        return nodes;
    }

    /** Gives a node as Saxon has it. */
    TinyNodeImpl saxon(int node) {
        return saxon.node(node, nodes);
    }

    /** Gives the number of a node that Saxon found. */
    int number(TinyNodeImpl node) {
        return saxon.number(node);
    }

    TreeInfo watched() {
        if (watched == null) {
            // Known before the node is made, which asks for it.
            watched = new GenericTreeInfo(asking.configuration());
            watched.setRootNode(new WatchedNode(saxon(0), null, this));
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

    Locator at(int node) {
        return places.of(node);
    }

    Locator begin(int record) {
        return places.begin(record);
    }

    /** Gives the text of a node, as its style has it. */
    String text(int node) {
        return text(rawText(node));
    }

    String text(String raw) {
        return style == TreeStyle.MARKUP ? TreeText.unindented(raw) : raw;
    }

    /** Gives the text of a node with all its blanks, as XPath sees it, but for what the map says of elements in it. */
    String rawText(int node) {
        if (texts.differ(node)) {
            return texts.text(node);
        }
        return style == TreeStyle.MARKUP || !nodes.isElement(node) ? nodes.string(node) : nodes.ownText(node);
    }

    /** Does something by which nothing counts as read. */
    <T> T quietly(Supplier<T> deed) {
        quiet = true;
        try {
            return deed.get();
        } finally {
            quiet = false;
        }
    }

    /** Forgets what was read. */
    void forget() {
        readTexts.clear();
        readAttributes.clear();
    }

    /** Notes that a node was read: an attribute alone, a text, or an element with the text that counts as its own. */
    void read(int node) {
        if (quiet) {
            return;
        }
        if (texts.differ(node)) {
            readTexts.or(texts.texts(node));
        } else if (node < 0) {
            readAttributes.set(~node);
        } else if (style == TreeStyle.MARKUP || !nodes.isElement(node)) {
            readTexts.set(node, nodes.end(node));
        } else {
            for (int child = node + 1; child < nodes.end(node); child = nodes.end(child)) {
                readTexts.set(child);
            }
        }
    }
}
