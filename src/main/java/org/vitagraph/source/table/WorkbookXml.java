package org.vitagraph.source.table;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.PackedFile;
import org.vitagraph.source.record.UnreadableFile;

/** The XML files inside a workbook, read in a stream, without DOCTYPE, entities or anything from outside. */
final class WorkbookXml {
    static final int MOST_IN_CELL = 1 << 20;
    private static final int MOST_DEPTH = 128;
    private static final int MOST_IN_ATTRIBUTE = 1 << 16;

    private final String file;
    private final PackedFile archive;
    private final XMLInputFactory factory = new WstxInputFactory();

    WorkbookXml(String file, PackedFile archive) {
        this.file = file;
        this.archive = archive;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MOST_IN_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 256);
    }

    /** What is done with a file, from its root element on. */
    @FunctionalInterface
    interface Use {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    String file() {
        return file;
    }

    /**
     * Reads a file of the workbook.
     *
     * @return whether there is one of this name
     * @throws UnreadableFile if it is not well-formed (SYNTAX) or has a DOCTYPE (DOCTYPE_REFUSED)
     */
    boolean read(String entry, Use use) throws IOException {
        Optional<InputStream> opened = archive.open(entry);
        if (opened.isEmpty()) {
            return false;
        }
        try (InputStream in = opened.get()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw refusal(Code.DOCTYPE_REFUSED, Locator.file(name(entry)), "A DOCTYPE stands in the workbook.");
                }
            }
            use.read(xml);
            return true;
        } catch (XMLStreamException e) {
            throw fault(entry, e);
        }
    }

    private IOException fault(String entry, XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        Locator where = e.getLocation() == null
                ? Locator.file(name(entry))
                : new Position(
                        name(entry),
                        e.getLocation().getLineNumber(),
                        e.getLocation().getColumnNumber());
        return refusal(Code.SYNTAX, where, "The workbook is broken: its XML is not well-formed here.");
    }

    private String name(String entry) {
        return file + "!" + entry;
    }

    static UnreadableFile refusal(Code code, Locator where, String message) {
        return new UnreadableFile(Finding.of(code, where, "", message));
    }

    /** Gives an attribute without a namespace, whatever the parser gives for one that is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        return attribute(xml, null, name);
    }

    /** Gives an attribute; empty where there is none. */
    static String attribute(XMLStreamReader xml, @Nullable String namespace, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String own = xml.getAttributeNamespace(i);
            boolean same = namespace == null ? own == null || own.isEmpty() : namespace.equals(own);
            if (same && xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Appends the text up to the end of the element that began, with that of elements inside. */
    static void text(XMLStreamReader xml, StringBuilder text, Locator cell) throws XMLStreamException, IOException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText(), cell);
                default -> {}
            }
        }
    }

    /** Appends a piece of the text of a cell, up to the bound. */
    static void append(StringBuilder text, String piece, Locator cell) throws UnreadableFile {
        if (text.length() + piece.length() > MOST_IN_CELL) {
            throw refusal(Code.TOO_LARGE, cell, "The cell has more than a million characters.");
        }
        text.append(piece);
    }

    /** Goes to the end of the element that began. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
