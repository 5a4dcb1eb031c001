package org.vitagraph.app.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start tags of a page, with their attributes in any order and either quote; comments are passed over. */
final class Tags {

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|$)|<([a-zA-Z][a-zA-Z0-9-]*+)" + "((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'>/=]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++)))?+");

    private Tags() {}

    /**
     * A start tag.
     *
     * @param name in lower case
     * @param attributes by name in lower case
     * @param inside what stands between it and the next end tag of its name; empty where there is none
     */
    record Tag(String name, Map<String, String> attributes, String inside) {

        /** Gives an attribute, empty where there is none. */
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        /** Tells whether it is a link of a relation. */
        boolean isLink(String relation) {
            return name.equals("link")
                    && List.of(get("rel").toLowerCase(Locale.ROOT).split("\\s+", -1))
                            .contains(relation);
        }

        /** Gives the media type that its {@code type} names, without parameters. */
        String type() {
            return get("type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        }
    }

    /** Gives all start tags of a page, but for what stands in scripts and styles. */
    static List<Tag> of(String html) {
        List<Tag> tags = new ArrayList<>();
        Matcher found = TAG.matcher(html);
        int from = 0;
        while (found.find(from)) {
            from = found.end();
            if (found.group(1) == null) {
                continue;
            }
            String name = found.group(1).toLowerCase(Locale.ROOT);
            String inside = "";
            if (name.equals("script") || name.equals("style")) {
                int end = end(html, name, from);
                inside = html.substring(from, end);
                from = end;
            }
            tags.add(new Tag(name, attributes(found.group(2)), inside));
        }
        return tags;
    }

    /** Gives the address of the first link of a relation. */
    static Optional<String> link(String html, String relation) {
        return of(html).stream()
                .filter(tag -> tag.isLink(relation))
                .map(tag -> tag.get("href"))
                .filter(href -> !href.isEmpty())
                .findFirst();
    }

    private static int end(String html, String name, int from) {
        Matcher end = Pattern.compile("</" + name, Pattern.CASE_INSENSITIVE).matcher(html);
        return end.find(from) ? end.start() : html.length();
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(text);
        while (found.find()) {
            String value = "";
            for (int group = 2; group <= 4; group++) {
                value = found.group(group) == null ? value : found.group(group);
            }
            attributes.putIfAbsent(
                    found.group(1).toLowerCase(Locale.ROOT),
                    value.replace("&amp;", "&").strip());
        }
        return attributes;
    }
}
