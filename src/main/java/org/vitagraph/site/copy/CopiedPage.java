package org.vitagraph.site.copy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Makes a page of the site one of a copy: its links lead to files. What only a server can answer is no link any more (HTML, the a element:
 * without {@code href} it is a placeholder), and forms give way to a sentence.
 *
 * @param suffixes the suffix of each language that is copied, by its tag
 * @param version the release that is copied: dumps of others are not there
 * @param wanted takes the other pages and files that are linked to
 */
public record CopiedPage(java.util.Map<String, String> suffixes, String version, Consumer<CopyAddress> wanted) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Set<String> ATTRIBUTES = Set.of("href", "src");

    public CopiedPage {
        suffixes = java.util.Map.copyOf(suffixes);
    }

    /**
     * Makes it.
     *
     * @param html the page
     * @param address its address
     * @param language its language
     * @param documents whether there are documents of data about what the page is about
     * @param instead what stands where a form was, as HTML
     */
    public String of(String html, CopyAddress address, String language, boolean documents, String instead) {
        String text = without(without(html, "<form", "</form>", instead), "<link rel=\"search\"", ">", "");
        StringBuilder out = new StringBuilder(text.length() + text.length() / 16);
        int done = 0;
        for (int equals = text.indexOf("=\""); equals >= 0; equals = text.indexOf("=\"", done)) {
            int begin = nameBegin(text, equals);
            int end = text.indexOf('"', equals + 2);
            if (end < 0) {
                break;
            }
            if (ATTRIBUTES.contains(text.substring(begin, equals)) && insideTag(text, begin)) {
                String value = text.substring(equals + 2, end);
                Optional<String> led =
                        led(value, address, language).filter(to -> documents || !to.contains("../data/"));
                out.append(text, done, led.isPresent() ? equals + 2 : begin - 1);
                led.ifPresent(target -> out.append(target).append('"'));
            } else {
                out.append(text, done, end + 1);
            }
            done = end + 1;
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Puts something in the place of all that begins and ends like this. */
    private static String without(String html, String begin, String end, String instead) {
        StringBuilder out = new StringBuilder(html.length() + instead.length());
        int done = 0;
        for (int from = html.indexOf(begin); from >= 0; from = html.indexOf(begin, done)) {
            int to = html.indexOf(end, from);
            if (to < 0) {
                break;
            }
            out.append(html, done, from).append(instead);
            done = to + end.length();
        }
        return out.append(html, done, html.length()).toString();
    }

    private static int nameBegin(String text, int equals) {
        int begin = equals;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** Text of the page has no quotation marks of its own: templates escape them. */
    private static boolean insideTag(String text, int begin) {
        return begin > 0 && Character.isWhitespace(text.charAt(begin - 1));
    }

    /** Gives where a link leads in the copy; nothing where nowhere. */
    private Optional<String> led(String value, CopyAddress from, String language) {
        String href = value.replace("&amp;", "&");
        if (href.isEmpty()
                || href.startsWith("#")
                || href.startsWith("//")
                || SCHEME.matcher(href).lookingAt()) {
            return Optional.of(value);
        }
        int hash = href.indexOf('#');
        String fragment = hash < 0 ? "" : href.substring(hash);
        String rest = hash < 0 ? href : href.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        String path = resolved(from.path(), mark < 0 ? rest : rest.substring(0, mark));
        String suffix = suffixes.get(asked(query, language));
        CopyAddress target = CopyAddress.of(path, query);
        Optional<String> file = suffix == null || isOfAnother(path) ? Optional.empty() : target.file(suffix);
        if (file.isPresent() && (target.isOther() || target.isFile() && !path.startsWith("/data/"))) {
            wanted.accept(target);
        }
        return file.map(name -> up(from.path()) + name + fragment);
    }

    private boolean isOfAnother(String path) {
        return path.startsWith("/dumps/") && !path.equals("/dumps/") && !path.startsWith("/dumps/" + version + "/");
    }

    private static String asked(String query, String language) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith("lang=")) {
                return pair.substring("lang=".length());
            }
        }
        return language;
    }

    /** Resolves a relative path (RFC 3986 §5.2.4). */
    private static String resolved(String from, String path) {
        if (path.isEmpty()) {
            return from;
        }
        String folder = from.substring(0, from.lastIndexOf('/'));
        String rest = path;
        while (true) {
            if (rest.startsWith("../")) {
                rest = rest.substring(3);
                folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            } else if (rest.startsWith("./")) {
                rest = rest.substring(2);
            } else {
                return rest.startsWith("/") ? rest : folder + "/" + rest;
            }
        }
    }

    private static String up(String path) {
        int depth = (int) path.chars().filter(c -> c == '/').count() - 1;
        return "../".repeat(Math.max(0, depth));
    }
}
