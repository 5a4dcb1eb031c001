package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
        return values(reference, field -> true);
    }

    @Override
    public List<Field> values(Reference reference, Predicate<Field> taken) {
        XPathReference path = (XPathReference) reference;
        List<Field> fields = new ArrayList<>(2);
        if (path.down().isPresent()) {
            path.down().get().each(node, tree.nodes(), found -> add(found, taken, fields));
            return fields;
        }
        for (Item item : items(path)) {
            if (item instanceof NodeInfo found) {
                add(number(found), taken, fields);
            } else if (item instanceof AtomicValue value) {
                // What it is made of was read when it was made.
                Field made = new Field(tree.text(value.getStringValue()), at());
                if (!TreeText.isBlank(made.text())) {
                    fields.add(made);
                }
            }
        }
        return fields;
    }

    private void add(int found, Predicate<Field> taken, List<Field> fields) {
        Field field = new Field(tree.text(found), tree.at(found));
        boolean blank = TreeText.isBlank(field.text());
        if (!blank) {
            fields.add(field);
        }
        if (blank || taken.test(field)) {
            tree.read(found);
        }
    }

    @Override
    public List<Field> peek(Reference reference) {
        return tree.quietly(() -> values(reference, field -> false));
    }

    @Override
    public void forget() {
        tree.forget();
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
