package org.vitagraph.source.map;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;
import org.vitagraph.rdf.Library;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.rdf.RdfSyntax;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.Inputs;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/** Drafts source maps for files that have none: looks at the files, and proposes what people then change. */
public final class MapDraft {
    private static final int KEYS = 500;
    private static final String OF_TABLE = "what the columns are called";

    private final SourceFolder folder;
    private final Library library;

    /**
     * Takes what drafts are made from.
     *
     * @param folder the publication's folder, in which the files lie
     * @param library the built-in maps
     */
    public MapDraft(SourceFolder folder, Library library) {
        this.folder = folder;
        this.library = library;
    }

    /**
     * A proposed source.
     *
     * @param files a file, folder or pattern, relative to the publication's folder
     * @param sheet the sheet of a workbook, empty for other files
     * @param format the name of the format; empty for RDF, which says itself what it is
     * @param language the language that headers are written in, empty where they do not tell
     * @param basis what the map was made from, in words
     * @param map the text of the map; empty for RDF, which needs none
     */
    public record Draft(String files, String sheet, String format, String language, String basis, String map) {}

    /** Tells whether the ending of a file's name is that of a format which maps can read. */
    public static boolean canRead(String file) {
        String format = Formats.ofFile(file);
        return !format.isEmpty() && !format.equals(Formats.DOCUMENT)
                || RdfSyntax.of(file).isPresent();
    }

    /**
     * Proposes a source for files, or one for each sheet of a workbook.
     *
     * @param files a file, folder or pattern, relative to the publication's folder
     * @return the proposals; empty after a finding that says what stands in the way
     * @throws IOException if a file cannot be read
     */
    public List<Draft> of(String files, FindingSink findings) throws IOException {
        Inputs inputs = new Inputs(folder.files(files, Locator.file(files), findings));
        if (inputs.isEmpty()) {
            return List.of();
        }
        if (RdfSyntax.of(inputs.name()).isPresent()) {
            return List.of(new Draft(files, "", "", "", "a graph", ""));
        }
        FormatSettings format = FormatSettings.of(FormatGuess.of(inputs, findings), Locator.file(files));
        Optional<RecordFormat> reader = Formats.of(format, findings);
        if (reader.isEmpty()) {
            return List.of();
        }
        return switch (format.format()) {
            case "csv", "tsv", "xlsx", "ods", "list" -> ofTables(inputs, format, reader.get(), findings);
            default -> {
                String name = new Recognition(inputs, format).map(findings);
                yield name.isEmpty()
                        ? ofObjects(inputs, format, reader.get(), findings)
                        : builtIn(name, files, format.format());
            }
        };
    }

    private List<Draft> builtIn(String name, String files, String format) throws IOException {
        return library.items("mappings/sources", ".yaml").stream()
                .filter(item -> item.basename().equals(name))
                .map(item -> new Draft(files, "", format, "", "the built-in map '" + name + "'", item.text()))
                .toList();
    }

    /** One source where all tables have the same headers, else one for each; errors in the files end the draft. */
    private List<Draft> ofTables(Inputs inputs, FormatSettings format, RecordFormat reader, FindingSink findings)
            throws IOException {
        Map<List<String>, TableSurvey> surveys = new LinkedHashMap<>();
        List<Table> tables = new ArrayList<>();
        RecordSink sink = new RecordSink() {
            @Override
            public void record(int iterator, SourceRecord record) {
                Objects.requireNonNull(surveys.get(tables.getLast().headers())).row(record);
            }

            @Override
            public boolean leavesOut(SourceRecord record, String why) {
                // The draft says 'policy: warn', and the rehearsal of it tells.
                return true;
            }

            @Override
            public void columns(List<String> headers, Locator at) {
                tables.add(new Table(headers, at));
                surveys.computeIfAbsent(headers, TableSurvey::new);
            }
        };
        FindingSink errors = MappedSource.errorsOf(findings);
        if (!inputs.each(errors, file -> reader.read(file, List.of(), sink, errors))) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        for (Table table : surveys.size() == 1 ? tables.subList(0, 1) : tables) {
            TableSurvey survey = Objects.requireNonNull(surveys.get(table.headers()));
            Convention.map(table.headers(), survey.seen())
                    .ifPresentOrElse(
                            map -> drafts.add(new Draft(
                                    surveys.size() == 1
                                            ? format.at().file()
                                            : table.at().file(),
                                    surveys.size() == 1 ? "" : table.sheet(),
                                    format.format(),
                                    new ColumnRoles().language(table.headers()),
                                    OF_TABLE,
                                    headed(map, "format: " + format.format() + "\n" + survey.remark()))),
                            () -> findings.finding(
                                    Recognition.noColumnSaysWho(String.join(", ", table.headers()), table.at())
                                            .with(tables.size() > 1 ? Severity.WARNING : Severity.ERROR)));
        }
        return drafts;
    }

    /** JSON whose objects have members that are called as the columns of tables are. */
    private List<Draft> ofObjects(Inputs inputs, FormatSettings settings, RecordFormat reader, FindingSink findings)
            throws IOException {
        String format = settings.format();
        Set<String> keys = new LinkedHashSet<>();
        String iterator = format.equals("jsonl") ? "$" : "[*]";
        if (format.startsWith("json")) {
            RecordSink sink = (i, record) -> record.all((path, field) -> {
                if (keys.size() < KEYS && path.indexOf('.') < 0 && path.indexOf('[') < 0) {
                    keys.add(path);
                }
            });
            inputs.each(findings, file -> reader.read(file, List.of(iterator(reader, iterator)), sink, findings));
        }
        List<String> headers = List.copyOf(keys);
        Optional<String> map = Convention.map(headers, Convention.Seen.ofNames(true, false));
        if (map.isEmpty()) {
            findings.finding(new Finding(
                    Code.FORMAT_UNKNOWN,
                    Locator.file(inputs.name()),
                    "",
                    "It cannot be seen what the records of this file are.",
                    "Write a source map for it, as the page \"Sources with a map\" shows."));
            return List.of();
        }
        String text = map.get()
                .replaceFirst(
                        "(?m)^ {2}- people:", Matcher.quoteReplacement("  - each: \"" + iterator + "\"\n    people:"));
        return List.of(new Draft(
                settings.at().file(),
                "",
                format,
                new ColumnRoles().language(headers),
                OF_TABLE,
                headed(text, "format: " + format + "\n")));
    }

    private static Reference iterator(RecordFormat reader, String text) {
        try {
            return reader.iterator(text, true);
        } catch (BadReference e) {
            throw new IllegalStateException(e);
        }
    }

    private static String headed(String map, String head) {
        return map.replaceFirst("(?m)^vitagraph: 1\n", "vitagraph: 1\n" + Matcher.quoteReplacement(head));
    }

    /** A table that was seen. */
    private record Table(List<String> headers, Locator at) {

        String sheet() {
            return at instanceof Locator.Cell(String ignored, String sheet, String cell) ? sheet : "";
        }
    }
}
