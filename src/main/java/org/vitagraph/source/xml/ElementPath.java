package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.NodeName;
import org.jspecify.annotations.Nullable;
import org.vitagraph.source.xml.StreamIterator.Way;

/** A path of names down from the document, with what was counted of the elements there. */
final class ElementPath {
    /** Where an iterator may find records: its number, and the path with its filters. */
    record Candidate(int iterator, Way way) {}

    private record Key(String uri, String local) {}

    private final @Nullable ElementPath parent;
    private final NodeName name;
    private final List<Candidate> candidates = new ArrayList<>(0);
    private final Map<Key, ElementPath> children = new LinkedHashMap<>(2);
    private @Nullable ElementPath last;
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
        if (last != null && last.local().equals(local) && last.uri().equals(uri)) {
            return last;
        }
        last = children.get(new Key(uri, local));
        return last;
    }

    void add(ElementPath child) {
        children.put(new Key(child.uri(), child.local()), child);
        last = child;
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

    Collection<ElementPath> children() {
        return children.values();
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
