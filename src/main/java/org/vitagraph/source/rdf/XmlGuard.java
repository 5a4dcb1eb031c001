package org.vitagraph.source.rdf;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.SourceFile;

/**
 * A first look at a file of RDF/XML: it must be well-formed XML without a DOCTYPE, and not too deep. Its limits do not change
 * with the JDK; with them the RDF parser, which calls itself for each element, cannot run out of its stack.
 */
final class XmlGuard {
    private final String file;

    private XmlGuard(String file) {
        this.file = file;
    }

    /** Reads the file once to its end. */
    static void check(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            new XmlGuard(file.name()).read(in);
        }
    }

    private void read(InputStream in) throws RdfFault {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, TurtleGuard.LONGEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, TurtleGuard.LONGEST);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(file, in);
            try {
                read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new RdfFault(finding(e));
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException, RdfFault {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    String message = "The file has a DOCTYPE, whose entities are never resolved here.";
                    throw fault(Code.DOCTYPE_REFUSED, reader.getLocation(), message);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > TurtleGuard.DEEPEST) {
                        String message = "Elements are nested more than " + TurtleGuard.DEEPEST + " deep.";
                        throw fault(Code.TOO_LARGE, reader.getLocation(), message);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> reader.getTextLength();
                default -> {}
            }
        }
    }

    private RdfFault fault(Code code, Location at, String message) {
        return new RdfFault(Finding.of(code, place(at), "", message));
    }

    private Finding finding(XMLStreamException e) {
        String said =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("maximum") && lower.contains("limit")) {
            String message = "A text is longer than " + TurtleGuard.LONGEST + " characters.";
            return Finding.of(Code.TOO_LARGE, place(e.getLocation()), "", message);
        }
        Code code = lower.contains("utf-8") || lower.contains("encoding") ? Code.ENCODING : Code.SYNTAX;
        return Finding.of(code, place(e.getLocation()), "", "This is not XML: " + said + ".");
    }

    private Position place(@org.jspecify.annotations.Nullable Location at) {
        return at == null
                ? new Position(file, 0, 0)
                : new Position(file, Math.max(at.getLineNumber(), 0), Math.max(at.getColumnNumber(), 0));
    }
}
