package org.vitagraph.source.gedcom;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.TextLines;
import org.vitagraph.source.xml.RecordTreeBuilder;
import org.vitagraph.source.xml.TreeStyle;
import org.vitagraph.source.xml.XPathLanguage;

/**
 * GEDCOM 5.5, 5.5.1 and 7.0. A record (level 0) is a tree whose elements are called by their tags, such as
 *
 * <pre>{@code
 * <INDI id="I1"><NAME>John /Smith/<GIVN>John</GIVN></NAME><BIRT><DATE>1 JAN 1900</DATE></BIRT><FAMC ref="F1"/></INDI>
 * }</pre>
 *
 * <p>References are XPath 3.1, asked from the record: {@code NAME}, {@code BIRT/DATE}, {@code FAMC/@ref}. The text of an
 * element, also for {@code string(…)} and comparisons, is the value of its own line alone, with its CONC and CONT lines; what
 * stands on lines below does not count. A pointer is the attribute {@code ref} without its at signs; {@code @VOID@}, which points
 * at nothing, is the attribute {@code void}. A record's own identifier is {@code id}.
 *
 * <p>Iterators of a file are the tags of records, {@code |} between alternatives, or {@code *} for all but HEAD and TRLR.
 * Levels go to 1,000, a record to 16 million characters. Records that no iterator finds are reported by their tag.
 */
public final class GedcomFormat implements RecordFormat {
    private final FormatSettings settings;
    private final XPathLanguage language;

    /** Takes the encoding, which wins over what the files say of themselves. */
    public GedcomFormat(FormatSettings settings) {
        this.settings = settings;
        this.language = new XPathLanguage(settings.namespaces());
    }

    @Override
    public Reference reference(String text) throws BadReference {
        return language.reference(text);
    }

    @Override
    public Reference iterator(String text, boolean ofFile) throws BadReference {
        return ofFile ? RecordTags.parsed(text) : language.parts(text);
    }

    @Override
    public boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        List<RecordTags> tags = new ArrayList<>();
        iterators.forEach(each -> tags.add((RecordTags) each));
        Optional<GedcomEncoding.Choice> choice = new GedcomEncoding(file, settings.encoding(), findings).choice();
        if (choice.isEmpty()) {
            return false;
        }
        try (Reader text = choice.get().open(file)) {
            RecordTreeBuilder builder = new RecordTreeBuilder(language, TreeStyle.LINES, file.name(), findings);
            TextLines lines = new TextLines(text, choice.get().composes());
            return new GedcomReading(file.name(), lines, tags, builder, records, findings).read();
        }
    }
}
