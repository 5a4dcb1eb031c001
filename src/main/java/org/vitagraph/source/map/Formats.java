package org.vitagraph.source.map;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.FormatKeys;
import org.vitagraph.source.gedcom.GedcomFormat;
import org.vitagraph.source.json.JsonFormat;
import org.vitagraph.source.rdf.SelectFormat;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.table.CsvFormat;
import org.vitagraph.source.table.ListFormat;
import org.vitagraph.source.table.OdsFormat;
import org.vitagraph.source.table.XlsxFormat;
import org.vitagraph.source.xml.XmlFormat;

/** The formats that source maps can read; a new one is one line here. */
final class Formats {
    /** Stands for documents with text in them, which are known and not read. */
    static final String DOCUMENT = "document";

    private static final List<String> DOCUMENTS = List.of("doc", "docx", "odt", "rtf", "pdf", "pages", "html", "htm");

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("csv", "csv"),
            Map.entry("tsv", "tsv"),
            Map.entry("tab", "tsv"),
            Map.entry("xlsx", "xlsx"),
            Map.entry("ods", "ods"),
            Map.entry("md", "list"),
            Map.entry("json", "json"),
            Map.entry("jsonl", "jsonl"),
            Map.entry("ndjson", "jsonl"),
            Map.entry("xml", "xml"),
            Map.entry("tei", "xml"),
            Map.entry("ged", "gedcom"),
            Map.entry("ttl", "rdf"),
            Map.entry("nt", "rdf"),
            Map.entry("nq", "rdf"),
            Map.entry("trig", "rdf"),
            Map.entry("rdf", "rdf"),
            Map.entry("owl", "rdf"),
            Map.entry("jsonld", "rdf"));

    private Formats() {}

    /** Makes what reads a format; empty after a finding where none is said. */
    static Optional<RecordFormat> of(FormatSettings settings, FindingSink findings) {
        Optional<RecordFormat> format =
                switch (settings.format()) {
                    case "csv", "tsv" -> Optional.of(new CsvFormat(settings));
                    case "xlsx" -> Optional.of(new XlsxFormat(settings));
                    case "ods" -> Optional.of(new OdsFormat(settings));
                    case "list" -> ListFormat.of(settings, findings);
                    case "json", "jsonl" -> Optional.of(new JsonFormat(settings));
                    case "xml" -> Optional.of(new XmlFormat(settings));
                    case "gedcom" -> Optional.of(new GedcomFormat(settings));
                    case "rdf" -> Optional.of(new SelectFormat(settings));
                    default -> Optional.empty();
                };
        if (settings.format().equals(DOCUMENT)) {
            findings.finding(new Finding(
                    Code.FORMAT_UNKNOWN,
                    settings.at(),
                    "",
                    "Text documents are not read.",
                    "Save it as plain text (.txt) if it is a list, or a table in it as CSV."));
        } else if (format.isEmpty() && !settings.format().equals("list")) {
            findings.finding(new Finding(
                    Code.FORMAT_UNKNOWN,
                    settings.at(),
                    settings.format(),
                    "It is not said which format the files are in.",
                    "Say 'format:' with one of: " + String.join(", ", FormatKeys.FORMATS) + "."));
        }
        return format;
    }

    /** Gives the name of the format that the ending of a file stands for, empty where it stands for none. */
    static String ofFile(String file) {
        String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zip)$", "");
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return DOCUMENTS.contains(ending) ? DOCUMENT : ENDINGS.getOrDefault(ending, "");
    }

    /** Gives the settings with the format that a file's name says, where they say none. */
    static FormatSettings named(FormatSettings settings, String file) {
        return settings.format().isEmpty()
                ? merged(FormatSettings.of(ofFile(file), settings.at()), settings)
                : settings;
    }

    /** Gives the settings of a map with those of a source over them; a map of RDF reads JSON and XML as RDF. */
    static FormatSettings ofMap(FormatSettings map, FormatSettings source) {
        boolean graph = map.format().equals("rdf") && Set.of("json", "xml").contains(source.format());
        FormatSettings settings = merged(map, source);
        return graph ? merged(settings, FormatSettings.of("rdf", settings.at())) : settings;
    }

    /** Gives settings with what others say over them. */
    static FormatSettings merged(FormatSettings under, FormatSettings over) {
        Map<String, String> namespaces = new HashMap<>(under.namespaces());
        namespaces.putAll(over.namespaces());
        return new FormatSettings(
                over.format().isEmpty() ? under.format() : over.format(),
                over.encoding().isEmpty() ? under.encoding() : over.encoding(),
                over.delimiter().isEmpty() ? under.delimiter() : over.delimiter(),
                over.header().isEmpty() ? under.header() : over.header(),
                over.sheet().isEmpty() ? under.sheet() : over.sheet(),
                over.line().isEmpty() ? under.line() : over.line(),
                namespaces,
                under.elements().under(over.elements()),
                under.format().isEmpty() ? over.at() : under.at());
    }
}
