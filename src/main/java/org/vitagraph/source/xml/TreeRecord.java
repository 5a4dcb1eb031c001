package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.value.AtomicValue;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/** An element of a tree, asked by XPaths from where it stands. */
final class TreeRecord implements SourceRecord {
    private final RecordTree tree;
    private final int node;

    TreeRecord(RecordTree tree, int node) {
        this.tree = tree;
        this.node = node;
    }

    @Override
    public Locator at() {
        return tree.begin(node);
    }

    @Override
    public List<Field> values(Reference reference) {
        XPathReference path = (XPathReference) reference;
        List<Field> fields = new ArrayList<>(2);
        if (path.down().isPresent()) {
            path.down().get().each(node, tree.nodes(), found -> add(field(found), fields));
        } else {
            items(path).forEach(item -> add(field(item), fields));
        }
        return fields;
    }

    private static void add(Field field, List<Field> fields) {
        if (!TreeText.isBlank(field.text())) {
            fields.add(field);
        }
    }

    private Field field(Item item) {
        if (item instanceof AtomicValue value) {
            return new Field(tree.text(value.getStringValue()), at());
        }
        return item instanceof NodeInfo found ? field(number(found)) : new Field("", at());
    }

    private Field field(int found) {
        tree.read(found);
        return new Field(tree.text(found), tree.at(found));
    }

    @Override
    public List<SourceRecord> parts(Reference iterator) {
        XPathReference path = (XPathReference) iterator;
        List<SourceRecord> parts = new ArrayList<>();
        if (path.down().isPresent()) {
            path.down().get().each(node, tree.nodes(), found -> parts.add(new TreeRecord(tree, found)));
            return parts;
        }
        for (Item item : items(path)) {
            if (item instanceof NodeInfo found) {
                parts.add(new TreeRecord(tree, number(found)));
            }
        }
        return parts;
    }

    private List<Item> items(XPathReference path) {
        NodeInfo own = tree.saxon(node);
        return tree.asking().ask(path, path.plain() ? own : new WatchedNode(own, null, tree), this::at);
    }

    private int number(NodeInfo found) {
        return tree.number(found instanceof WatchedNode watched ? watched.real() : (TinyNodeImpl) found);
    }

    @Override
    public void unread(UnreadSink sink) {
        new UnreadValues(tree, node, false).pass(sink);
    }

    @Override
    public void all(UnreadSink sink) {
        new UnreadValues(tree, node, true).pass(sink);
    }
}
