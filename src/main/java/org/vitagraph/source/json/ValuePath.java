package org.vitagraph.source.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path of names down from the begin of a file, with what was counted of the values there. All elements of an array are one path. */
final class ValuePath {
    private static final String ELEMENT = "[*]";
    private static final String ANY = ".*";

    private final @Nullable ValuePath parent;
    private final String step;
    private final Map<String, ValuePath> members = new LinkedHashMap<>(2);
    private @Nullable ValuePath element;
    private @Nullable ValuePath any;
    private int line;
    private int column;
    private long found;
    private long entered;
    private long scalars;
    private long objects;
    private long inside;
    private boolean leadsToRecord;

    private ValuePath(@Nullable ValuePath parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    /** Makes the path of the whole. */
    static ValuePath root() {
        return new ValuePath(null, "");
    }

    /** Gives the path of the elements of an array here; null where it was not added. */
    @Nullable
    ValuePath element() {
        return element;
    }

    /** Adds the path of the elements of an array here. */
    ValuePath addElement() {
        ValuePath path = new ValuePath(this, ELEMENT);
        element = path;
        return path;
    }

    /** Gives the path of the members of an object here, whatever they are called; null where it was not added. */
    @Nullable
    ValuePath any() {
        return any;
    }

    /** Adds the path of the members of an object here, whatever they are called. */
    ValuePath addAny() {
        ValuePath path = new ValuePath(this, ANY);
        any = path;
        return path;
    }

    /** Gives the path of a member; null where none of its name was added. */
    @Nullable
    ValuePath member(String name) {
        return members.get(name);
    }

    /** Adds the path of a member. */
    ValuePath addMember(String name) {
        String quoted = name.replace("\\", "\\\\").replace("'", "\\'");
        ValuePath path = new ValuePath(this, PathParser.isPlain(name) ? "." + name : "['" + quoted + "']");
        members.put(name, path);
        return path;
    }

    /** Counts a record. */
    void found() {
        found++;
        for (ValuePath each = this; each != null && !each.leadsToRecord; each = each.parent) {
            each.leadsToRecord = true;
        }
    }

    /** Counts an object that is no record, and in which records are looked for. */
    void entered() {
        entered++;
    }

    /** Counts a text, number or truth value in no record. */
    void missed() {
        scalars++;
    }

    /** Counts an object in no record, by the texts, numbers and truth values inside; one without any is nothing. */
    void missed(long insideIt) {
        objects += insideIt > 0 ? 1 : 0;
        inside += insideIt;
    }

    /** Says where the first value stands that was missed, or that was entered where none was. */
    void first(int atLine, int atColumn) {
        line = atLine;
        column = atColumn;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    boolean isRoot() {
        return parent == null;
    }

    boolean isLeadingToRecord() {
        return leadsToRecord;
    }

    /** Gives how many values were met here. */
    long count() {
        return found + entered + missedHere();
    }

    /** Gives how many values here are in no record and were not looked into. */
    long missedHere() {
        return scalars + objects;
    }

    /** Gives how many values stand in those that were missed here. */
    long inside() {
        return inside;
    }

    /** Gives how many texts, numbers and truth values further down are in no record. */
    long below() {
        long sum = inside;
        for (ValuePath child : children()) {
            sum += child.scalars + child.below();
        }
        return sum;
    }

    List<ValuePath> children() {
        List<ValuePath> children = new ArrayList<>(members.values());
        if (element != null) {
            children.add(element);
        }
        if (any != null) {
            children.add(any);
        }
        return children;
    }

    /** Gives it as it would be written in a map. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (ValuePath each = this; each != null; each = each.parent) {
            text.insert(0, each.step);
        }
        return text.isEmpty() ? "$" : text.charAt(0) == '.' ? text.substring(1) : text.toString();
    }
}
