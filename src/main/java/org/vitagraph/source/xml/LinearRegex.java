package org.vitagraph.source.xml;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.functions.IntegratedFunctionLibrary;
import net.sf.saxon.lib.ExtensionFunctionCall;
import net.sf.saxon.lib.ExtensionFunctionDefinition;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.SequenceTool;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.SequenceExtent;
import net.sf.saxon.value.SequenceType;
import net.sf.saxon.value.StringValue;

/**
 * The functions {@code matches}, {@code replace} and {@code tokenize} (XPath Functions 3.1, 5.6) in time linear in the text.
 * The pattern is written out in the reference, so that a wrong one is found before any file is read.
 */
final class LinearRegex extends ExtensionFunctionDefinition {
    private final String function;
    private final int arity;
    private final Pattern pattern;
    private final boolean literal;

    private LinearRegex(String function, int arity, Pattern pattern, boolean literal) {
        this.function = function;
        this.arity = arity;
        this.pattern = pattern;
        this.literal = literal;
    }

    static boolean isFor(String function, int arity) {
        return switch (function) {
            case "matches", "replace" -> true;
            case "tokenize" -> arity > 1;
            default -> false;
        };
    }

    /** Gives the call of such a function; it fails where the pattern is wrong or not written out. */
    static Expression call(String function, Expression[] arguments) throws XPathException {
        int flagsAt = function.equals("replace") ? 3 : 2;
        if (arguments.length < flagsAt) {
            throw new XPathException("the function " + function + "() needs " + flagsAt + " arguments");
        }
        String regex = written(function, arguments[1]);
        String flags = arguments.length > flagsAt ? written(function, arguments[flagsAt]) : "";
        boolean literal = flags.indexOf('q') >= 0;
        Pattern pattern = compiled(regex, flags);
        if (!function.equals("matches") && pattern.matcher("").matches()) {
            throw new XPathException("the pattern '" + regex + "' of " + function + "() also finds what is empty");
        }
        return IntegratedFunctionLibrary.makeFunctionCall(
                new LinearRegex(function, arguments.length, pattern, literal), arguments);
    }

    private static String written(String function, Expression argument) throws XPathException {
        if (argument instanceof Literal literal && literal.getGroundedValue() instanceof StringValue value) {
            return value.getStringValue();
        }
        throw new XPathException("pattern and flags of " + function + "() are texts in quotation marks");
    }

    private static Pattern compiled(String regex, String flags) throws XPathException {
        int options = 0;
        for (int i = 0; i < flags.length(); i++) {
            char flag = flags.charAt(i);
            options |= switch (flag) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                case 'q' -> 0;
                default -> throw new XPathException("the flags of a pattern are i, m, s and q, not " + flag);
            };
        }
        String translated = flags.indexOf('q') >= 0
                ? Pattern.quote(regex)
                : new RegexTranslation(regex, flags.indexOf('s') >= 0).translated();
        try {
            return Pattern.compile(translated, options);
        } catch (PatternSyntaxException e) {
            throw new XPathException("the pattern '" + regex + "' is not understood: " + e.getDescription());
        }
    }

    @Override
    public StructuredQName getFunctionQName() {
        return new StructuredQName("", NamespaceUri.FN, function);
    }

    @Override
    public int getMinimumNumberOfArguments() {
        return arity;
    }

    @Override
    public int getMaximumNumberOfArguments() {
        return arity;
    }

    @Override
    public SequenceType[] getArgumentTypes() {
        return new SequenceType[] {
            SequenceType.OPTIONAL_STRING,
            SequenceType.SINGLE_STRING,
            SequenceType.SINGLE_STRING,
            SequenceType.SINGLE_STRING
        };
    }

    @Override
    public SequenceType getResultType(SequenceType[] arguments) {
        return switch (function) {
            case "matches" -> SequenceType.SINGLE_BOOLEAN;
            case "replace" -> SequenceType.SINGLE_STRING;
            default -> SequenceType.STRING_SEQUENCE;
        };
    }

    @Override
    public ExtensionFunctionCall makeCallExpression() {
        return new ExtensionFunctionCall() {
            @Override
            public Sequence call(XPathContext context, Sequence[] arguments) throws XPathException {
                return result(arguments);
            }
        };
    }

    private Sequence result(Sequence[] arguments) throws XPathException {
        Item first = arguments[0].head();
        String text = first == null ? "" : first.getStringValue();
        Matcher matcher = pattern.matcher(text);
        return switch (function) {
            case "matches" -> BooleanValue.get(matcher.find());
            case "replace" ->
                new StringValue(replaced(
                        text, matcher, SequenceTool.asItem(arguments[2]).getStringValue()));
            default -> tokens(text, matcher);
        };
    }

    private String replaced(String text, Matcher matcher, String replacement) throws XPathException {
        StringBuilder result = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            result.append(text, end, matcher.start());
            expand(replacement, matcher, result);
            end = matcher.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    /** Writes a replacement: {@code $1} stands for what the first group found, a backslash takes its meaning from a sign. */
    private void expand(String replacement, Matcher matcher, StringBuilder result) throws XPathException {
        if (literal) {
            result.append(replacement);
            return;
        }
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : '\0';
            if (c == '\\' && (next == '\\' || next == '$')) {
                result.append(next);
                i++;
            } else if (c == '$' && next >= '0' && next <= '9') {
                String found = next - '0' <= matcher.groupCount() ? matcher.group(next - '0') : null;
                result.append(found == null ? "" : found);
                i++;
            } else if (c == '\\' || c == '$') {
                throw new XPathException("in a replacement, " + c + " is written \\" + c);
            } else {
                result.append(c);
            }
        }
    }

    private static Sequence tokens(String text, Matcher matcher) {
        List<Item> tokens = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            tokens.add(new StringValue(text.substring(end, matcher.start())));
            end = matcher.end();
        }
        if (!text.isEmpty()) {
            tokens.add(new StringValue(text.substring(end)));
        }
        return SequenceExtent.makeSequenceExtent(tokens);
    }
}
