package org.vitagraph.site.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** Gives it as a sentence, in which what is written from right to left is held apart. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!imprint.creators().isEmpty()) {
            text.append(imprint.creators().stream().map(Text::apart).collect(Collectors.joining(", ")))
                    .append(": ");
        }
        text.append('“').append(Text.apart(title)).append("”. In: ").append(Text.apart(container));
        text.append(", release ").append(imprint.manifest().version());
        if (!imprint.manifest().date().isEmpty()) {
            text.append(" (").append(imprint.manifest().date()).append(')');
        }
        text.append(". ").append(url).append('.');
        after.ifPresent(
                source -> text.append(" After: ").append(Text.apart(source)).append('.'));
        return text.toString();
    }

    /** Gives it as an entry for BibTeX. */
    public String bibTeX() {
        return new BibEntry("misc", key)
                .field("title", title)
                .names("author", imprint.creators())
                .field(
                        "howpublished",
                        container + ", release " + imprint.manifest().version())
                .field("publisher", imprint.publisher())
                .field("year", imprint.year())
                .field("note", after.map(source -> "After: " + source).orElse(""))
                .end(url);
    }

    /** Gives it in the format of reference managers that is called RIS. */
    public String ris() {
        return new RisEntry("ELEC")
                .line("TI", title)
                .lines("AU", imprint.creators())
                .line("T2", container)
                .line("ET", imprint.manifest().version())
                .line("PB", imprint.publisher())
                .line("PY", imprint.year())
                .line("UR", url)
                .line("N1", after.map(source -> "After: " + source).orElse(""))
                .end();
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
