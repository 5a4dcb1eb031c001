package org.vitagraph.source.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The parser of XML with everything turned off that could reach outside the file, and with a limit to all that could grow. Its
 * limits are the parser's own, so that they are the same on each JDK.
 */
final class XmlStream {
    /** The deepest that elements may nest. */
    static final int DEEPEST = 1_000;

    private static final int MOST_ATTRIBUTES = 1_000;
    private static final int LONGEST_ATTRIBUTE = 1 << 20;
    private static final int BUFFER = 1 << 14;

    private final WstxInputFactory factory = new WstxInputFactory();

    XmlStream() {
        factory.configureForSpeed();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, BUFFER);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read.");
        });
    }

    XMLStreamReader2 open(Reader reader) throws XMLStreamException {
        return (XMLStreamReader2) factory.createXMLStreamReader(reader);
    }
}
