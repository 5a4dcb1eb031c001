package org.vitagraph.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Entry;

/**
 * What search engines and browsers look for: a description of the data set, the addresses of all pages, how to search.
 *
 * @param imprint the publication
 * @param catalogue all things
 */
record Discovery(Imprint imprint, Catalogue catalogue) {

    private static final int IN_A_SITEMAP = 40_000;
    private static final List<String> TYPES =
            List.of("person", "event", "tenure", "place", "group", "office", "source", "text");
    private static final String INDEX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """;
    private static final String XML = "application/xml; charset=utf-8";

    /** Answers for {@code /robots.txt}. */
    Reply robots(Request request) {
        String text =
                "User-agent: *\nDisallow: /sparql\nDisallow: /query\nDisallow: /search\nDisallow: /reconcile\nSitemap: "
                        + imprint.manifest().base() + "/sitemap.xml\n";
        return Reply.found("text/plain; charset=utf-8", () -> Request.bytes(text));
    }

    /** Answers for {@code /sitemap.xml}: an index of lists, each with a part of the addresses (Sitemaps 0.9). */
    Reply sitemap(Request request) {
        String type = request.parameter("type");
        if (type.isEmpty()) {
            return Reply.found(XML, () -> Request.bytes(index()));
        }
        if (!TYPES.contains(type)) {
            return Addresses.nothing();
        }
        List<Entry> entries = catalogue.of(type);
        int from = Math.min(request.number("from", 0, Integer.MAX_VALUE), entries.size());
        List<Entry> part = entries.subList(from, Math.min(entries.size(), from + IN_A_SITEMAP));
        return Reply.found(XML, () -> Request.bytes(urls(part, "")));
    }

    /** Gives the same as files, by their names; pages are files too there. */
    SortedMap<String, byte[]> sitemaps() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String type : TYPES) {
            List<Entry> entries = catalogue.of(type);
            for (int from = 0; from < entries.size(); from += IN_A_SITEMAP) {
                List<Entry> part = entries.subList(from, Math.min(entries.size(), from + IN_A_SITEMAP));
                files.put("sitemap-" + type + "-" + from + ".xml", Request.bytes(urls(part, ".html")));
            }
        }
        StringBuilder xml = new StringBuilder(INDEX);
        files.keySet().forEach(file -> xml.append("<sitemap><loc>")
                .append(text(imprint.manifest().base()))
                .append('/')
                .append(file)
                .append("</loc></sitemap>\n"));
        files.put("sitemap.xml", Request.bytes(xml.append("</sitemapindex>\n").toString()));
        return files;
    }

    private String index() {
        StringBuilder xml = new StringBuilder(INDEX);
        for (String type : TYPES) {
            for (int from = 0; from < catalogue.of(type).size(); from += IN_A_SITEMAP) {
                xml.append("<sitemap><loc>")
                        .append(text(imprint.manifest().base()))
                        .append("/sitemap.xml?type=");
                xml.append(type).append("&amp;from=").append(from).append("</loc></sitemap>\n");
            }
        }
        return xml.append("</sitemapindex>\n").toString();
    }

    private String urls(List<Entry> entries, String suffix) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        String ids = imprint.manifest().base() + "/id/";
        for (Entry entry : entries) {
            xml.append("<url><loc>")
                    .append(text(
                            imprint.manifest().base() + "/page/" + entry.iri().substring(ids.length()) + suffix));
            xml.append("</loc></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    /** Answers for {@code /opensearch.xml} (OpenSearch 1.1). */
    Reply openSearch(Request request) {
        String base = text(imprint.manifest().base());
        String title = imprint.manifest().heading();
        String shown =
                title.substring(0, title.offsetByCodePoints(0, Math.min(16, title.codePointCount(0, title.length()))));
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>%s</ShortName>
                <Description>%s</Description>
                <Url type="text/html" template="%s/search?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(text(shown), text(title), base);
        return Reply.found("application/opensearchdescription+xml; charset=utf-8", () -> Request.bytes(xml));
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Answers for {@code /catalog}: the data set as schema.org describes data sets. */
    Reply catalog(Request request) {
        return Reply.found("application/ld+json", () -> Request.bytes(dataset()));
    }

    private String dataset() {
        StringWriter out = new StringWriter();
        String base = imprint.manifest().base();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org/");
            json.writeStringField("@type", "Dataset");
            json.writeStringField("@id", base + "/dataset");
            json.writeStringField("name", imprint.manifest().heading());
            json.writeStringField("description", imprint.description("en"));
            json.writeStringField("url", base + "/");
            json.writeStringField("version", imprint.manifest().version());
            if (!imprint.manifest().license().isEmpty()) {
                json.writeStringField("license", imprint.manifest().license());
            }
            if (!imprint.manifest().date().isEmpty()) {
                json.writeStringField("datePublished", imprint.manifest().date());
            }
            json.writeArrayFieldStart("creator");
            for (String name : imprint.creators()) {
                json.writeStartObject();
                json.writeStringField("@type", "Organization");
                json.writeStringField("name", name);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("distribution");
            for (String file : imprint.manifest().files().keySet()) {
                if (file.startsWith("dumps/") && file.endsWith(".gz")) {
                    json.writeStartObject();
                    json.writeStringField("@type", "DataDownload");
                    json.writeStringField(
                            "contentUrl",
                            base + "/dumps/" + imprint.manifest().version() + file.substring("dumps".length()));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }
}
