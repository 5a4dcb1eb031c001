package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** The variables of one fact, or of one further value of a repeated slot of it. */
final class Row extends BindingBase {

    /** What may follow a slot's name in a variable that the engine fills. */
    static final List<String> SUFFIXES =
            List.of("", "_label", "_role", "_property", "_sort", "_edtf", "_from_year", "_to_year", "_words");

    static final int LABEL = 1;
    static final int ROLE = 2;
    static final int PROPERTY = 3;
    static final int SORT = 4;
    static final int EDTF = 5;
    static final int FROM_YEAR = 6;
    static final int TO_YEAR = 7;
    static final int WORDS = 8;

    private final Columns columns;
    private final @Nullable Node[] values;
    private final String repeated;

    /**
     * Makes a row without values.
     *
     * @param columns where its pattern has which variable
     * @param repeated the slot of which this row holds a further value; empty for a fact's first row
     */
    Row(Columns columns, String repeated) {
        super(null);
        this.columns = columns;
        this.values = new Node[columns.size()];
        this.repeated = repeated;
    }

    /** Gives the slot of which this row holds a further value, empty for the first row. */
    String repeated() {
        return repeated;
    }

    /** Gives where the variables are. */
    Columns columns() {
        return columns;
    }

    /** Fills a variable by its place; one without a place is not asked for. */
    void put(int place, Node value) {
        if (place >= 0) {
            values[place] = value;
        }
    }

    /** Fills a variable by its name. */
    void put(String name, Node value) {
        put(columns.of(name), value);
    }

    /** Gives the value at a place; null where there is none. */
    @Nullable
    Node value(int place) {
        return place < 0 ? null : values[place];
    }

    /** Gives the value of a variable by name, or null. */
    @Nullable
    Node value(String name) {
        return value(columns.of(name));
    }

    @Override
    protected Iterator<Var> vars1() {
        List<Var> filled = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                filled.add(columns.variable(i));
            }
        }
        return filled.iterator();
    }

    @Override
    protected int size1() {
        int size = 0;
        for (Node value : values) {
            size += value == null ? 0 : 1;
        }
        return size;
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var name) {
        return get1(name) != null;
    }

    @Override
    protected @Nullable Node get1(Var name) {
        return value(columns.of(name.getVarName()));
    }

    @Override
    public Binding detach() {
        return this;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return this;
    }
}
