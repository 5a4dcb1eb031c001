package org.vitagraph.source.xml;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of elements in which others count in a way of their own: such as stand apart, as a note within a name, which are texts of
 * their own, and are what is said where nothing else is said around them; such as others stand for; and parts side by side.
 */
final class ElementTexts {
    private final Nodes nodes;
    private final ElementRules rules;
    private final BitSet apart = new BitSet();
    private final Map<Integer, String> instead = new HashMap<>();
    private final Map<Integer, String> before = new HashMap<>();
    /** All of these, where the text around them differs from that of the file. */
    private final BitSet marked = new BitSet();

    /** Finds such elements in a tree. */
    ElementTexts(Nodes nodes, ElementRules rules) {
        this.nodes = nodes;
        this.rules = rules;
        for (int node = 0; !rules.areNone() && node < nodes.count(); node++) {
            if (!nodes.isText(node)) {
                children(node);
            }
        }
        marked.or(apart);
        instead.keySet().forEach(marked::set);
        before.keySet().forEach(marked::set);
    }

    private void children(int around) {
        String outer = nodes.isElement(around) ? name(around) : "";
        boolean choice = rules.isOneOf(outer);
        int taken = -1;
        int previous = -1;
        for (int child = around + 1; child < nodes.end(around); child = nodes.end(child)) {
            if (nodes.isText(child)) {
                previous = parts(child) ? -1 : previous;
                continue;
            }
            String replaced = rules.instead(name(child));
            if (replaced != null) {
                instead.put(child, replaced);
            }
            if (rules.isApart(name(child), outer)) {
                apart.set(child);
                continue;
            }
            if (choice) {
                apart.set(child, taken >= 0);
                taken = taken < 0 ? child : taken;
            }
            previous = follows(previous, child);
        }
        int first = apart.nextSetBit(around + 1);
        if (choice && taken < 0 && first > 0 && first < nodes.end(around)) {
            apart.clear(first);
        }
    }

    /** Tells whether a text parts the elements around it, and is not there for the layout of the file. */
    private boolean parts(int text) {
        String written = nodes.string(text);
        return !TreeText.isBlank(written) || written.indexOf('\n') < 0;
    }

    /** Notes what parts an element from the one before it; gives the one from which the next has to be parted. */
    private int follows(int previous, int child) {
        if (TreeText.isBlank(nodes.string(child))) {
            return previous;
        }
        String between = previous < 0 ? null : rules.between(name(previous), name(child));
        if (between != null) {
            before.put(child, between);
        }
        return child;
    }

    private String name(int element) {
        return nodes.name(element).getLocalPart();
    }

    /** Tells whether the text of a node is another than the file has inside it. */
    boolean differ(int node) {
        if (node < 0 || marked.isEmpty()) {
            return false;
        }
        int first = marked.nextSetBit(node + 1);
        return first > 0 && first < nodes.end(node);
    }

    /** Gives the text of an element. */
    String text(int element) {
        StringBuilder text = new StringBuilder();
        pass(element, isSaidWithoutApart(element), text, new BitSet());
        return text.toString();
    }

    /** Gives the numbers of the texts that are read with an element. */
    BitSet texts(int element) {
        BitSet texts = new BitSet();
        pass(element, isSaidWithoutApart(element), new StringBuilder(), texts);
        return texts;
    }

    private boolean isSaidWithoutApart(int element) {
        StringBuilder text = new StringBuilder();
        pass(element, true, text, new BitSet());
        return !TreeText.isBlank(text);
    }

    private void pass(int element, boolean withoutApart, StringBuilder text, BitSet texts) {
        int node = element + 1;
        while (node < nodes.end(element)) {
            String replaced = instead.get(node);
            boolean left = replaced != null || withoutApart && apart.get(node);
            if (nodes.isText(node)) {
                text.append(nodes.string(node));
                texts.set(node);
            } else if (replaced != null && !(withoutApart && apart.get(node))) {
                text.append(replaced);
            } else if (!left && before.containsKey(node)) {
                part(text, before.get(node));
            }
            node = left ? nodes.end(node) : node + 1;
        }
    }

    private static void part(StringBuilder text, String between) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        if (end > 0) {
            text.append(between);
        }
    }
}
