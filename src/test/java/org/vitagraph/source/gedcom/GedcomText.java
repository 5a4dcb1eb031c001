package org.vitagraph.source.gedcom;

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

/** A GEDCOM file in memory, read for tests: what references find in its records, what was never read, the findings. */
final class GedcomText {
    final List<Finding> findings = new ArrayList<>();
    final List<String> values = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final TreeMap<String, String> unread = new TreeMap<>();
    boolean whole;
    int records;

    /** Reads UTF-8 text; {@code version} stands in its head. */
    static GedcomText of(String version, String body, String iterator, String... references) {
        return ofBytes(file(version, "UTF-8", body).getBytes(UTF_8), "", iterator, references);
    }

    /** Gives the text of a whole file. */
    static String file(String version, String encoding, String body) {
        String said = encoding.isEmpty() ? "" : "1 CHAR " + encoding + "\n";
        return "0 HEAD\n1 GEDC\n2 VERS " + version + "\n" + said + body + "\n0 TRLR\n";
    }

    static GedcomText ofBytes(byte[] content, String encoding, String iterator, String... references) {
        GedcomText text = new GedcomText();
        FormatSettings settings =
                new FormatSettings("gedcom", encoding, "", List.of(), "", Map.of(), Locator.file("map.yaml"));
        try {
            text.read(new GedcomFormat(settings), content, iterator, references);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadReference e) {
            throw new AssertionError(e.sentence(), e);
        }
        return text;
    }

    private void read(GedcomFormat format, byte[] content, String iterator, String... references)
            throws IOException, BadReference {
        List<Reference> asked = new ArrayList<>();
        for (String reference : references) {
            asked.add(format.reference(reference));
        }
        whole = format.read(
                file(content),
                List.of(format.iterator(iterator, true)),
                (number, record) -> ask(record, asked),
                findings::add);
    }

    private void ask(SourceRecord record, List<Reference> asked) {
        records++;
        for (Reference reference : asked) {
            for (Field field : record.values(reference)) {
                values.add(field.text());
                places.add(field.at().text());
            }
        }
        record.unread((path, field) -> unread.merge(path, field.text(), (a, b) -> a + "|" + b));
    }

    private static SourceFile file(byte[] content) {
        return new SourceFile() {
            @Override
            public String name() {
                return "a.ged";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    /** Gives the findings but for those of records that no iterator finds, as code and place. */
    List<String> faults() {
        return findings.stream()
                .filter(finding -> finding.code() != Code.NEVER_READ)
                .map(finding -> finding.code() + " " + finding.where().text())
                .toList();
    }
}
