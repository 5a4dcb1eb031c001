package org.vitagraph.source.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;

/**
 * XML 1.0 and 1.1, such as TEI and EAC-CPF. References are XPath 3.1 (see {@link XPathLanguage}), asked from the record's
 * element; its ancestors are there with their attributes. The iterators of a file are paths of names, from the document
 * ({@code /a/b}) or from anywhere ({@code person}, {@code listPerson/person}, {@code //person}), each name with
 * {@code [@type='x']} where wanted, and {@code |} between alternatives. In both, a name without a prefix matches in any
 * namespace. A record inside a record is a record of its own.
 *
 * <p>Texts are told as {@link TreeStyle#MARKUP} says. A DOCTYPE and an XInclude are refused, nothing outside the file is ever
 * read, elements nest at most 1,000 deep, and a record holds at most 16 million characters. What no iterator found is reported
 * by its path once the file was read.
 */
public final class XmlFormat implements RecordFormat {
    private final FormatSettings settings;
    private final XPathLanguage language;
    private final XmlStream stream = new XmlStream();

    /** Takes the encoding, which wins over the declarations of the files, and the prefixes of the map. */
    public XmlFormat(FormatSettings settings) {
        this.settings = settings;
        this.language = new XPathLanguage(settings.namespaces());
    }

    @Override
    public Reference reference(String text) throws BadReference {
        return language.reference(text);
    }

    @Override
    public Reference iterator(String text, boolean ofFile) throws BadReference {
        return ofFile ? new StreamIteratorParser(text, language.namespaces()).parsed() : language.parts(text);
    }

    @Override
    public boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        List<StreamIterator> paths =
                iterators.stream().map(StreamIterator.class::cast).toList();
        try (InputStream in = file.open()) {
            Optional<StrictReader> text = new XmlEncoding(file.name(), settings.encoding(), findings).open(in);
            return text.isPresent() && read(file.name(), text.get(), paths, records, findings);
        } catch (StrictReader.WrongByte e) {
            findings.finding(XmlEncoding.wrongByte(e, placeOfWrongByte(file)));
            return false;
        }
    }

    private boolean read(
            String name, StrictReader text, List<StreamIterator> paths, RecordSink records, FindingSink findings)
            throws IOException {
        TokenLimit characters = new TokenLimit(text);
        ElementRules rules = new ElementRules(settings.elements());
        RecordTreeBuilder builder = new RecordTreeBuilder(language, TreeStyle.MARKUP, rules, name, findings);
        try {
            XMLStreamReader2 xml = stream.open(characters);
            return new XmlReading(name, paths, xml, characters, builder, records, findings).read();
        } catch (XMLStreamException e) {
            findings.finding(new XmlFault(name, null).of(e, e.getLocation()));
            return false;
        }
    }

    /** The parser reads ahead and cannot tell the place: it is counted in a second reading. */
    private Position placeOfWrongByte(SourceFile file) throws IOException {
        LineCount place = new LineCount();
        try (InputStream in = file.open()) {
            Optional<StrictReader> text = new XmlEncoding(file.name(), settings.encoding(), finding -> {}).open(in);
            if (text.isPresent()) {
                place.readThrough(text.get());
            }
        }
        return new Position(file.name(), place.line(), place.column());
    }
}
