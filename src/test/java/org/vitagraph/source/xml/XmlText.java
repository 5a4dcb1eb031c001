package org.vitagraph.source.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.SourceRecord;

/** An XML file in memory, read for tests: what references find in its records, what was never read, the findings. */
final class XmlText {
    final List<Finding> findings = new ArrayList<>();
    final List<String> records = new ArrayList<>();
    final List<String> values = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final TreeMap<String, String> unread = new TreeMap<>();
    boolean whole;

    static XmlText of(String content, String iterator, String... references) {
        return ofBytes(content.getBytes(UTF_8), "", List.of(iterator), references);
    }

    static XmlText ofBytes(byte[] content, String encoding, List<String> iterators, String... references) {
        return ofStream(() -> new ByteArrayInputStream(content), encoding, iterators, references);
    }

    /** Opens what is read. */
    interface Opening {
        InputStream open() throws IOException;
    }

    static XmlText ofStream(Opening opening, String encoding, List<String> iterators, String... references) {
        XmlText text = new XmlText();
        try {
            XmlFormat format = format(encoding);
            List<Reference> asked = new ArrayList<>();
            for (String reference : references) {
                asked.add(format.reference(reference));
            }
            List<Reference> finders = new ArrayList<>();
            for (String iterator : iterators) {
                finders.add(format.iterator(iterator, true));
            }
            text.whole =
                    format.read(file(opening), finders, (i, record) -> text.ask(i, record, asked), text.findings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadReference e) {
            throw new AssertionError(e.sentence(), e);
        }
        return text;
    }

    static XmlFormat format(String encoding) {
        return new XmlFormat(new FormatSettings(
                "xml", encoding, "", List.of(), "", Map.of("my", "http://example.com/my"), Locator.file("map.yaml")));
    }

    static SourceFile file(Opening opening) {
        return new SourceFile() {
            @Override
            public String name() {
                return "a.xml";
            }

            @Override
            public InputStream open() throws IOException {
                return opening.open();
            }
        };
    }

    private void ask(int iterator, SourceRecord record, List<Reference> asked) {
        records.add(iterator + " " + record.at().text());
        for (Reference reference : asked) {
            for (Field field : record.values(reference)) {
                values.add(field.text());
                places.add(field.at().text());
            }
        }
        record.unread((path, field) -> unread.merge(path, field.text(), (a, b) -> a + "|" + b));
    }

    /** Gives the findings but for those of elements that no iterator finds, as code and place. */
    List<String> faults() {
        return findings.stream()
                .filter(finding -> finding.code() != Code.NEVER_READ)
                .map(finding -> finding.code() + " " + finding.where().text())
                .toList();
    }
}
