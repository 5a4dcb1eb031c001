package org.vitagraph.source.xml;

import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.ReceiverOption;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.str.StringView;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.Statistics;
import net.sf.saxon.tree.tiny.TinyAttributeImpl;
import net.sf.saxon.tree.tiny.TinyBuilder;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.tree.tiny.TinyTree;
import net.sf.saxon.type.Type;
import net.sf.saxon.type.Untyped;
import org.jspecify.annotations.Nullable;

/** The tree of one record as Saxon has it, made when an XPath needs it. Its nodes come in the same order, with pointers between them. */
final class SaxonTree {
    private final TinyBuilder builder;
    private @Nullable TinyTree tree;
    private int[] ours = {};
    private int[] theirs = {};

    SaxonTree(PipelineConfiguration pipe) {
        this.builder = new TinyBuilder(pipe);
    }

    /** Forgets the tree of the last record. */
    void clear() {
        tree = null;
    }

    /** Gives the tree of the record whose nodes these are. */
    TinyTree of(Nodes nodes) {
        if (tree == null) {
            try {
                tree = built(nodes);
                number(tree, nodes.count());
            } catch (XPathException e) {
                throw new UncheckedXPathException(e);
            }
        }
        return tree;
    }

    private TinyTree built(Nodes nodes) throws XPathException {
        builder.reset();
        builder.setStatistics(new Statistics(nodes.count() + 1, nodes.attributes() + 1, 1, 2_000));
        builder.setLineNumbering(true);
        builder.open();
        builder.startDocument(0);
        LinePlace place = new LinePlace();
        int open = 0;
        for (int node = 1; node < nodes.count(); node++) {
            for (; open != nodes.parent(node); open = nodes.parent(open)) {
                builder.endElement();
            }
            if (nodes.isText(node)) {
                builder.characters(StringView.tidy(nodes.string(node)), place, ReceiverOption.WHOLE_TEXT_NODE);
            } else {
                place.at(nodes.line(node), nodes.column(node));
                builder.startElement(
                        nodes.name(node), Untyped.getInstance(), nodes.map(node), NamespaceMap.emptyMap(), place, 0);
                open = node;
            }
        }
        for (; open > 0; open = nodes.parent(open)) {
            builder.endElement();
        }
        builder.endDocument();
        builder.close();
        return builder.getTree();
    }

    private void number(TinyTree built, int count) {
        ours = new int[built.getNumberOfNodes()];
        theirs = new int[count];
        int number = 0;
        for (int i = 0; number < count; i++) {
            if (built.nodeKind[i] != Type.PARENT_POINTER) {
                ours[i] = number;
                theirs[number++] = i;
            }
        }
    }

    /** Gives a node by its number, which is negative for an attribute. */
    TinyNodeImpl node(int number, Nodes nodes) {
        TinyTree built = of(nodes);
        return number < 0 ? new TinyAttributeImpl(built, ~number) : built.getNode(theirs[number]);
    }

    /** Gives the number of a node of the tree. */
    int number(TinyNodeImpl node) {
        return node.getNodeKind() == Type.ATTRIBUTE ? ~node.getNodeNumber() : ours[node.getNodeNumber()];
    }
}
