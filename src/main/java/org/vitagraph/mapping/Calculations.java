package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_SHA1;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueLang;
import org.apache.jena.sparql.expr.nodevalue.NodeValueNode;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * Makes expressions ready for the rows of a pattern. ARQ looks every value of a variable up in a cache for all of its threads; what
 * most BINDs are made of calls ARQ's functions here on the values themselves, anything else is left to ARQ as a whole.
 */
final class Calculations {

    private static final Node TRUE = NodeValue.TRUE.asNode();
    private static final Node FALSE = NodeValue.FALSE.asNode();
    /** Functions of nothing but the values of their arguments. */
    private static final Set<Class<? extends ExprFunction>> PLAIN = Set.of(
            E_Equals.class,
            E_Lang.class,
            E_SHA1.class,
            E_Str.class,
            E_StrConcat.class,
            E_StrLang.class,
            E_StrSubstring.class);

    private final Columns columns;
    private final FunctionRegistry functions;
    private final FunctionEnv environment;

    Calculations(Columns columns, Context context) {
        this.columns = columns;
        this.functions = FunctionRegistry.get(context);
        this.environment = new FunctionEnvBase(context);
    }

    /** An expression, ready. */
    @FunctionalInterface
    interface Calculation {

        /** Gives the value on a row; null for an error, which leaves a variable unbound (SPARQL 1.1, 18.5 Extend). */
        @Nullable
        Node on(Row row);
    }

    /** Makes an expression ready. */
    Calculation of(Expr expression) {
        return switch (expression) {
            case ExprVar variable -> variable(columns.of(variable.getVarName()));
            case NodeValue constant -> constant(constant.asNode());
            case E_Bound bound -> bound(of(bound.getArg()));
            case E_Coalesce coalesce -> first(all(coalesce));
            case E_If choice
            when isTest(choice.getArg1()) -> either(of(choice.getArg1()), of(choice.getArg2()), of(choice.getArg3()));
            case E_Function call when function(call) instanceof FunctionBase own -> apply(all(call), own::exec);
            case ExprFunction1 one when isPlain(one) -> apply(all(one), values -> one.eval(values.get(0)));
            case ExprFunction2 two
            when isPlain(two) -> apply(all(two), values -> two.eval(values.get(0), values.get(1)));
            case ExprFunctionN any when isPlain(any) -> apply(all(any), any::eval);
            default -> row -> byArq(expression, row);
        };
    }

    private List<Calculation> all(ExprFunction function) {
        return function.getArgs().stream().map(this::of).toList();
    }

    private static boolean isPlain(ExprFunction function) {
        return PLAIN.contains(function.getClass()) && !function.getArgs().contains(null);
    }

    /** Tells whether an expression gives true, false or an error. */
    private static boolean isTest(Expr expression) {
        return expression instanceof E_Bound || expression instanceof E_Equals;
    }

    private org.apache.jena.sparql.function.@Nullable Function function(E_Function call) {
        String iri = call.getFunctionIRI();
        return PatternFunctions.isKnown(iri) ? functions.getFunction(iri) : null;
    }

    private static Calculation variable(int place) {
        return row -> row.value(place);
    }

    private static Calculation constant(Node node) {
        return row -> node;
    }

    private static Calculation bound(Calculation of) {
        return row -> of.on(row) == null ? FALSE : TRUE;
    }

    private static Calculation first(List<Calculation> choices) {
        return row -> {
            for (Calculation choice : choices) {
                Node value = choice.on(row);
                if (value != null) {
                    return value;
                }
            }
            return null;
        };
    }

    private static Calculation either(Calculation test, Calculation then, Calculation otherwise) {
        return row -> {
            Node answer = test.on(row);
            return answer == null ? null : (answer.equals(TRUE) ? then : otherwise).on(row);
        };
    }

    private static Calculation apply(List<Calculation> arguments, Function<List<NodeValue>, NodeValue> function) {
        return row -> {
            List<NodeValue> values = new ArrayList<>(arguments.size());
            for (Calculation argument : arguments) {
                Node value = argument.on(row);
                if (value == null) {
                    return null;
                }
                values.add(value(value));
            }
            try {
                return function.apply(values).asNode();
            } catch (ExprEvalException error) {
                return null;
            }
        };
    }

    private static NodeValue value(Node node) {
        if (node.isURI()) {
            return new NodeValueNode(node);
        }
        if (!node.getLiteralLanguage().isEmpty()) {
            return new NodeValueLang(node);
        }
        boolean string = node.getLiteralDatatypeURI().equals(XSD.xstring.getURI());
        return string ? new NodeValueString(node.getLiteralLexicalForm(), node) : NodeValue.makeNode(node);
    }

    private @Nullable Node byArq(Expr expression, Row row) {
        try {
            return expression.eval(row, environment).asNode();
        } catch (ExprEvalException error) {
            return null;
        }
    }
}
