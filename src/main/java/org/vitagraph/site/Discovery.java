package org.vitagraph.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.vitagraph.rdf.Archive;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.data.DataCatalog;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.data.Json;
import org.vitagraph.site.http.Accept;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Entry;

/**
 * What search engines and browsers look for: a description of the data set, the addresses of all pages, how to search.
 *
 * @param imprint the publication
 * @param catalogue all things
 * @param release what is shown
 * @param archive the releases that can still be read
 */
record Discovery(Imprint imprint, Catalogue catalogue, Release release, Archive archive) {

    private static final int SEE_OTHER = 303;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ACCEPTABLE = 406;
    private static final List<DataFormat> CATALOG =
            List.of(DataFormat.TURTLE, DataFormat.JSON_LD, DataFormat.RDF_XML, DataFormat.N_TRIPLES);
    private static final int IN_A_SITEMAP = 40_000;
    private static final List<String> TYPES =
            List.of("person", "event", "tenure", "place", "group", "office", "source", "text");
    private static final String INDEX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """;
    /** Begins the IRIs of persons; of what is named otherwise it is not known whether it is one. */
    private static final String ORCID = "https://orcid.org/";

    private static final String XML = "application/xml; charset=utf-8";

    /** Answers for {@code /robots.txt}. */
    Reply robots(Request request) {
        String text =
                "User-agent: *\nDisallow: /sparql\nDisallow: /query\nDisallow: /search\nDisallow: /reconcile\nSitemap: "
                        + IRILib.encodeNonASCII(imprint.manifest().base()) + "/sitemap.xml\n";
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
                .append(text(IRILib.encodeNonASCII(imprint.manifest().base())))
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
                        .append(text(IRILib.encodeNonASCII(imprint.manifest().base())))
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
                    .append(text(IRILib.encodeNonASCII(
                            imprint.manifest().base() + "/page/" + entry.iri().substring(ids.length()) + suffix)));
            xml.append("</loc></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    /** Answers for {@code /opensearch.xml} (OpenSearch 1.1). */
    Reply openSearch(Request request) {
        String base = text(IRILib.encodeNonASCII(imprint.manifest().base()));
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

    /** Answers for {@code /catalog} and {@code /dataset}: leads to the catalogue in the form that is accepted. */
    Reply catalog(Request request) {
        return new Accept(request.header("accept"))
                .best(CATALOG.stream().map(DataFormat::type).toList())
                .flatMap(DataFormat::ofType)
                .map(form -> Reply.redirect(SEE_OTHER, request.root() + "catalog." + form.suffix()))
                .orElseGet(() -> Reply.say(
                        NOT_ACCEPTABLE,
                        "The catalogue is there as "
                                + CATALOG.stream().map(DataFormat::type).collect(Collectors.joining(", "))))
                .with("Vary", "Accept");
    }

    /** Answers for {@code /graph/{name}}: what is said of a graph stands in the description. */
    Reply graph(Request request) {
        return Reply.redirect(SEE_OTHER, request.root() + ".well-known/void");
    }

    /** Answers for {@code /.well-known/void}: the release's description (VoID §7.1). */
    Reply description(Request request) {
        if (isLost()) {
            return lost();
        }
        return Reply.found("text/turtle; charset=utf-8", () -> {
            try {
                return Files.readAllBytes(release.description());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private boolean isLost() {
        return !Files.isRegularFile(release.description());
    }

    private static Reply lost() {
        return Reply.say(NOT_FOUND, "This release has lost its description.");
    }

    /** Gives the forms of the catalogue. */
    static List<DataFormat> forms() {
        return CATALOG;
    }

    /** Answers for {@code /catalog.{suffix}}. */
    Reply catalog(DataFormat form) {
        if (isLost()) {
            return lost();
        }
        String type = form.type() + (form == DataFormat.RDF_XML ? "" : "; charset=utf-8");
        return Reply.found(type, () -> catalog(form, true));
    }

    /** Gives the catalogue in a form; a copy as files offers no services. */
    byte[] catalog(DataFormat form, boolean served) {
        try {
            Graph graph = DataCatalog.of(release, archive.named(), served);
            return DataCatalog.written(
                    graph,
                    switch (form) {
                        case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
                        case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
                        case RDF_XML -> RDFFormat.RDFXML_PLAIN;
                        default -> RDFFormat.TURTLE_PRETTY;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the data set as search engines read it in pages (schema.org), as JSON that may stand in a script element. */
    static String dataset(Imprint imprint, String language) {
        Manifest manifest = imprint.manifest();
        String base = manifest.base();
        return Json.forScript(json -> {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeStringField("@type", "Dataset");
            json.writeStringField("@id", base + "/dataset");
            json.writeStringField("name", imprint.title(language));
            json.writeStringField("description", imprint.description(language));
            json.writeStringField("url", base + "/");
            json.writeStringField("version", manifest.version());
            json.writeBooleanField("isAccessibleForFree", true);
            Json.texts(json, "inLanguage", imprint.languages());
            Json.texts(json, "license", manifest.license().isEmpty() ? List.of() : List.of(manifest.license()));
            Json.texts(json, "datePublished", manifest.date().isEmpty() ? List.of() : List.of(manifest.date()));
            json.writeArrayFieldStart("creator");
            for (String name : imprint.creators()) {
                json.writeStartObject();
                if (name.startsWith(ORCID)) {
                    json.writeStringField("@type", "Person");
                }
                json.writeStringField(name.startsWith("http") ? "@id" : "name", name);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("distribution");
            for (Map.Entry<String, FileSum> file : manifest.files().entrySet()) {
                String name = file.getKey();
                if (name.startsWith("dumps/all.")) {
                    json.writeStartObject();
                    json.writeStringField("@type", "DataDownload");
                    json.writeStringField(
                            "contentUrl", base + "/dumps/" + manifest.version() + name.substring("dumps".length()));
                    json.writeStringField("encodingFormat", "application/gzip");
                    json.writeStringField("contentSize", file.getValue().bytes() + " B");
                    json.writeStringField("sha256", file.getValue().sha256());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
