package org.vitagraph.site.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.vitagraph.site.data.Imprint;

/**
 * How to cite what stands under an address.
 *
 * @param title what it is
 * @param imprint the publication
 * @param container the publication's title
 * @param url the address
 * @param key a name for it, of letters, digits and hyphens
 * @param after the source that says it and where in it, empty where many do
 */
public record Citation(
        String title, Imprint imprint, String container, String url, String key, Optional<String> after) {

    /** Cites what a page is about. */
    static Citation of(Link link, Imprint imprint, String language, String key, Optional<String> after) {
        return new Citation(link.label().text(), imprint, imprint.title(language), link.iri(), key, after);
    }

    /** Gives it as a sentence. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!imprint.creators().isEmpty()) {
            text.append(String.join(", ", imprint.creators())).append(": ");
        }
        text.append('“').append(title).append("”. In: ").append(container);
        text.append(", release ").append(imprint.manifest().version());
        if (!imprint.manifest().date().isEmpty()) {
            text.append(" (").append(imprint.manifest().date()).append(')');
        }
        text.append(". ").append(url).append('.');
        after.ifPresent(source -> text.append(" After: ").append(source).append('.'));
        return text.toString();
    }

    /** Gives it as an entry for BibTeX. */
    public String bibTeX() {
        StringBuilder entry = new StringBuilder("@misc{" + key + ",\n");
        field(entry, "title", title);
        field(entry, "author", people(imprint.creators()));
        field(
                entry,
                "howpublished",
                container + ", release " + imprint.manifest().version());
        field(entry, "publisher", imprint.publisher());
        field(entry, "year", imprint.year());
        field(entry, "note", after.map(source -> "After: " + source).orElse(""));
        entry.append("  url = {").append(url).append("}\n}\n");
        return entry.toString();
    }

    private static String people(List<String> names) {
        return String.join(
                " and ", names.stream().map(name -> "{" + escaped(name) + "}").toList());
    }

    private static void field(StringBuilder entry, String name, String value) {
        if (!value.isEmpty()) {
            String safe = name.equals("author") ? value : escaped(value);
            entry.append("  ").append(name).append(" = {").append(safe).append("},\n");
        }
    }

    /** Writes a text so that TeX gives it as it is. */
    private static String escaped(String text) {
        boolean paired = isPaired(text);
        StringBuilder safe = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
            switch (c) {
                case '#', '$', '%', '&', '_' -> safe.append('\\').append(c);
                case '\\' -> safe.append("\\textbackslash{}");
                case '~' -> safe.append("\\textasciitilde{}");
                case '^' -> safe.append("\\textasciicircum{}");
                case '{' -> safe.append(paired ? "\\{" : "\\textbraceleft{}");
                case '}' -> safe.append(paired ? "\\}" : "\\textbraceright{}");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Tells whether braces come in pairs: BibTeX counts them to find the end of a field, those after a backslash too. */
    private static boolean isPaired(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return open == 0;
    }

    /** Gives it in the format of reference managers that is called RIS. */
    public String ris() {
        StringBuilder entry = new StringBuilder("TY  - ELEC\r\n");
        line(entry, "TI", title);
        imprint.creators().forEach(name -> line(entry, "AU", name));
        line(entry, "T2", container);
        line(entry, "ET", imprint.manifest().version());
        line(entry, "PB", imprint.publisher());
        line(entry, "PY", imprint.year());
        line(entry, "UR", url);
        after.ifPresent(source -> line(entry, "N1", "After: " + source));
        return entry.append("ER  - \r\n").toString();
    }

    private static void line(StringBuilder entry, String tag, String value) {
        if (!value.isEmpty()) {
            entry.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " "))
                    .append("\r\n");
        }
    }

    /** Gives it as CSL-JSON. */
    public String csl() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            json.writeStartObject();
            json.writeStringField("id", url);
            json.writeStringField("type", "webpage");
            json.writeStringField("title", title);
            json.writeStringField("container-title", container);
            json.writeStringField("version", imprint.manifest().version());
            json.writeStringField("URL", url);
            if (!imprint.publisher().isEmpty()) {
                json.writeStringField("publisher", imprint.publisher());
            }
            if (!imprint.creators().isEmpty()) {
                json.writeArrayFieldStart("author");
                for (String name : imprint.creators()) {
                    json.writeStartObject();
                    json.writeStringField("literal", name);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            issued(json);
            if (after.isPresent()) {
                json.writeStringField("note", "After: " + after.get());
            }
            json.writeEndObject();
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }

    private void issued(JsonGenerator json) throws IOException {
        String date = imprint.manifest().date();
        if (!date.matches("\\d{4}(-\\d\\d){0,2}")) {
            return;
        }
        json.writeObjectFieldStart("issued");
        json.writeArrayFieldStart("date-parts");
        json.writeStartArray();
        for (String part : date.split("-", -1)) {
            json.writeNumber(Integer.parseInt(part));
        }
        json.writeEndArray();
        json.writeEndArray();
        json.writeEndObject();
    }
}
