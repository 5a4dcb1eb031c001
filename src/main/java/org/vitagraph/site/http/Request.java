package org.vitagraph.site.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked for, without the names of hosts that the asker gave: nothing that is answered may depend on them.
 *
 * @param method GET, HEAD or POST
 * @param path what stands between host and question mark, decoded, with a slash at its beginning
 * @param parameters by name
 * @param headers the values of the headers that matter here, by their names in lower case
 * @param body what was sent as JSON, empty where nothing was
 */
public record Request(
        String method, String path, Map<String, List<String>> parameters, Map<String, String> headers, String body) {

    /** Asks without a body. */
    public Request(String method, String path, Map<String, List<String>> parameters, Map<String, String> headers) {
        this(method, path, parameters, headers, "");
    }

    public Request {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        headers = Map.copyOf(headers);
    }

    /** Gives the first value of a parameter, empty where there is none. */
    public String parameter(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** Gives a header, empty where it was not sent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /**
     * Gives the way from this address up to the root, to stand before what is linked to. Links that are relative hold behind any
     * proxy, below any path and in files, whatever the base IRI is (RFC 3986 §4.2).
     */
    public String root() {
        long deep = path.chars().filter(c -> c == '/').count() - 1;
        return deep <= 0 ? "./" : "../".repeat((int) deep);
    }

    /** Gives the path's segments; an empty last one where it ends in a slash. */
    public List<String> segments() {
        return List.of(path.substring(1).split("/", -1));
    }

    /** Gives the number that a parameter holds, within bounds; what is no number counts as {@code usual}. */
    public int number(String name, int usual, int most) {
        try {
            return Math.clamp(Integer.parseInt(parameter(name)), 0, most);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /** Tells whether the asker takes gzip (RFC 9110 §12.5.3). */
    public boolean takesGzip() {
        return new Accept(header("accept-encoding")).quality("gzip") > 0;
    }

    /** Gives the language to answer in: the one that parameter {@code lang} names, else the one most accepted. */
    public String language(List<String> offered) {
        String chosen = parameter("lang");
        return offered.contains(chosen) ? chosen : new Accept(header("accept-language")).language(offered);
    }

    /** Gives a text's bytes. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
