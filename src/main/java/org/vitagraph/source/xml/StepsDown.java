package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.tree.tiny.TinyAttributeImpl;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.tree.tiny.TinyTree;
import net.sf.saxon.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * An XPath that only steps down by names, such as {@code birth/placeName} or {@code birth/@when}: most are like that, and to walk them on
 * the arrays of a tree takes a tenth of what it takes to ask an engine. Not for several threads.
 */
final class StepsDown {
    private static final Pattern STEP = Pattern.compile("(@?)(?:([A-Za-z_][\\w-]*):)?([A-Za-z_][\\w.-]*)");

    private final List<Step> steps;

    private StepsDown(List<Step> steps) {
        this.steps = steps;
    }

    /** Understands an XPath; empty where it is more than that. */
    static Optional<StepsDown> of(String text, Map<String, String> namespaces) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            Matcher step = STEP.matcher(part);
            boolean afterAttribute = !steps.isEmpty() && steps.getLast().attribute;
            if (!step.matches() || afterAttribute) {
                return Optional.empty();
            }
            boolean attribute = !step.group(1).isEmpty();
            String prefix = step.group(2);
            String uri = prefix == null ? (attribute ? "" : null) : namespaces.get(prefix);
            if (prefix != null && uri == null) {
                return Optional.empty();
            }
            steps.add(new Step(attribute, uri, step.group(3)));
        }
        return Optional.of(new StepsDown(steps));
    }

    /** A step to the children or attributes of a name; it remembers which numbers of names in the pool mean that. */
    private static final class Step {
        private static final byte MEANT = 1;
        private static final byte OTHER = 2;

        private final boolean attribute;
        private final @Nullable String uri;
        private final String local;
        private byte[] known = new byte[1 << 11];

        /** Makes one; without a namespace it is for any. */
        Step(boolean attribute, @Nullable String uri, String local) {
            this.attribute = attribute;
            this.uri = uri;
            this.local = local;
        }

        boolean isTo(int code, NamePool names) {
            int name = code & NamePool.FP_MASK;
            if (name >= known.length) {
                known = Arrays.copyOf(known, 2 * name);
            }
            if (known[name] == 0) {
                boolean meant = names.getLocalName(name).equals(local)
                        && (uri == null || names.getURI(name).toString().equals(uri));
                known[name] = meant ? MEANT : OTHER;
            }
            return known[name] == MEANT;
        }
    }

    /** Gives what it finds from a node of a tree, in the order of the file. */
    List<TinyNodeImpl> from(TinyNodeImpl node, TinyTree tree) {
        List<TinyNodeImpl> found = new ArrayList<>(2);
        if (node.getNodeKind() == Type.ELEMENT) {
            find(node.getNodeNumber(), 0, tree, found);
        }
        return found;
    }

    private void find(int element, int at, TinyTree tree, List<TinyNodeImpl> found) {
        if (at == steps.size()) {
            found.add(tree.getNode(element));
            return;
        }
        Step step = steps.get(at);
        if (step.attribute) {
            attribute(element, step, tree, found);
            return;
        }
        int[] next = tree.getNextPointerArray();
        short[] depth = tree.getNodeDepthArray();
        int child = element + 1;
        boolean more = child < tree.getNumberOfNodes() && depth[child] == depth[element] + 1;
        while (more) {
            if (tree.nodeKind[child] == Type.ELEMENT && step.isTo(tree.getNameCode(child), tree.getNamePool())) {
                find(child, at + 1, tree, found);
            }
            // The last child points back to its parent.
            more = next[child] > child;
            child = next[child];
        }
    }

    private static void attribute(int element, Step step, TinyTree tree, List<TinyNodeImpl> found) {
        int attribute = tree.getAlphaArray()[element];
        if (attribute < 0) {
            return;
        }
        int[] parents = tree.getAttributeParentArray();
        while (attribute < tree.getNumberOfAttributes() && parents[attribute] == element) {
            if (step.isTo(tree.getAttributeNameCodeArray()[attribute], tree.getNamePool())) {
                found.add(new TinyAttributeImpl(tree, attribute));
            }
            attribute++;
        }
    }
}
