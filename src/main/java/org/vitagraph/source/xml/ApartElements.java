package org.vitagraph.source.xml;

import java.util.BitSet;
import java.util.List;

/**
 * Elements that are no part of the text around them, such as a note within a name. They are texts of their own, and where nothing else
 * is said around them they are what is said.
 */
final class ApartElements {
    private final Nodes nodes;
    private final BitSet apart = new BitSet();

    /**
     * Finds them.
     *
     * @param names their local names, each perhaps with that of the element around it before, such as {@code choice/sic}
     */
    ApartElements(Nodes nodes, List<String> names) {
        this.nodes = nodes;
        for (int node = 0; !names.isEmpty() && node < nodes.count(); node++) {
            if (nodes.isElement(node)) {
                String own = nodes.name(node).getLocalPart();
                int around = nodes.parent(node);
                if (names.contains(own)
                        || nodes.isElement(around)
                                && names.contains(nodes.name(around).getLocalPart() + "/" + own)) {
                    apart.set(node);
                }
            }
        }
    }

    /** Tells whether there are some within a node, and something is said without them. */
    boolean areWithin(int node) {
        if (node < 0 || apart.isEmpty()) {
            return false;
        }
        int first = apart.nextSetBit(node + 1);
        return first > 0 && first < nodes.end(node) && !TreeText.isBlank(text(node));
    }

    /** Gives the text within an element without theirs. */
    String text(int element) {
        StringBuilder text = new StringBuilder();
        texts(element).stream().forEach(node -> text.append(nodes.string(node)));
        return text.toString();
    }

    /** Gives the numbers of the texts within an element without theirs. */
    BitSet texts(int element) {
        BitSet texts = new BitSet();
        for (int node = element + 1; node < nodes.end(element); node = apart.get(node) ? nodes.end(node) : node + 1) {
            if (nodes.isText(node)) {
                texts.set(node);
            }
        }
        return texts;
    }
}
