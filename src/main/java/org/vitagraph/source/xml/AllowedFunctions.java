package org.vitagraph.source.xml;

import java.util.List;
import java.util.Map;
import net.sf.saxon.Configuration;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.StaticContext;
import net.sf.saxon.functions.FunctionLibrary;
import net.sf.saxon.functions.registry.ConstructorFunctionLibrary;
import net.sf.saxon.functions.registry.XPath31FunctionSet;
import net.sf.saxon.om.FunctionItem;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.SymbolicName;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a reference may call: those of XPath 3.1 that see nothing but the record. What reads files, the network,
 * the environment or the clock, loads classes by a collation's name, parses XML or calls other functions is refused.
 */
final class AllowedFunctions implements FunctionLibrary {
    /** The functions with the most arguments they may have; those beyond would name a collation. */
    private static final Map<String, Integer> MOST_ARGUMENTS = Map.<String, Integer>ofEntries(
            Map.entry("abs", 1),
            Map.entry("avg", 1),
            Map.entry("boolean", 1),
            Map.entry("ceiling", 1),
            Map.entry("codepoints-to-string", 1),
            Map.entry("compare", 2),
            Map.entry("concat", 100),
            Map.entry("contains", 2),
            Map.entry("count", 1),
            Map.entry("data", 1),
            Map.entry("day-from-date", 1),
            Map.entry("day-from-dateTime", 1),
            Map.entry("deep-equal", 2),
            Map.entry("distinct-values", 1),
            Map.entry("empty", 1),
            Map.entry("ends-with", 2),
            Map.entry("exists", 1),
            Map.entry("false", 0),
            Map.entry("floor", 1),
            Map.entry("has-children", 1),
            Map.entry("head", 1),
            Map.entry("index-of", 2),
            Map.entry("insert-before", 3),
            Map.entry("lang", 1),
            Map.entry("last", 0),
            Map.entry("local-name", 1),
            Map.entry("lower-case", 1),
            Map.entry("matches", 3),
            Map.entry("max", 1),
            Map.entry("min", 1),
            Map.entry("month-from-date", 1),
            Map.entry("month-from-dateTime", 1),
            Map.entry("name", 1),
            Map.entry("namespace-uri", 1),
            Map.entry("normalize-space", 1),
            Map.entry("normalize-unicode", 2),
            Map.entry("not", 1),
            Map.entry("number", 1),
            Map.entry("position", 0),
            Map.entry("remove", 2),
            Map.entry("replace", 4),
            Map.entry("reverse", 1),
            Map.entry("root", 1),
            Map.entry("round", 2),
            Map.entry("starts-with", 2),
            Map.entry("string", 1),
            Map.entry("string-join", 2),
            Map.entry("string-length", 1),
            Map.entry("string-to-codepoints", 1),
            Map.entry("subsequence", 3),
            Map.entry("substring", 3),
            Map.entry("substring-after", 2),
            Map.entry("substring-before", 2),
            Map.entry("sum", 2),
            Map.entry("tail", 1),
            Map.entry("tokenize", 3),
            Map.entry("translate", 3),
            Map.entry("true", 0),
            Map.entry("upper-case", 1),
            Map.entry("year-from-date", 1),
            Map.entry("year-from-dateTime", 1));

    private final FunctionLibrary standard = XPath31FunctionSet.getInstance();
    private final FunctionLibrary constructors;

    AllowedFunctions(Configuration configuration) {
        constructors = new ConstructorFunctionLibrary(configuration);
    }

    @Override
    public @Nullable Expression bind(
            SymbolicName.F name,
            Expression[] arguments,
            @Nullable Map<StructuredQName, Integer> keywords,
            StaticContext context,
            List<String> reasons)
            throws XPathException {
        if (name.getComponentName().hasURI(NamespaceUri.SCHEMA)) {
            return constructors.bind(name, arguments, keywords, context, reasons);
        }
        String called = name.getComponentName().getLocalPart();
        if (!isAllowed(name)) {
            throw new XPathException("the function " + called + "() with " + arguments.length
                    + " arguments is not one that a reference may call");
        }
        if (LinearRegex.isFor(called, arguments.length)) {
            return LinearRegex.call(called, arguments);
        }
        return standard.bind(name, arguments, keywords, context, reasons);
    }

    private static boolean isAllowed(SymbolicName.F name) {
        StructuredQName function = name.getComponentName();
        return function.hasURI(NamespaceUri.FN)
                && name.getArity() <= MOST_ARGUMENTS.getOrDefault(function.getLocalPart(), -1);
    }

    @Override
    public boolean isAvailable(SymbolicName.F name, int languageLevel) {
        return isAllowed(name);
    }

    /** Functions as values are refused: with them a reference could call itself without end. */
    @Override
    public @Nullable FunctionItem getFunctionItem(SymbolicName.F name, StaticContext context) throws XPathException {
        throw new XPathException("functions as values are not for references");
    }

    @Override
    public FunctionLibrary copy() {
        return this;
    }
}
