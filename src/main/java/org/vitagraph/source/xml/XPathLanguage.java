package org.vitagraph.source.xml;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.Configuration;
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
    private static final Pattern PREFIX = Pattern.compile("Namespace prefix '([^']+)'");
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
            new EndlessWords(text).refuse(configuration, context());
            XPathEvaluator evaluator = new XPathEvaluator(configuration);
            evaluator.setStaticContext(context());
            XPathExpression expression = evaluator.createExpression(text);
            boolean plain = PLAIN.matcher(text).matches();
            return new XPathReference(text, expression, plain, StepsDown.of(text, namespaces));
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

    private BadReference bad(String text, XPathException e) {
        String message = String.valueOf(e.getMessage());
        Matcher named = NAMED_FUNCTION.matcher(message);
        if (named.find()) {
            return new BadReference(sentence(text, message), Math.max(0, text.indexOf(named.group(1)) + 1));
        }
        Location at = e.getLocator();
        int column = at == null ? 0 : Math.max(0, at.getColumnNumber() + 1);
        Matcher prefix = PREFIX.matcher(message);
        if (prefix.find()) {
            message += "; declared are " + String.join(", ", namespaces.keySet());
            column = text.indexOf(prefix.group(1) + ":") + 1;
        }
        return new BadReference(sentence(text, message), Math.min(column, text.length() + 1));
    }

    private static String sentence(String text, String message) {
        String plain = message.replaceAll("\\s+", " ").strip();
        return "'" + text + "' is not an XPath that can be asked: " + plain + (plain.endsWith(".") ? "" : ".");
    }
}
