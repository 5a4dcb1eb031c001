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
    private final TinyNodeImpl node;

    TreeRecord(RecordTree tree, TinyNodeImpl node) {
        this.tree = tree;
        this.node = node;
    }

    @Override
    public Locator at() {
        return tree.begin(node);
    }

    @Override
    public List<Field> values(Reference reference) {
        List<? extends Item> items = items(reference);
        List<Field> fields = new ArrayList<>(items.size());
        for (Item item : items) {
            Field field = field(item);
            if (!TreeText.isBlank(field.text())) {
                fields.add(field);
            }
        }
        return fields;
    }

    private Field field(Item item) {
        if (item instanceof AtomicValue value) {
            return new Field(tree.text(value.getStringValue()), at());
        }
        if (item instanceof NodeInfo found) {
            TinyNodeImpl real = real(found);
            tree.read(real);
            return new Field(tree.text(real), tree.at(real));
        }
        return new Field("", at());
    }

    @Override
    public List<SourceRecord> parts(Reference iterator) {
        List<SourceRecord> parts = new ArrayList<>();
        for (Item item : items(iterator)) {
            if (item instanceof NodeInfo found) {
                parts.add(new TreeRecord(tree, real(found)));
            }
        }
        return parts;
    }

    private List<? extends Item> items(Reference reference) {
        XPathReference path = (XPathReference) reference;
        if (path.down().isPresent()) {
            List<TinyNodeImpl> found = path.down().get().from(node, tree.nodes());
            if (found.size() <= Asking.MOST_VALUES) {
                return found;
            }
        }
        NodeInfo from = path.plain() ? node : new WatchedNode(node, null, tree);
        return tree.asking().ask(path, from, this::at);
    }

    private static TinyNodeImpl real(NodeInfo found) {
        return found instanceof WatchedNode watched ? watched.real() : (TinyNodeImpl) found;
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
