package org.vitagraph.site.copy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.lib.IRILib;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.Directory;

/**
 * Leads from the names of things to their pages and data where no server of ours answers: by pages that lead on, for servers that can do
 * nothing; by rules for Cloudflare Pages and for Netlify; by a configuration for nginx.
 *
 * @param base the base IRI without a slash at its end
 * @param languages of the pages, the usual one first
 * @param retired addresses that are no longer in use, by {@code type/slug}
 */
public record Signposts(String base, List<String> languages, Map<String, Directory.Retired> retired) {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            %s</head>
            <body>
            %s</body>
            </html>
            """;

    private static final String NGINX = """
            # How nginx serves this copy under its own addresses: {base}/
            # Include it in the http block, put the copy where root says, and name your own server. Accept is read without its weights:
            # who takes HTML at all gets it.

            map $http_accept $copy_form {
                default html;
                "~*text/html" html;
            {forms}}

            map $http_accept_language $copy_language {
                default "";
            {languages}}

            server {
                listen 80;
                server_name localhost;
                root /srv/copy;
                absolute_redirect off;
                charset utf-8;
                error_page 404 /404.html;

                add_header Access-Control-Allow-Origin "*" always;
                add_header X-Content-Type-Options nosniff always;

            {gone}    location ~ ^{decoded}/id/(?<thing>[a-z]+/[A-Za-z0-9._-]+)$ {
                    add_header Vary Accept always;
                    if ($copy_form = html) { return 303 {below}/page/$thing; }
                    return 303 {below}/data/$thing.$copy_form;
                }
                location ~ ^{decoded}/claim/(?<claim>[A-Za-z0-9._-]+)$ { return 303 {below}/id/claim/$claim; }
                location ~ ^{decoded}/(?<page>(page/.+|browse/.+|timeline|network|links|ontology|shapes|about|releases|))$ {
                    add_header Vary Accept-Language always;
                    try_files /$page$copy_language.html /$page.html /${page}index$copy_language.html /${page}index.html /$page =404;
                }
                location ~ ^{decoded}/(?<file>data/.+)$ {
                    add_header Access-Control-Allow-Origin "*" always;
                    types {
            {types}        }
                    try_files /$file =404;
                }
                location = {decoded}/.well-known/void { default_type text/turtle; try_files /.well-known/void =404; }
                location = {decoded}/catalog { default_type application/ld+json; try_files /catalog.jsonld =404; }
                location ~ ^{decoded}/(?<file>.*)$ { try_files /$file /${file}index.html =404; }
            }
            """;

    public Signposts {
        languages = List.copyOf(languages);
        retired = Map.copyOf(retired);
    }

    /** Gives the page under the name of a thing, at {@code id/{type}/{slug}/}, that leads to the thing's own. */
    public static String of(Address address, String iri) {
        String page = "../../../page/" + address.path() + ".html";
        StringBuilder links = new StringBuilder();
        for (DataFormat format : DataFormat.of(address.type())) {
            links.append("<link rel=\"alternate\" type=\"")
                    .append(text(format.type()))
                    .append("\" href=\"../../../data/");
            links.append(address.path()).append('.').append(format.suffix()).append("\">\n");
        }
        return leading(iri, page, "<link rel=\"canonical\" href=\"" + text(iri) + "\">\n" + links);
    }

    /** Gives the page under the short name of a claim, at {@code claim/{slug}/}. */
    public static String ofClaim(Address address, String iri) {
        return leading(iri, "../../page/" + address.path() + ".html", "");
    }

    /** Gives the page under an earlier name of a thing. */
    public static String moved(String iri, Address to) {
        return leading(iri, "../../../id/" + to.path() + "/index.html", "");
    }

    /** Gives the page under the name of what is no longer published. */
    public static String withdrawn(String iri) {
        return PAGE.formatted(
                text(iri),
                "<meta name=\"robots\" content=\"noindex\">\n",
                "<p>What was published under this address has been withdrawn.</p>\n");
    }

    /** Gives the page for all that is not there. */
    public String missing() {
        return PAGE.formatted(
                "Not found",
                "<meta name=\"robots\" content=\"noindex\">\n",
                "<h1>Not found</h1>\n<p>Nothing is published under this address.</p>\n<p><a href=\"" + text(below())
                        + "/\">To the first page</a></p>\n");
    }

    /** Gives a page that leads on; {@code links} are further elements of its head. */
    public static String leading(String iri, String target, String links) {
        return PAGE.formatted(
                text(iri),
                "<meta http-equiv=\"refresh\" content=\"0; url=" + target + "\">\n" + links,
                "<p><a href=\"" + target + "\">" + text(iri) + "</a></p>\n");
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Gives the path of the base as a URI has it (RFC 3987 §3.1). */
    private String below() {
        String path = URI.create(IRILib.encodeNonASCII(base)).getRawPath();
        return path == null ? "" : path;
    }

    /** Gives the same decoded, as nginx compares it. */
    private String decoded() {
        String path = URI.create(base).getPath();
        return path == null ? "" : path;
    }

    /**
     * Gives the file {@code _redirects} for Cloudflare Pages. A page needs no rule there, and must have none: it is found without its
     * ending, and rules come before files.
     */
    public String redirects() {
        return redirects("");
    }

    /** Gives the same for Netlify, where files come before rules that do not end with an exclamation mark. */
    public String forcedRedirects() {
        return redirects("!");
    }

    private String redirects(String force) {
        String below = below();
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(retired).forEach((path, old) -> {
            Optional<Address> to =
                    Address.of(path).flatMap(address -> old.target().flatMap(slug -> Address.of(address.type(), slug)));
            to.ifPresent(target ->
                    lines.append(below + "/id/" + path + " " + below + "/id/" + target.path() + " 301" + force + "\n"));
        });
        lines.append(below + "/id/:type/:slug " + below + "/page/:type/:slug 303" + force + "\n");
        lines.append(below + "/claim/:slug " + below + "/page/claim/:slug 303" + force + "\n");
        return lines.toString();
    }

    /** Gives the file {@code _headers}, as Cloudflare Pages and Netlify read it: media types, and access from other origins. */
    public String headers() {
        StringBuilder rules = new StringBuilder(below())
                .append("/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n");
        rules.append(below()).append("/.well-known/void\n  Content-Type: ").append(DataFormat.TURTLE.type() + "\n");
        for (DataFormat format : DataFormat.values()) {
            rules.append(below()).append("/data/*.").append(format.suffix());
            rules.append("\n  Content-Type: ").append(format.type()).append('\n');
        }
        return rules.toString();
    }

    /** Gives a configuration for nginx: 303 by {@code Accept}, pages by {@code Accept-Language}, media types, access from other origins. */
    public String nginx() {
        StringBuilder forms = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (DataFormat format : DataFormat.values()) {
            String type = format.type().replaceFirst(";.*", "");
            if (format != DataFormat.LINKED_ART) {
                forms.append("    \"~*").append(type.replace(".", "\\.").replace("+", "\\+"));
                forms.append("\" ").append(format.suffix()).append(";\n");
            }
            types.append("            ")
                    .append(type)
                    .append(' ')
                    .append(format.suffix())
                    .append(";\n");
        }
        StringBuilder spoken = new StringBuilder();
        for (String language : languages.subList(1, languages.size())) {
            spoken.append("    \"~*^")
                    .append(language)
                    .append("\" .")
                    .append(language)
                    .append(";\n");
        }
        StringBuilder gone = new StringBuilder();
        new TreeMap<>(retired).forEach((path, old) -> {
            String to = old.target()
                    .map(slug -> "301 " + below() + "/id/" + path.substring(0, path.indexOf('/') + 1) + slug)
                    .orElse("410");
            if (Address.of(path).isPresent()) {
                gone.append("    location = ").append(decoded()).append("/id/").append(path);
                gone.append(" { return ").append(to).append("; }\n");
            }
        });
        return NGINX.replace("{base}", base)
                .replace("{below}", below())
                .replace("{decoded}", decoded())
                .replace("{forms}", forms)
                .replace("{types}", types)
                .replace("{languages}", spoken)
                .replace("{gone}", gone);
    }
}
