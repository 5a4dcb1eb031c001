package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.EmptyAttributeMap;
import net.sf.saxon.om.FingerprintedQName;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.SmallAttributeMap;
import net.sf.saxon.type.BuiltInAtomicType;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.TextElements;

/** Builds the trees of one file's records, one after the other. */
public final class RecordTreeBuilder {
    /** The most characters of one record that are kept, its markup counted. */
    public static final int LARGEST = 16 << 20;

    /** The most different names of elements and attributes that one file may have. */
    private static final int MOST_NAMES = 20_000;

    private static final int COST_OF_NODE = 32;
    /** A tree of so many nodes is not kept for the next record. */
    private static final int MOST_KEPT = 1 << 16;

    /** An attribute, or a name without one. */
    private record Name(String prefix, String uri, String local) {}

    private final String file;
    private final TreeStyle style;
    private final ElementRules rules;
    private final Asking asking;
    private final PipelineConfiguration pipe;
    private final Map<Name, NodeName> names = new HashMap<>();
    private final List<AttributeInfo> attributes = new ArrayList<>();
    private final SaxonTree saxon;
    private Nodes nodes = new Nodes();
    private BitSet records = new BitSet();
    private long size;

    /**
     * Takes what holds for a file.
     *
     * @param file its name for findings
     * @param findings where failures of XPaths go that are asked of its records
     */
    public RecordTreeBuilder(XPathLanguage language, TreeStyle style, String file, FindingSink findings) {
        this(language, style, new ElementRules(TextElements.PLAIN), file, findings);
    }

    RecordTreeBuilder(XPathLanguage language, TreeStyle style, ElementRules rules, String file, FindingSink findings) {
        this.file = file;
        this.style = style;
        this.rules = rules;
        this.asking = new Asking(language, findings);
        this.pipe = language.configuration().makePipelineConfiguration();
        this.saxon = new SaxonTree(pipe);
    }

    /** Begins a tree; that of the last record is none any more. */
    public void begin() {
        if (nodes.count() > MOST_KEPT) {
            nodes = new Nodes();
        }
        nodes.clear();
        saxon.clear();
        records = new BitSet();
        size = 0;
    }

    /** Gives a name that elements and attributes can have. */
    NodeName name(String prefix, String uri, String local) throws TooManyNames {
        Name name = new Name(prefix, uri, local);
        NodeName known = names.get(name);
        if (known == null) {
            if (names.size() == MOST_NAMES) {
                throw new TooManyNames(MOST_NAMES);
            }
            known = new FingerprintedQName(
                    prefix, NamespaceUri.of(uri), local, pipe.getConfiguration().getNamePool());
            names.put(name, known);
        }
        return known;
    }

    /** Adds an attribute without namespace to the element that begins next. */
    public void attribute(String name, String value) throws TooManyNames {
        attributes.add(attributeOf(name("", "", name), value));
    }

    /** Begins an element without namespace. */
    public void startElement(String name, int line, int column) throws TooManyNames {
        AttributeMap own = attributes.isEmpty() ? EmptyAttributeMap.getInstance() : new SmallAttributeMap(attributes);
        startElement(name("", "", name), own, line, column);
        attributes.clear();
    }

    static AttributeInfo attributeOf(NodeName name, String value) {
        return new AttributeInfo(name, BuiltInAtomicType.UNTYPED_ATOMIC, value, Loc.NONE, 0);
    }

    void startElement(NodeName name, AttributeMap own, int line, int column) {
        for (AttributeInfo each : own) {
            size += each.getValue().length() + COST_OF_NODE;
        }
        size += COST_OF_NODE;
        nodes.begin(name, own, line, column);
    }

    /** Says that the element that began last is a record. */
    public void record() {
        records.set(nodes.open());
    }

    /** Adds text to the element that is open. */
    public void text(String more) {
        text(more.toCharArray(), 0, more.length());
    }

    void text(char[] characters, int begin, int length) {
        nodes.text(characters, begin, length);
        size += length;
    }

    /** Ends the element that is open. */
    public void endElement() {
        nodes.end();
    }

    /** Tells whether the tree is larger than {@value #LARGEST} characters. */
    public boolean isTooLarge() {
        return size > LARGEST;
    }

    /**
     * Ends a tree.
     *
     * @param steps the steps of an XPath from the document to the outermost record, such as {@code person[3]}
     */
    public RecordTree end(List<String> steps) {
        nodes.end();
        TreePlaces places = new TreePlaces(file, style, nodes, steps);
        return new RecordTree(nodes, saxon, style, asking, records, new ElementTexts(nodes, rules), places);
    }
}
