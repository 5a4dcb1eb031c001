package org.vitagraph.site.copy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitagraph.site.http.Request;

/**
 * An address of the site that a copy may hold.
 *
 * @param path with a slash at its beginning
 * @param parameters of its query, without that of the language
 */
public record CopyAddress(String path, SortedMap<String, String> parameters) {

    /** What only a server can answer. */
    private static final Set<String> OF_A_SERVER = Set.of(
            "search", "query", "sparql", "reconcile", "opensearch.xml", "release", "changes", "timemap", "description");

    private static final Set<String> FOLDERS = Set.of("data", "assets", "dumps", ".well-known");
    private static final Set<String> NAMED = Set.of("page", "id", "claim");
    private static final String FROM = "from";
    private static final String PART = "part";

    public CopyAddress {
        parameters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** Reads a path with its query, which may have its question mark; {@code lang} is left out. */
    public static CopyAddress of(String path, String query) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String pair : query.substring(query.startsWith("?") ? 1 : 0).split("&", -1)) {
            int is = pair.indexOf('=');
            if (is > 0 && !pair.startsWith("lang=")) {
                parameters.put(
                        pair.substring(0, is), URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return new CopyAddress(path, parameters);
    }

    private String first() {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    /** Tells whether a copy holds it as a file of its own name, the same in all languages. */
    public boolean isFile() {
        boolean dotted = path.lastIndexOf('.') > path.lastIndexOf('/') && !NAMED.contains(first());
        return (dotted || FOLDERS.contains(first())) && !path.endsWith("/") && !OF_A_SERVER.contains(first());
    }

    /** Tells whether it is the page of a thing. */
    public boolean isThing() {
        return first().equals("page");
    }

    /**
     * Tells whether it is another page that a copy holds. Lists are held as they are narrowed down once: all that can be chosen
     * together would be more pages than there are things.
     */
    public boolean isOther() {
        long chosen =
                parameters.keySet().stream().filter(name -> !name.equals(FROM)).count();
        return !isFile()
                && !NAMED.contains(first())
                && !path.equals("/dumps/")
                && !path.equals("/catalog")
                && !OF_A_SERVER.contains(first())
                && chosen <= 1;
    }

    /**
     * Gives the name of its file, relative to the copy; nothing where the copy does not hold it.
     *
     * @param suffix what stands before {@code .html} in pages of this language
     */
    public Optional<String> file(String suffix) {
        if (isFile()) {
            int dot = path.lastIndexOf('.');
            return parameters.isEmpty()
                    ? Optional.of(path.substring(1))
                    : part().map(part -> path.substring(1, dot) + part + path.substring(dot));
        }
        if (path.equals("/catalog")) {
            return Optional.of("catalog.jsonld");
        }
        if (first().equals("claim") && path.length() > "/claim/".length()) {
            return Optional.of("page" + path + suffix + ".html");
        }
        if (first().equals("id")) {
            return Optional.of(path.substring(1) + "/index.html");
        }
        if (isThing()) {
            return Optional.of(path.substring(1) + part().orElse("") + suffix + ".html");
        }
        if (path.endsWith("/") && (isOther() || path.equals("/dumps/"))) {
            return Optional.of(path.substring(1) + "index" + named() + suffix + ".html");
        }
        return isOther() ? Optional.of(path.substring(1) + named() + suffix + ".html") : Optional.empty();
    }

    /** Gives what tells the parts of a thing apart; nothing for all of it. */
    private Optional<String> part() {
        return parameters.keySet().equals(Set.of(PART)) ? Optional.of(named()) : Optional.empty();
    }

    /** Gives the parameters as part of a name. */
    private String named() {
        return parameters.entrySet().stream()
                .map(parameter -> "." + plain(parameter.getKey()) + "-" + plain(end(parameter.getValue())))
                .collect(Collectors.joining());
    }

    /** Gives what tells the values of a parameter apart: of an IRI the part that names a thing. */
    private static String end(String value) {
        int id = value.indexOf("/id/");
        int hash = value.indexOf('#');
        return id >= 0 ? value.substring(id + "/id/".length()).replace('/', '-') : value.substring(hash + 1);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
            plain.append(kept ? String.valueOf(c) : "_" + Integer.toHexString(c) + "_");
        }
        return plain.toString();
    }

    /** Asks for it in a language; empty for what is the same in all. */
    public Request request(String language) {
        SortedMap<String, List<String>> all = new TreeMap<>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        if (!language.isEmpty()) {
            all.put("lang", List.of(language));
        }
        return new Request("GET", path, all, Map.of());
    }
}
