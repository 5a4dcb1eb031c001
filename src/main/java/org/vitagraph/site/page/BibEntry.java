package org.vitagraph.site.page;

import java.util.List;

/** An entry of BibTeX while it is written. */
final class BibEntry {

    private final StringBuilder text;

    /** Begins an entry of a type. */
    BibEntry(String type, String key) {
        text = new StringBuilder("@" + type + "{" + key + ",\n");
    }

    /** Adds a field, unless there is nothing to say. */
    BibEntry field(String name, String value) {
        return raw(name, escaped(value));
    }

    /** Adds names of people and bodies, each of which is not to be taken apart. */
    BibEntry names(String name, List<String> names) {
        return raw(
                name,
                String.join(
                        " and ",
                        names.stream().map(one -> "{" + escaped(one) + "}").toList()));
    }

    /** Adds names as books have them. */
    BibEntry people(String name, List<BookName> names) {
        return raw(
                name,
                String.join(
                        " and ",
                        names.stream().map(one -> one.bibTeX(BibEntry::escaped)).toList()));
    }

    private BibEntry raw(String name, String value) {
        if (!value.isEmpty()) {
            text.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
        return this;
    }

    /** Ends the entry with an address, which stands as it is; with nothing where that is empty. */
    String end(String url) {
        return text + (url.isEmpty() ? "" : "  url = {" + url + "}\n") + "}\n";
    }

    /** Writes a text so that TeX gives it as it is. */
    private static String escaped(String text) {
        boolean paired = isPaired(text);
        StringBuilder safe = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
            switch (c) {
                case '#', '$', '%', '&', '_' -> safe.append('\\').append(c);
                case '\\' -> safe.append("\\textbackslash{}");
                case '~' -> safe.append("\\textasciitilde{}");
                case '^' -> safe.append("\\textasciicircum{}");
                case '{' -> safe.append(paired ? "\\{" : "\\textbraceleft{}");
                case '}' -> safe.append(paired ? "\\}" : "\\textbraceright{}");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Tells whether braces come in pairs: BibTeX counts them to find the end of a field, those after a backslash too. */
    private static boolean isPaired(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return open == 0;
    }
}
