package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.vitagraph.rdf.JsonText;

/**
 * How a source itself is cited, by the CSL-JSON record that its editors gave it.
 *
 * @param record the record
 * @param label what the source is called, for a record without a title
 */
record Reference(JsonObject record, String label) {

    private static final Type OTHER = new Type("misc", "GEN");

    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("book", new Type("book", "BOOK")),
            Map.entry("chapter", new Type("incollection", "CHAP")),
            Map.entry("entry", new Type("incollection", "GEN")),
            Map.entry("entry-dictionary", new Type("incollection", "DICT")),
            Map.entry("entry-encyclopedia", new Type("incollection", "ENCYC")),
            Map.entry("article-journal", new Type("article", "JOUR")),
            Map.entry("article-magazine", new Type("article", "MGZN")),
            Map.entry("article-newspaper", new Type("article", "NEWS")),
            Map.entry("thesis", new Type("phdthesis", "THES")),
            Map.entry("manuscript", new Type("unpublished", "UNPB")),
            Map.entry("report", new Type("techreport", "RPRT")),
            Map.entry("webpage", new Type("misc", "ELEC")));

    /** The first and the last page. */
    private static final Pattern PAGES = Pattern.compile("\\s*([^-–—,;\\s]+)\\s*[-–—]+\\s*([^-–—,;\\s]+)\\s*");

    /** What a type of CSL is called by others. */
    private record Type(String bibTeX, String ris) {}

    /** Reads a record; nothing where there is none. */
    static Optional<Reference> of(String csl, String label) {
        try {
            return csl.isEmpty() ? Optional.empty() : Optional.of(new Reference(JsonText.object(csl), label));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** Gives the record of a passage in it: its own pages, and in a note all that is known of where it stands. */
    Reference at(String passage, List<Coordinate> place, Words words) {
        JsonObject own = new JsonObject();
        record.forEach(own::put);
        String note = passage + Coordinate.text(place, words);
        own.put("note", text("note").isEmpty() ? note : text("note") + "; " + note);
        Map.of("page", "pages", "volume", "volume", "URL", "url", "accessed", "accessed")
                .forEach((field, unit) -> {
                    String value = Coordinate.value(place, unit);
                    if (!value.isEmpty()) {
                        own.put(field, field.equals("accessed") ? date(value) : new JsonString(value));
                    }
                });
        return new Reference(own, label);
    }

    private static JsonValue date(String date) {
        JsonObject raw = new JsonObject();
        raw.put("raw", date);
        return raw;
    }

    /** Gives it in a line: "Meyer, Anna: Title. In: Whole. Place: Publisher, 1934, 12–13". */
    String sentence() {
        StringBuilder line = new StringBuilder();
        List<BookName> makers = names("author").isEmpty() ? names("editor") : names("author");
        if (!makers.isEmpty()) {
            line.append(String.join("; ", inverted(makers))).append(": ");
        }
        line.append(title());
        if (!text("container-title").isEmpty()) {
            line.append(". In: ").append(text("container-title"));
        }
        StringJoiner house = new StringJoiner(": ");
        StringJoiner rest = new StringJoiner(", ");
        for (String part : List.of(text("publisher-place"), text("publisher"))) {
            if (!part.isEmpty()) {
                house.add(part);
            }
        }
        for (String part : List.of(house.toString(), text("volume"), years("–"), text("page"))) {
            if (!part.isEmpty()) {
                rest.add(part);
            }
        }
        return rest.length() == 0 ? line.toString() : line + ". " + rest;
    }

    /** Gives it as an entry for BibTeX. */
    String bibTeX(String key) {
        String type = type().bibTeX();
        return new BibEntry(type, key)
                .field("title", title())
                .people("author", names("author"))
                .people("editor", names("editor"))
                .field(type.equals("article") ? "journal" : "booktitle", text("container-title"))
                .field("publisher", text("publisher"))
                .field("address", text("publisher-place"))
                .field("volume", text("volume"))
                .field("number", text("issue"))
                .field("pages", text("page"))
                .field("year", years("--"))
                .field("doi", text("DOI"))
                .field("note", text("note"))
                .end(text("URL"));
    }

    /** Gives it in the format of reference managers that is called RIS. */
    String ris() {
        Matcher pages = PAGES.matcher(text("page"));
        return new RisEntry(type().ris())
                .line("TI", title())
                .lines("AU", inverted(names("author")))
                .lines("ED", inverted(names("editor")))
                .line("T2", text("container-title"))
                .line("PB", text("publisher"))
                .line("CY", text("publisher-place"))
                .line("VL", text("volume"))
                .line("IS", text("issue"))
                .line("SP", pages.matches() ? pages.group(1) : text("page"))
                .line("EP", pages.matches() ? pages.group(2) : "")
                .line("PY", years("-"))
                .line("DO", text("DOI"))
                .line("N1", text("note"))
                .line("UR", text("URL"))
                .end();
    }

    /** Gives the record itself, as a list of one. */
    String csl(String id) {
        JsonObject whole = new JsonObject();
        whole.put("id", id);
        record.forEach(whole::put);
        return "[" + whole + "]\n";
    }

    private Type type() {
        return TYPES.getOrDefault(text("type"), OTHER);
    }

    private String title() {
        return text("title").isEmpty() ? label : text("title");
    }

    private String text(String name) {
        return text(record.get(name));
    }

    private static String text(JsonValue value) {
        return value == null || value.isObject() || value.isArray() || value.isNull()
                ? ""
                : value.isString() ? value.getAsString().value() : value.toString();
    }

    private List<BookName> names(String role) {
        List<BookName> names = new ArrayList<>();
        if (record.get(role) != null && record.get(role).isArray()) {
            for (JsonValue one : record.get(role).getAsArray()) {
                BookName name = one.isObject()
                        ? BookName.of(field -> text(one.getAsObject().get(field)))
                        : BookName.whole(text(one));
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<String> inverted(List<BookName> names) {
        return names.stream().map(BookName::inverted).toList();
    }

    /** Gives the year, which stands in one of three ways, or the first and the last of several with a sign between them. */
    private String years(String between) {
        JsonValue issued = record.get("issued");
        if (issued == null || !issued.isObject()) {
            return text("issued");
        }
        List<String> years = new ArrayList<>();
        JsonValue parts = issued.getAsObject().get("date-parts");
        if (parts != null && parts.isArray()) {
            for (JsonValue date : parts.getAsArray()) {
                if (date.isArray() && !date.getAsArray().isEmpty()) {
                    years.add(text(date.getAsArray().get(0)));
                }
            }
        }
        if (!years.isEmpty()) {
            return years.stream().filter(year -> !year.isEmpty()).distinct().collect(Collectors.joining(between));
        }
        String raw = text(issued.getAsObject().get("raw"));
        return raw.isEmpty() ? text(issued.getAsObject().get("literal")) : raw;
    }
}
