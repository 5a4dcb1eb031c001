package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.NodeName;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.xml.StreamIterator.Way;

/** A path of names down from the document, with what was counted of the elements there. */
final class ElementPath {
    /** Where an iterator may find records: its number, and the path with its filters. */
    record Candidate(int iterator, Way way) {}

    /** So many are found fast enough one by one. */
    private static final int MANY = 12;

    private record Key(String uri, String local) {}

    private final @Nullable ElementPath parent;
    private final NodeName name;
    private final List<Candidate> candidates = new ArrayList<>(0);
    private final List<ElementPath> children = new ArrayList<>(2);
    private final List<NodeName> attributes = new ArrayList<>(2);
    private @Nullable Map<Key, ElementPath> index;
    private long count;
    private long missed;
    private long siblingsOf;
    private int siblings;
    private int line;
    private int column;
    private boolean leadsToRecord;

    ElementPath(@Nullable ElementPath parent, NodeName name, List<StreamIterator> iterators) {
        this.parent = parent;
        this.name = name;
        for (int i = 0; i < iterators.size(); i++) {
            for (Way way : iterators.get(i).paths()) {
                if (way.fits(this)) {
                    candidates.add(new Candidate(i, way));
                }
            }
        }
    }

    @Nullable
    ElementPath parent() {
        return parent;
    }

    NodeName name() {
        return name;
    }

    String local() {
        return name.getLocalPart();
    }

    String uri() {
        return name.getNamespaceUri().toString();
    }

    List<Candidate> candidates() {
        return candidates;
    }

    @Nullable
    ElementPath child(String uri, String local) {
        if (index != null) {
            return index.get(new Key(uri, local));
        }
        for (ElementPath child : children) {
            if (child.local().equals(local) && child.uri().equals(uri)) {
                return child;
            }
        }
        return null;
    }

    void add(ElementPath child) {
        children.add(child);
        if (index == null && children.size() > MANY) {
            index = new HashMap<>();
            children.forEach(this::put);
        } else {
            put(child);
        }
    }

    private void put(ElementPath child) {
        if (index != null) {
            index.put(new Key(child.uri(), child.local()), child);
        }
    }

    /** Gives the name of an attribute that was met here before; null where it is new. */
    @Nullable
    NodeName attribute(String prefix, String uri, String local) {
        for (NodeName each : attributes) {
            if (each.getLocalPart().equals(local)
                    && each.getPrefix().equals(prefix)
                    && each.getNamespaceUri().toString().equals(uri)) {
                return each;
            }
        }
        return null;
    }

    /** Remembers the name of an attribute. */
    void remember(NodeName attribute) {
        if (attributes.size() < MANY) {
            attributes.add(attribute);
        }
    }

    /** Counts an element and gives its position among those of its name in the same parent. */
    int opened() {
        count++;
        long of = parent == null ? 1 : parent.count;
        siblings = siblingsOf == of ? siblings + 1 : 1;
        siblingsOf = of;
        return siblings;
    }

    /** Counts an element that is no record and stands in none. */
    void missed(int atLine, int atColumn) {
        if (missed == 0) {
            line = atLine;
            column = atColumn;
        }
        missed++;
    }

    /** Notes that records are found here or below. */
    void leadsToRecord() {
        for (ElementPath each = this; each != null && !each.leadsToRecord; each = each.parent) {
            each.leadsToRecord = true;
        }
    }

    boolean isLeadingToRecord() {
        return leadsToRecord;
    }

    List<ElementPath> children() {
        return children;
    }

    long count() {
        return count;
    }

    long missed() {
        return missed;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (ElementPath each = this; each != null; each = each.parent) {
            text.insert(0, "/" + each.local());
        }
        return text.toString();
    }
}
