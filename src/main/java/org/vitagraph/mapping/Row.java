package org.vitagraph.mapping;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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

    private final Map<Var, Node> values = new HashMap<>();
    private final String repeated;

    /**
     * Makes a row without values.
     *
     * @param repeated the slot of which this row holds a further value; empty for a fact's first row
     */
    Row(String repeated) {
        super(null);
        this.repeated = repeated;
    }

    /** Gives the slot of which this row holds a further value, empty for the first row. */
    String repeated() {
        return repeated;
    }

    void put(String name, Node value) {
        values.put(Var.alloc(name), value);
    }

    void put(Var name, Node value) {
        values.put(name, value);
    }

    /** Gives a term: itself, or the value of the variable that it is; null where that has none. */
    @Nullable
    Node term(Node term) {
        return term.isVariable() ? values.get((Var) term) : term;
    }

    /** Gives the value of a variable by name, or null. */
    @Nullable
    Node value(String name) {
        return values.get(Var.alloc(name));
    }

    @Override
    protected Iterator<Var> vars1() {
        return values.keySet().iterator();
    }

    @Override
    protected int size1() {
        return values.size();
    }

    @Override
    protected boolean isEmpty1() {
        return values.isEmpty();
    }

    @Override
    protected boolean contains1(Var name) {
        return values.containsKey(name);
    }

    @Override
    protected @Nullable Node get1(Var name) {
        return values.get(name);
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
