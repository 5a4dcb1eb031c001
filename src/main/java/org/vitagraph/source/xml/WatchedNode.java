package org.vitagraph.source.xml;

import net.sf.saxon.event.Receiver;
import net.sf.saxon.om.AtomicSequence;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodePredicate;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.StringView;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.tree.wrapper.AbstractVirtualNode;
import net.sf.saxon.tree.wrapper.VirtualNode;
import net.sf.saxon.tree.wrapper.WrappingFunction;
import net.sf.saxon.tree.wrapper.WrappingIterator;
import net.sf.saxon.type.Type;
import net.sf.saxon.value.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * A node of a record as an XPath sees it: it notes that its text was read, also where a predicate or a function did so, and
 * counts the steps taken.
 */
final class WatchedNode extends AbstractVirtualNode implements WrappingFunction {
    private final RecordTree tree;

    WatchedNode(NodeInfo node, @Nullable WatchedNode parent, RecordTree tree) {
        this.node = node;
        this.parent = parent;
        this.docWrapper = tree.watched();
        this.tree = tree;
    }

    TinyNodeImpl real() {
        return (TinyNodeImpl) node;
    }

    @Override
    public VirtualNode makeWrapper(NodeInfo other, @Nullable VirtualNode itsParent) {
        tree.step();
        return new WatchedNode(other, (WatchedNode) itsParent, tree);
    }

    @Override
    public UnicodeString getUnicodeStringValue() {
        int number = tree.number(real());
        tree.read(number);
        return StringView.of(tree.rawText(number));
    }

    @Override
    public AtomicSequence atomize() throws XPathException {
        return node.getNodeKind() == Type.COMMENT || node.getNodeKind() == Type.PROCESSING_INSTRUCTION
                ? node.atomize()
                : StringValue.makeUntypedAtomic(getUnicodeStringValue());
    }

    @Override
    public @Nullable String getAttributeValue(NamespaceUri uri, String local) {
        AxisIterator attributes = node.iterateAxis(AxisInfo.ATTRIBUTE);
        for (NodeInfo each = attributes.next(); each != null; each = attributes.next()) {
            if (each.getLocalPart().equals(local) && each.getNamespaceUri().equals(uri)) {
                tree.read(tree.number((TinyNodeImpl) each));
                return each.getStringValue();
            }
        }
        return null;
    }

    @Override
    public @Nullable NodeInfo getParent() {
        if (parent == null) {
            NodeInfo above = node.getParent();
            parent = above == null ? null : (WatchedNode) makeWrapper(above, null);
        }
        return parent;
    }

    @Override
    public AxisIterator iterateAxis(int axis) {
        return new WrappingIterator(node.iterateAxis(axis), this, parentOn(axis));
    }

    @Override
    public AxisIterator iterateAxis(int axis, NodePredicate test) {
        return new WrappingIterator(node.iterateAxis(axis, test), this, parentOn(axis));
    }

    private @Nullable WatchedNode parentOn(int axis) {
        return axis == AxisInfo.CHILD || axis == AxisInfo.ATTRIBUTE ? this : null;
    }

    @Override
    public void copy(Receiver out, int options, Location location) throws XPathException {
        node.copy(out, options, location);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }
}
