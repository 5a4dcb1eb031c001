package org.vitagraph.store.guard;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** REPLACE (SPARQL 1.1 §17.4.3.15) in linear time, its result within the limit of values. */
final class LinearReplace extends ExprFunctionN {

    private final Limits limits;
    private final @Nullable LinearPattern constant;

    private LinearReplace(ExprList arguments, Limits limits, @Nullable LinearPattern constant) {
        super("replace", arguments);
        this.limits = limits;
        this.constant = constant;
    }

    static LinearReplace of(ExprList arguments, Limits limits) {
        return new LinearReplace(arguments, limits, LinearMatch.constant(arguments, 3, limits));
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        String text = LinearMatch.text(arguments.get(0));
        LinearPattern pattern = constant != null
                ? constant
                : LinearPattern.of(arguments.get(1), arguments.size() > 3 ? arguments.get(3) : null, limits);
        pattern.check(text, limits);
        String replaced = replaced(text, pattern, LinearMatch.text(arguments.get(2)));
        Node node = arguments.get(0).asNode();
        return node.getLiteralLanguage().isEmpty()
                ? NodeValue.makeString(replaced)
                : NodeValue.makeNode(NodeFactory.createLiteralLang(replaced, node.getLiteralLanguage()));
    }

    private String replaced(String text, LinearPattern pattern, String replacement) {
        Matcher matcher = pattern.compiled().matcher(text);
        StringBuilder result = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                throw new ExprEvalException("the pattern also finds what is empty (XPath FORX0003)");
            }
            result.append(text, end, matcher.start());
            expand(replacement, matcher, result);
            BoundedFunctions.check(result.length(), limits);
            end = matcher.end();
        }
        result.append(text, end, text.length());
        BoundedFunctions.check(result.length(), limits);
        return result.toString();
    }

    /** Writes the replacement (XPath Functions 3.1 §5.6.4): a dollar sign and a digit stand for what a group found. */
    private void expand(String replacement, Matcher matcher, StringBuilder result) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            boolean last = i + 1 == replacement.length();
            if (c != '\\' && c != '$') {
                result.append(c);
            } else if (last) {
                throw new ExprEvalException("a replacement ends with " + c);
            } else if (c == '\\') {
                i++;
                result.append(replacement.charAt(i));
            } else {
                i++;
                int group = Character.digit(replacement.charAt(i), 10);
                if (group < 0) {
                    throw new ExprEvalException("after a dollar sign there is no digit");
                }
                String found = group <= matcher.groupCount() ? matcher.group(group) : null;
                if (found != null) {
                    BoundedFunctions.check((long) result.length() + found.length(), limits);
                    result.append(found);
                }
            }
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return of(arguments, limits);
    }
}
