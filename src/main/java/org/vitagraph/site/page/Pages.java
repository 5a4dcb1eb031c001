package org.vitagraph.site.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitagraph.rdf.Iris;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.data.Statements;
import org.vitagraph.site.http.Request;

/** Makes pages from templates that were compiled with the program. */
public final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.vitagraph.site.templates");
    private final Map<String, Words> words =
            Words.LANGUAGES.stream().collect(Collectors.toMap(language -> language, Words::of));
    private final Imprint imprint;
    private final Iris iris;
    private final Map<String, String> assets;

    /**
     * Makes pages about a release.
     *
     * @param assets the names under which style sheets, scripts and so on are served, by their own names
     */
    public Pages(Imprint imprint, Map<String, String> assets) {
        this.imprint = imprint;
        this.iris = new Iris(imprint.manifest().base());
        this.assets = Map.copyOf(assets);
    }

    /** Gives the words in the language that a request asks for. */
    public Words words(Request request) {
        return Objects.requireNonNull(words.get(request.language(Words.LANGUAGES)));
    }

    /** Gives what reads for a request where nothing was gathered. */
    public Reader reader(Request request) {
        return reader(new Statements(), request);
    }

    /** Gives what reads for a request: labels in the reader's language, else in those of the publication. */
    public Reader reader(Statements said, Request request) {
        Words own = words(request);
        Set<String> languages = new LinkedHashSet<>();
        languages.add(own.language());
        languages.add("en");
        languages.addAll(imprint.languages());
        return new Reader(said, iris, own, List.copyOf(languages), request.root());
    }

    /** Gives what stands around a page that is about nothing in particular. */
    public Shell shell(Request request, String title) {
        return shell(request, title, "", List.of(), "");
    }

    /** Gives what stands around a page. */
    public Shell shell(
            Request request, String title, String canonical, List<Shell.Alternate> alternates, String structured) {
        return new Shell(
                words(request),
                imprint,
                request.root(),
                title,
                assets,
                List.of(),
                canonical,
                alternates,
                here(request),
                request.parameter("q"),
                structured);
    }

    /** Gives a request's own address as seen from itself, without its language. */
    private static String here(Request request) {
        List<String> pairs = new ArrayList<>();
        request.parameters().forEach((name, values) -> {
            if (!name.equals("lang")) {
                values.forEach(value -> pairs.add(encode(name) + "=" + encode(value)));
            }
        });
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Makes a page, in UTF-8. */
    public byte[] page(String template, Shell shell, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("shell", shell);
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(template + ".jte", all, out);
        return out.toByteArray();
    }
}
