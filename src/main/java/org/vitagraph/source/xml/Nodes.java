package org.vitagraph.source.xml;

import java.util.Arrays;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.EmptyAttributeMap;
import net.sf.saxon.om.NodeName;

/**
 * The nodes of one record's tree in arrays: node 0 is the document, then come elements and texts in the order of the file. All texts lie
 * side by side, so that the text of an element is a piece of them. Attributes have numbers of their own; where either can stand, that of
 * an attribute is written as its complement, which is negative. Used again for the next record.
 */
final class Nodes {
    private static final int FIRST = 64;
    private static final AttributeMap NONE = EmptyAttributeMap.getInstance();

    private int count;
    private int open;
    private NodeName[] names = new NodeName[FIRST];
    private AttributeMap[] maps = new AttributeMap[FIRST];
    private int[] parents = new int[FIRST];
    private int[] ends = new int[FIRST];
    private int[] lines = new int[FIRST];
    private int[] columns = new int[FIRST];
    private int[] begins = new int[FIRST];
    private int[] stops = new int[FIRST];
    private int[] firsts = new int[FIRST];
    private int attributes;
    private int[] owners = new int[FIRST];
    private char[] text = new char[1 << 12];
    private int length;
    private int told;

    /** Forgets all but the document. */
    void clear() {
        Arrays.fill(names, 0, count, null);
        count = 0;
        attributes = 0;
        length = 0;
        told = 0;
        add(-1);
        open = 0;
    }

    private int add(int parent) {
        if (count == parents.length) {
            grow(2 * count);
        }
        parents[count] = parent;
        begins[count] = length;
        maps[count] = NONE;
        firsts[count] = attributes;
        return count++;
    }

    private void grow(int size) {
        names = Arrays.copyOf(names, size);
        maps = Arrays.copyOf(maps, size);
        parents = Arrays.copyOf(parents, size);
        ends = Arrays.copyOf(ends, size);
        lines = Arrays.copyOf(lines, size);
        columns = Arrays.copyOf(columns, size);
        begins = Arrays.copyOf(begins, size);
        stops = Arrays.copyOf(stops, size);
        firsts = Arrays.copyOf(firsts, size);
    }

    /** Begins an element in the one that is open. */
    void begin(NodeName name, AttributeMap own, int line, int column) {
        endText();
        open = add(open);
        names[open] = name;
        maps[open] = own;
        lines[open] = line;
        columns[open] = column;
        attributes += own.size();
        if (attributes > owners.length) {
            owners = Arrays.copyOf(owners, 2 * attributes);
        }
        Arrays.fill(owners, firsts[open], attributes, open);
    }

    /** Adds characters to the text that stands here. */
    void text(char[] characters, int begin, int size) {
        if (length + size > text.length) {
            text = Arrays.copyOf(text, 2 * (length + size));
        }
        System.arraycopy(characters, begin, text, length, size);
        length += size;
    }

    private void endText() {
        if (length > told) {
            int node = add(open);
            begins[node] = told;
            stops[node] = length;
            ends[node] = count;
            told = length;
        }
    }

    /** Ends the element that is open, or at last the document. */
    void end() {
        endText();
        ends[open] = count;
        stops[open] = length;
        open = parents[open];
    }

    /** Gives how many nodes there are. */
    int count() {
        return count;
    }

    /** Gives how many attributes there are. */
    int attributes() {
        return attributes;
    }

    /** Gives the number of the element that is open. */
    int open() {
        return open;
    }

    boolean isElement(int node) {
        return node > 0 && names[node] != null;
    }

    boolean isText(int node) {
        return node > 0 && names[node] == null;
    }

    NodeName name(int element) {
        return names[element];
    }

    AttributeMap map(int element) {
        return maps[element];
    }

    /** Gives the number of the first attribute of an element. */
    int first(int element) {
        return firsts[element];
    }

    AttributeInfo attribute(int number) {
        return maps[owners[number]].itemAt(number - firsts[owners[number]]);
    }

    /** Gives the element in which a text or attribute stands, else the node itself. */
    int element(int node) {
        if (node < 0) {
            return owners[~node];
        }
        return isText(node) ? parents[node] : node;
    }

    /** Gives what a node stands in; negative for the document. */
    int parent(int node) {
        return parents[node];
    }

    /** Gives the number behind a node and all that is inside it: its next sibling, if that is not behind its parent, too. */
    int end(int node) {
        return ends[node];
    }

    int line(int element) {
        return lines[element];
    }

    int column(int element) {
        return columns[element];
    }

    /** Gives the text of a node as XPath has it (XDM 3.1, 5.13): all text inside it, or the value of an attribute. */
    String string(int node) {
        return node < 0 ? attribute(~node).getValue() : new String(text, begins[node], stops[node] - begins[node]);
    }

    /** Gives the text that stands in an element itself, not in one inside it. */
    String ownText(int element) {
        StringBuilder own = new StringBuilder();
        for (int child = element + 1; child < ends[element]; child = ends[child]) {
            if (isText(child)) {
                own.append(text, begins[child], stops[child] - begins[child]);
            }
        }
        return own.toString();
    }
}
