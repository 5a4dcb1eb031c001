package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.Context;
import org.vitagraph.mapping.Calculations.Calculation;

/** Evaluates the WHERE of a pattern on rows: BINDs one by one, anything more as one query over many rows. */
final class Evaluation {

    private static final Var ROW = Var.alloc("__row");

    private final Context context;
    private final IdentityHashMap<Pattern, List<Bind>> ready = new IdentityHashMap<>();
    private final DatasetGraph nothing = DatasetGraphFactory.empty();

    /** Makes an evaluation in a context that knows the patterns' functions. */
    Evaluation(Context context) {
        this.context = context;
    }

    /** Gives for each row its solutions, in the order of the rows. */
    List<List<Row>> solve(Pattern pattern, List<Row> rows) {
        Element where = pattern.where();
        return where == null ? chain(pattern, rows) : batch(where, rows);
    }

    private List<List<Row>> chain(Pattern pattern, List<Row> rows) {
        List<Bind> binds = ready.computeIfAbsent(pattern, this::binds);
        List<List<Row>> solved = new ArrayList<>(rows.size());
        for (Row row : rows) {
            for (Bind bind : binds) {
                Node value = bind.value().on(row);
                if (value != null) {
                    row.put(bind.place(), value);
                }
            }
            solved.add(List.of(row));
        }
        return solved;
    }

    /** A BIND: where its variable stands in rows, and what gives its value. */
    private record Bind(int place, Calculation value) {}

    private List<Bind> binds(Pattern pattern) {
        Calculations calculations = new Calculations(pattern.columns(), context);
        List<Bind> binds = new ArrayList<>();
        pattern.binds().getExprs().forEach((name, expression) -> {
            int place = pattern.columns().of(name.getVarName());
            binds.add(new Bind(place, calculations.of(expression)));
        });
        return binds;
    }

    /** Evaluates all rows in one query, each with its number, so that every solution knows its fact. */
    List<List<Row>> batch(Element where, List<Row> rows) {
        List<List<Row>> solved = new ArrayList<>(rows.size());
        rows.forEach(row -> solved.add(new ArrayList<>()));
        ExecutionContext execution = ExecutionContext.create(nothing, context);
        Op query = Algebra.compile(over(rows, where));
        QueryIterator solutions = QC.execute(query, BindingFactory.root(), execution);
        try {
            solutions.forEachRemaining(solution -> {
                int number = Integer.parseInt(solution.get(ROW).getLiteralLexicalForm());
                solved.get(number).add(row(rows.get(number), solution));
            });
        } finally {
            solutions.close();
        }
        return solved;
    }

    /** Puts the rows as inline data before the WHERE, so that its BINDs see them. */
    private static Element over(List<Row> rows, Element where) {
        ElementData data = new ElementData();
        data.add(ROW);
        Set<Var> names = new LinkedHashSet<>();
        rows.forEach(row -> row.vars().forEachRemaining(names::add));
        names.forEach(data::add);
        for (int i = 0; i < rows.size(); i++) {
            data.add(BindingFactory.binding(rows.get(i), ROW, Terms.integer(i)));
        }
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        if (where instanceof ElementGroup own) {
            own.getElements().forEach(group::addElement);
        } else {
            group.addElement(where);
        }
        return group;
    }

    private static Row row(Row of, Binding solution) {
        Row row = new Row(of.columns(), of.repeated());
        solution.vars().forEachRemaining(name -> {
            Node value = solution.get(name);
            if (!name.equals(ROW) && value != null) {
                row.put(name.getVarName(), value);
            }
        });
        return row;
    }
}
