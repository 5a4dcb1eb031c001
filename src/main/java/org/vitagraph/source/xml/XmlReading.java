package org.vitagraph.source.xml;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.EmptyAttributeMap;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.SmallAttributeMap;
import org.codehaus.stax2.XMLStreamLocation2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.xml.ElementPath.Candidate;

/** One reading of an XML file: elements stream by, and only those that an iterator finds are built. */
final class XmlReading {
    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
    private static final int MOST_PATHS = 100_000;

    private final String file;
    private final List<StreamIterator> iterators;
    private final XMLStreamReader2 xml;
    private final TokenLimit characters;
    private final RecordSink records;
    private final FindingSink findings;
    private final RecordTreeBuilder builder;
    private final List<int[]> found = new ArrayList<>();
    private OpenElement[] open = new OpenElement[64];
    private int depth;
    private int recordDepth;
    private int paths;
    private @Nullable ElementPath root;

    XmlReading(
            String file,
            List<StreamIterator> iterators,
            XMLStreamReader2 xml,
            TokenLimit characters,
            RecordTreeBuilder builder,
            RecordSink records,
            FindingSink findings) {
        this.file = file;
        this.iterators = iterators;
        this.xml = xml;
        this.characters = characters;
        this.builder = builder;
        this.records = records;
        this.findings = findings;
    }

    /** Reads to the end and tells whether it was reached. */
    boolean read() throws IOException {
        try {
            while (xml.hasNext()) {
                if (!event(xml.next())) {
                    return false;
                }
                characters.begin();
            }
        } catch (XMLStreamException e) {
            return broken(e);
        } catch (WstxLazyException e) {
            return broken(e.getCause() instanceof XMLStreamException cause ? cause : new XMLStreamException(e));
        } catch (TooManyNames e) {
            return tooLarge(e.sentence());
        }
        if (root != null) {
            NeverFound.report(file, root, findings);
        }
        return true;
    }

    private boolean broken(XMLStreamException fault) throws IOException {
        OpenElement innermost = depth == 0 ? null : open[depth - 1];
        findings.finding(
                new XmlFault(file, innermost).of(fault, xml.getLocationInfo().getStartLocation()));
        return false;
    }

    private boolean event(int event) throws XMLStreamException, TooManyNames {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            case XMLStreamConstants.DTD -> doctype();
            default -> true;
        };
    }

    private boolean start() throws TooManyNames {
        XMLStreamLocation2 at = xml.getLocationInfo().getStartLocation();
        if (XINCLUDE.equals(xml.getNamespaceURI())) {
            return included(at);
        }
        ElementPath path = path();
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        int position = path.opened();
        open[depth] = new OpenElement(path, position, attributes(path), at.getLineNumber(), at.getColumnNumber());
        depth++;
        boolean inside = recordDepth > 0;
        int[] finders = finders(path);
        if (finders.length > 0 && !inside) {
            beginRecord();
        } else if (inside) {
            build(open[depth - 1]);
        } else {
            path.missed(at.getLineNumber(), at.getColumnNumber());
        }
        if (finders.length > 0) {
            path.leadsToRecord();
            builder.record();
            found.add(finders);
        }
        return paths <= MOST_PATHS
                || tooLarge("The file has more than " + MOST_PATHS + " different paths of elements.");
    }

    private ElementPath path() throws TooManyNames {
        String uri = text(xml.getNamespaceURI());
        String local = xml.getLocalName();
        ElementPath parent = depth == 0 ? null : open[depth - 1].path();
        ElementPath known = parent == null ? null : parent.child(uri, local);
        if (known != null) {
            return known;
        }
        paths++;
        ElementPath path = new ElementPath(parent, builder.name(text(xml.getPrefix()), uri, local), iterators);
        if (parent == null) {
            root = path;
        } else {
            parent.add(path);
        }
        return path;
    }

    private AttributeMap attributes(ElementPath path) throws TooManyNames {
        int count = xml.getAttributeCount();
        if (count == 0) {
            return EmptyAttributeMap.getInstance();
        }
        List<AttributeInfo> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(RecordTreeBuilder.attributeOf(attributeName(path, i), xml.getAttributeValue(i)));
        }
        return new SmallAttributeMap(attributes);
    }

    private NodeName attributeName(ElementPath path, int i) throws TooManyNames {
        String prefix = text(xml.getAttributePrefix(i));
        String uri = text(xml.getAttributeNamespace(i));
        String local = xml.getAttributeLocalName(i);
        NodeName name = path.attribute(prefix, uri, local);
        if (name == null) {
            name = builder.name(prefix, uri, local);
            path.remember(name);
        }
        return name;
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** Gives the numbers of the iterators that find the innermost element. */
    private int[] finders(ElementPath path) {
        int[] finders = {};
        for (Candidate candidate : path.candidates()) {
            boolean already = finders.length > 0 && finders[finders.length - 1] == candidate.iterator();
            if (!already && OpenElement.passes(candidate, open, depth - 1)) {
                finders = Arrays.copyOf(finders, finders.length + 1);
                finders[finders.length - 1] = candidate.iterator();
            }
        }
        return finders;
    }

    private void beginRecord() {
        builder.begin();
        for (int i = 0; i < depth; i++) {
            build(open[i]);
        }
        recordDepth = depth;
    }

    private void build(OpenElement element) {
        builder.startElement(element.path().name(), element.attributes(), element.line(), element.column());
    }

    private boolean end() {
        if (recordDepth > 0) {
            builder.endElement();
            if (depth == recordDepth) {
                push();
            }
        }
        depth--;
        return !builder.isTooLarge() || tooLargeRecord();
    }

    private void push() {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            steps.add(open[i].step(i == depth - 1 && i > 0));
        }
        for (int i = 1; i < depth; i++) {
            builder.endElement();
        }
        recordDepth = 0;
        List<SourceRecord> ended = builder.end(steps).records();
        for (int i = 0; i < ended.size(); i++) {
            for (int iterator : found.get(i)) {
                records.record(iterator, ended.get(i));
            }
        }
        found.clear();
    }

    private boolean text() {
        if (recordDepth > 0) {
            builder.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        return recordDepth == 0 || !builder.isTooLarge() || tooLargeRecord();
    }

    private boolean tooLargeRecord() {
        OpenElement record = open[Math.max(0, recordDepth - 1)];
        findings.finding(new Finding(
                Code.TOO_LARGE,
                new Position(file, record.line(), record.column()),
                record.step(false),
                "The record holds more than " + (RecordTreeBuilder.LARGEST >> 20) + " million characters.",
                "Let the iterator find smaller elements, or split the record."));
        return false;
    }

    private boolean tooLarge(String message) {
        findings.finding(Finding.of(Code.TOO_LARGE, here(xml.getLocationInfo().getStartLocation()), "", message));
        return false;
    }

    private boolean doctype() {
        String message = "The file begins with a DOCTYPE, which can make it read other files or grow without end.";
        findings.finding(
                Finding.of(Code.DOCTYPE_REFUSED, here(xml.getLocationInfo().getStartLocation()), "", message));
        return false;
    }

    private boolean included(XMLStreamLocation2 at) {
        findings.finding(new Finding(
                Code.DOCTYPE_REFUSED,
                here(at),
                text(xml.getAttributeValue("", "href")),
                "Another file is included here (XInclude), which is never followed.",
                "Put what is included into the file, or give the other file as a source of its own."));
        return false;
    }

    private Position here(XMLStreamLocation2 at) {
        return new Position(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }
}
