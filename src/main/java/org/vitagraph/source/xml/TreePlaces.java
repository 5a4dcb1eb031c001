package org.vitagraph.source.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.tiny.TinyAttributeImpl;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.tree.tiny.TinyTree;
import net.sf.saxon.type.Type;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Locator;

/**
 * Where the nodes of a record's tree stand in the file. Of ancestors the position is written where it is not the first, of the
 * record always, and inside it where the element has siblings of its name.
 */
final class TreePlaces {
    /** So many nodes are looked through for one place; where there are more, all places are counted at once. */
    private static final int NEAR = 40;

    private final String file;
    private final TreeStyle style;
    private final TinyTree tree;
    private final List<String> steps;
    private int @Nullable [] positions;

    /**
     * Takes what is known of a tree.
     *
     * @param steps the steps of an XPath from the document to the outermost record, such as {@code person[3]}
     */
    TreePlaces(String file, TreeStyle style, TinyTree tree, List<String> steps) {
        this.file = file;
        this.style = style;
        this.tree = tree;
        this.steps = steps;
    }

    Locator of(TinyNodeImpl node) {
        TinyNodeImpl element = node;
        while (element.getNodeKind() != Type.ELEMENT && element.getParent() != null) {
            element = element.getParent();
        }
        return style == TreeStyle.LINES
                ? new Locator.Position(file, element.getLineNumber(), Math.max(0, element.getColumnNumber()))
                : new Locator.Path(file, Math.max(1, element.getLineNumber()), path(node, element));
    }

    Locator begin(TinyNodeImpl record) {
        return style == TreeStyle.LINES ? new Locator.Position(file, record.getLineNumber(), 1) : of(record);
    }

    private String path(TinyNodeImpl node, TinyNodeImpl element) {
        StringBuilder path = new StringBuilder();
        appendElement(element, path);
        if (node instanceof TinyAttributeImpl) {
            path.append("/@").append(node.getDisplayName());
        }
        return path.toString();
    }

    private void appendElement(TinyNodeImpl element, StringBuilder path) {
        int depth = tree.getNodeDepthArray()[element.getNodeNumber()];
        for (int i = 0; i < Math.min(depth, steps.size()); i++) {
            path.append('/').append(steps.get(i));
        }
        int inside = depth - steps.size();
        TinyNodeImpl[] below = new TinyNodeImpl[Math.max(0, inside)];
        NodeInfo each = element;
        for (int i = inside - 1; i >= 0; i--) {
            below[i] = (TinyNodeImpl) each;
            each = each.getParent();
        }
        for (TinyNodeImpl step : below) {
            path.append('/').append(step.getDisplayName());
            TinyNodeImpl parent = Objects.requireNonNull(step.getParent());
            int position = position(step.getNodeNumber(), parent.getNodeNumber());
            if (position > 0) {
                path.append('[').append(position).append(']');
            }
        }
    }

    /** Gives the position of an element among those of its name; 0 where it is alone. */
    private int position(int element, int parent) {
        if (positions != null) {
            return positions[element];
        }
        int[] next = tree.getNextPointerArray();
        int before = 0;
        int all = 0;
        int each = parent + 1;
        for (int looked = 0; each > parent; looked++) {
            if (looked == NEAR) {
                positions = counted();
                return positions[element];
            }
            boolean same = tree.nodeKind[each] == Type.ELEMENT && tree.getNameCode(each) == tree.getNameCode(element);
            all += same ? 1 : 0;
            before += same && each < element ? 1 : 0;
            // The last child points back to its parent.
            each = next[each];
        }
        return all > 1 ? before + 1 : 0;
    }

    private int[] counted() {
        record Siblings(int depth, int name) {}
        int last = tree.getNumberOfNodes();
        short[] depth = tree.getNodeDepthArray();
        int[] result = new int[last];
        int[] parents = new int[last];
        int[] open = new int[2 + maximum(depth, last)];
        Map<Siblings, Integer> before = new HashMap<>();
        for (int i = 0; i < last; i++) {
            open[depth[i]] = i;
            if (tree.nodeKind[i] != Type.ELEMENT || depth[i] == 0) {
                continue;
            }
            parents[i] = open[depth[i] - 1];
            Integer earlier = before.put(new Siblings(depth[i], tree.getNameCode(i)), i);
            if (earlier != null && parents[earlier] == parents[i]) {
                result[earlier] = Math.max(1, result[earlier]);
                result[i] = result[earlier] + 1;
            }
        }
        return result;
    }

    private static int maximum(short[] depth, int last) {
        int deepest = 0;
        for (int i = 0; i < last; i++) {
            deepest = Math.max(deepest, depth[i]);
        }
        return deepest;
    }
}
