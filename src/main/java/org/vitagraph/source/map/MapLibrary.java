package org.vitagraph.source.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.model.time.DateRules;
import org.vitagraph.rdf.Library;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.Inputs;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlFile;

/**
 * The source maps that a publication can use: the built-in ones, and its own over them.
 *
 * @param library the files
 * @param kinds the kinds and concepts that the publication knows
 * @param dates its rules for dates
 * @param today the day of the publication
 */
public record MapLibrary(Library library, Kinds kinds, DateRules dates, LocalDate today) {
    private static final String FOLDER = "mappings/sources";

    /** Finds and reads the map of a source: the one it names, else the one that fits its files. */
    Optional<SourceMap> find(SourceDescription source, SourceInput input, Inputs files, FindingSink findings)
            throws IOException {
        List<Library.Item> items = library.items(FOLDER, ".yaml");
        MapReader.Surroundings around = new MapReader.Surroundings(
                source.key(),
                source.language(),
                kinds,
                dates,
                today,
                format(input, files, findings),
                !library.isOwn(FOLDER + "/" + input.map() + ".yaml"));
        if (around.format().format().equals(Formats.DOCUMENT)) {
            Formats.of(around.format(), findings);
            return Optional.empty();
        }
        Recognition recognition = new Recognition(files, around.format());
        String name = input.map().isEmpty() ? recognition.map(findings) : input.map();
        if (name.equals(Recognition.COLUMNS)) {
            return recognition.columns(findings).flatMap(text -> parse("(columns)", text, around, findings));
        }
        Optional<Library.Item> item =
                items.stream().filter(i -> i.basename().equals(name)).findFirst();
        if (item.isEmpty()) {
            List<String> known = items.stream().map(Library.Item::basename).toList();
            findings.finding(new Finding(
                    Code.FORMAT_UNKNOWN,
                    source.locator(),
                    name,
                    name.isEmpty()
                            ? "Nothing says how the files of the source '" + source.key() + "' become facts."
                            : "There is no source map '" + name + "'.",
                    Suggestion.advice(
                            name, known, "Say 'map:' with one of: " + String.join(", ", known) + ", or write one.")));
            return Optional.empty();
        }
        return parse(item.get().name(), item.get().text(), around, findings);
    }

    /** Gives the format that is said, else that of the file's name, else what the first file looks like where no map says it. */
    private static FormatSettings format(SourceInput input, Inputs files, FindingSink findings) throws IOException {
        FormatSettings named = Formats.named(input.format(), files.name());
        if (!input.map().isEmpty()) {
            return named.format().equals(Formats.DOCUMENT) ? input.format() : named;
        }
        return named.format().isEmpty()
                ? Formats.merged(FormatSettings.of(FormatGuess.of(files, findings), named.at()), named)
                : named;
    }

    private static Optional<SourceMap> parse(
            String name, String text, MapReader.Surroundings around, FindingSink findings) {
        boolean[] failed = {false};
        FindingSink watching = finding -> {
            failed[0] |= finding.severity() == org.vitagraph.model.Severity.ERROR;
            findings.finding(finding);
        };
        return YamlFile.read(name, text.getBytes(StandardCharsets.UTF_8), watching)
                .flatMap(root -> new MapReader(around, watching).read(name, root))
                .filter(map -> !failed[0])
                .map(map -> map.written(text));
    }
}
