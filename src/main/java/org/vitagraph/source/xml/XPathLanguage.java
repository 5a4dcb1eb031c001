package org.vitagraph.source.xml;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.Configuration;
import net.sf.saxon.expr.parser.Token;
import net.sf.saxon.expr.parser.Tokenizer;
import net.sf.saxon.functions.FunctionLibraryList;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.pattern.NodeTest;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.s9api.UnprefixedElementMatchingPolicy;
import net.sf.saxon.sxpath.IndependentContext;
import net.sf.saxon.sxpath.XPathEvaluator;
import net.sf.saxon.sxpath.XPathExpression;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Reference;

/**
 * XPath 3.1 as references are written in it. An element name without a prefix matches in any namespace, prefixes are those
 * built in and those of the map, and nothing can be called that sees more than the record (see {@link AllowedFunctions}).
 */
public final class XPathLanguage {
    /** The longest reference, in characters. */
    static final int LONGEST = 2_000;

    /** Prefixes that need not be declared. */
    static final Map<String, String> PREFIXES = Map.of(
            "tei", "http://www.tei-c.org/ns/1.0",
            "eac", "urn:isbn:1-931666-33-4",
            "eac2", "https://archivists.org/ns/eac/v2",
            "ead", "urn:isbn:1-931666-22-9",
            "mods", "http://www.loc.gov/mods/v3",
            "mads", "http://www.loc.gov/mads/v2",
            "xlink", "http://www.w3.org/1999/xlink",
            "xsi", "http://www.w3.org/2001/XMLSchema-instance",
            "xs", "http://www.w3.org/2001/XMLSchema",
            "xml", "http://www.w3.org/XML/1998/namespace");

    private static final Pattern PLAIN = Pattern.compile("(?:[\\w.:-]+/)*(?:@?[\\w.:-]+|text\\(\\)|\\.)");
    private static final Pattern NAMED_FUNCTION = Pattern.compile("function ([\\w:-]+)\\(\\)");

    private final Configuration configuration = new Configuration();
    private final Map<String, String> namespaces;

    /**
     * Takes the prefixes of a map.
     *
     * @param namespaces namespaces by prefix; they win over those built in
     */
    public XPathLanguage(Map<String, String> namespaces) {
        this.namespaces = new TreeMap<>(PREFIXES);
        this.namespaces.putAll(namespaces);
        configuration.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        configuration.setConfigurationProperty(Feature.LINE_NUMBERING, true);
        configuration.setResourceResolver(request -> {
            throw new XPathException("nothing outside the record is read");
        });
    }

    Configuration configuration() {
        return configuration;
    }

    Map<String, String> namespaces() {
        return namespaces;
    }

    /**
     * Understands an XPath that gives values.
     *
     * @throws BadReference if it is no XPath, uses a prefix that is not declared, or calls what a reference may not
     */
    public Reference reference(String text) throws BadReference {
        return compiled(text);
    }

    /**
     * Understands an XPath that gives parts of a record.
     *
     * @throws BadReference as {@link #reference} does, and if what it gives are no nodes
     */
    public Reference parts(String text) throws BadReference {
        XPathReference reference = compiled(text);
        if (!(reference.expression().getInternalExpression().getItemType() instanceof NodeTest)) {
            throw new BadReference(
                    "'" + text + "' gives values, not elements: the parts of a record are found by a path.", 1);
        }
        return reference;
    }

    private XPathReference compiled(String text) throws BadReference {
        if (text.isBlank()) {
            throw new BadReference("The reference is empty: write an XPath such as birth/@when.", 1);
        }
        if (text.length() > LONGEST) {
            throw new BadReference("The reference is longer than " + LONGEST + " characters.", LONGEST + 1);
        }
        try {
            refuseLoops(text);
            XPathEvaluator evaluator = new XPathEvaluator(configuration);
            evaluator.setStaticContext(context());
            XPathExpression expression = evaluator.createExpression(text);
            boolean plain = PLAIN.matcher(text).matches();
            return new XPathReference(text, expression, plain);
        } catch (XPathException e) {
            throw bad(text, e);
        } catch (UncheckedXPathException e) {
            throw bad(text, e.getXPathException());
        } catch (StackOverflowError e) {
            throw new BadReference("The reference is nested too deeply.", 1);
        }
    }

    private IndependentContext context() {
        IndependentContext context = new IndependentContext(configuration);
        context.setXPathLanguageLevel(31);
        context.setUnprefixedElementMatchingPolicy(UnprefixedElementMatchingPolicy.ANY_NAMESPACE);
        context.setWarningHandler((message, location) -> {});
        namespaces.forEach((prefix, uri) -> context.declareNamespace(prefix, NamespaceUri.of(uri)));
        FunctionLibraryList functions = new FunctionLibraryList();
        functions.addFunctionLibrary(new AllowedFunctions(configuration));
        context.setFunctionLibrary(functions);
        return context;
    }

    /** Refuses counting and functions as values: without them a reference can go no farther than the record reaches. */
    private static void refuseLoops(String text) throws XPathException, BadReference {
        Tokenizer tokens = new Tokenizer();
        tokens.languageLevel = 31;
        tokens.tokenize(text, 0, -1);
        // A token has a character at least; on some faults the tokenizer stays where it is for ever.
        for (int left = text.length() + 1; tokens.currentToken != Token.EOF; left--) {
            if (left < 0) {
                throw new BadReference("'" + text + "' is not an XPath that can be asked.", 1);
            }
            boolean value = tokens.currentToken == Token.FUNCTION && tokens.currentTokenValue.equals("function");
            if (tokens.currentToken == Token.TO || tokens.currentToken == Token.NAMED_FUNCTION_REF || value) {
                throw new BadReference(
                        "'to' and functions as values are not for references.", tokens.currentTokenStartOffset + 1);
            }
            tokens.next();
        }
    }

    private BadReference bad(String text, XPathException e) {
        String message = String.valueOf(e.getMessage());
        Matcher named = NAMED_FUNCTION.matcher(message);
        if (named.find()) {
            return new BadReference(sentence(text, message), Math.max(0, text.indexOf(named.group(1)) + 1));
        }
        Location at = e.getLocator();
        int column = at == null ? 0 : Math.max(0, at.getColumnNumber());
        if (message.contains("Namespace prefix")) {
            message += "; declared are " + String.join(", ", namespaces.keySet());
        }
        return new BadReference(sentence(text, message), Math.min(column, text.length()));
    }

    private static String sentence(String text, String message) {
        String plain = message.replaceAll("\\s+", " ").strip();
        return "'" + text + "' is not an XPath that can be asked: " + plain + (plain.endsWith(".") ? "" : ".");
    }
}
