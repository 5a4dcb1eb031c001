package org.vitagraph.source.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.NodeName;
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
    private final Nodes nodes;
    private final List<String> steps;
    private final String toRecord;
    private int @Nullable [] positions;

    /**
     * Takes what is known of a tree.
     *
     * @param steps the steps of an XPath from the document to the outermost record, such as {@code person[3]}
     */
    TreePlaces(String file, TreeStyle style, Nodes nodes, List<String> steps) {
        this.file = file;
        this.style = style;
        this.nodes = nodes;
        this.steps = steps;
        this.toRecord = steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }

    Locator of(int node) {
        int element = nodes.element(node);
        return style == TreeStyle.LINES
                ? new Locator.Position(file, nodes.line(element), Math.max(0, nodes.column(element)))
                : new Locator.Path(file, Math.max(1, nodes.line(element)), path(node, element));
    }

    Locator begin(int record) {
        return style == TreeStyle.LINES ? new Locator.Position(file, nodes.line(nodes.element(record)), 1) : of(record);
    }

    private String path(int node, int element) {
        StringBuilder path = new StringBuilder(toRecord.length() + 32);
        append(element, path);
        if (node < 0) {
            path.append("/@").append(nodes.attribute(~node).getNodeName().getDisplayName());
        }
        return path.toString();
    }

    /** Appends the path of an element. The first of a tree are the record's ancestors, one in the other. */
    private void append(int element, StringBuilder path) {
        if (element == steps.size()) {
            path.append(toRecord);
        } else if (element < steps.size()) {
            steps.subList(0, element).forEach(step -> path.append('/').append(step));
        } else {
            append(nodes.parent(element), path);
            path.append('/').append(nodes.name(element).getDisplayName());
            int position = position(element);
            if (position > 0) {
                path.append('[').append(position).append(']');
            }
        }
    }

    /** Gives the position of an element among those of its name; 0 where it is alone. */
    private int position(int element) {
        if (positions != null) {
            return positions[element];
        }
        int parent = nodes.parent(element);
        int before = 0;
        int all = 0;
        int looked = 0;
        for (int each = parent + 1; each < nodes.end(parent); each = nodes.end(each)) {
            if (++looked > NEAR) {
                positions = counted();
                return positions[element];
            }
            boolean same = nodes.name(each) == nodes.name(element);
            all += same ? 1 : 0;
            before += same && each < element ? 1 : 0;
        }
        return all > 1 ? before + 1 : 0;
    }

    private int[] counted() {
        record Siblings(int parent, NodeName name) {}
        int[] result = new int[nodes.count()];
        Map<Siblings, Integer> before = new HashMap<>();
        for (int i = 1; i < result.length; i++) {
            if (nodes.isElement(i)) {
                Integer earlier = before.put(new Siblings(nodes.parent(i), nodes.name(i)), i);
                if (earlier != null) {
                    result[earlier] = Math.max(1, result[earlier]);
                    result[i] = result[earlier] + 1;
                }
            }
        }
        return result;
    }
}
