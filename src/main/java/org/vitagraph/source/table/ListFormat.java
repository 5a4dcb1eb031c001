package org.vitagraph.source.table;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.TextInput;
import org.vitagraph.source.record.TextLines;
import org.vitagraph.source.record.UnreadableFile;

/**
 * Lists that people write by hand: an entry a line, perhaps behind a bullet or a number, perhaps gone on with in lines that are indented. An
 * entry is a row of a table. Its columns are the groups of a regular expression (RE2 syntax), where one is said; else {@link #COLUMNS}: a
 * name with dates of life behind it, and the rest. Lines that begin with {@code #} are headings.
 */
public final class ListFormat implements RecordFormat {

    /** The columns of a list of which no form of lines is said. */
    public static final List<String> COLUMNS =
            List.of("name", "birth.date", "birth.place", "death.date", "death.place", "activity.date", "rest");

    private static final int LOOKED_AT = 1 << 12;

    private final FormatSettings settings;
    private final @Nullable Pattern form;

    private ListFormat(FormatSettings settings, @Nullable Pattern form) {
        this.settings = settings;
        this.form = form;
    }

    /** Makes the format for files of one source; empty after a finding BAD_SETTING about the form of its lines. */
    public static Optional<RecordFormat> of(FormatSettings settings, FindingSink findings) {
        if (settings.line().isEmpty()) {
            return Optional.of(new ListFormat(settings, null));
        }
        String fault;
        try {
            Pattern form = Pattern.compile(settings.line());
            if (!form.namedGroups().isEmpty()) {
                return Optional.of(new ListFormat(settings, form));
            }
            fault = "it has no group with a name, as (?P<name>[^,]*) is one";
        } catch (PatternSyntaxException e) {
            fault = e.getDescription();
        }
        findings.finding(new Finding(
                Code.BAD_SETTING,
                settings.at(),
                settings.line(),
                "The form of the lines cannot be read: " + fault + ".",
                "Mend the regular expression; its groups with names are the columns."));
        return Optional.empty();
    }

    @Override
    public Reference reference(String text) throws BadReference {
        return ColumnReference.of(text);
    }

    @Override
    public Reference iterator(String text, boolean ofFile) throws BadReference {
        return ColumnReference.rows(text, ofFile);
    }

    /**
     * Reads a list; its iterators are not looked at. Findings, each at line and column: ENCODING, CHARACTER_REFUSED; TOO_LARGE for a line of more
     * than a million characters; LIST_LINE for an entry that is not made as it should be, as a warning where it may be left out.
     */
    @Override
    public boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        Optional<Reader> opened = TextInput.open(file, settings, findings);
        if (opened.isEmpty()) {
            return false;
        }
        try (Reader open = opened.get();
                BufferedReader text = new BufferedReader(open, LOOKED_AT)) {
            Optional<Columns> columns = Columns.of(headers(), i -> settings.at(), false, findings);
            if (columns.isEmpty()) {
                return false;
            }
            records.columns(columns.get().names(), settings.at());
            return new ListReading(
                            file.name(),
                            ListReading.Look.at(begin(text)),
                            new TextLines(text, false),
                            form,
                            columns.get(),
                            records,
                            findings)
                    .read();
        } catch (UnreadableFile e) {
            findings.finding(e.finding());
            return false;
        }
    }

    /** Gives the first whole lines, which are read again. */
    private static String begin(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        char[] begin = new char[LOOKED_AT];
        int length = Math.max(0, text.read(begin));
        text.reset();
        String lines = new String(begin, 0, length);
        return length < LOOKED_AT ? lines : lines.substring(0, Math.max(0, lines.lastIndexOf('\n')));
    }

    private List<String> headers() {
        return form == null
                ? COLUMNS
                : form.namedGroups().entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
