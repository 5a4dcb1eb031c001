package org.vitagraph.app.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.vitagraph.rdf.Library;

/**
 * The reference of all built-in patterns, made from the headers of their files.
 *
 * @param files the files under {@code mappings/}
 */
record PatternsReference(List<Library.Item> files) {

    private static final String HEAD = """
            # Patterns

            A pattern says once how facts become CIDOC-CRM; any number of [kinds](kinds.md) use it. Each is a SPARQL CONSTRUCT in
            `mappings/`, with a shape of the same name in `shapes/`. Its header declares the slots: what fills them, whether they must be
            filled (required), take lists (many), or can truly have one value only (functional); a slot marked with-roles is there only for
            kinds that say in which roles their actors stand. What stands in the graph `vg:claimed` is the content: each of its triples
            gets a claim. [Adding a kind](../how-to/add-a-kind.md) shows how to write one. This page is
            made from the files.

            """;

    /** Gives the page in Markdown. */
    String markdown() {
        return HEAD + files.stream().map(PatternsReference::section).collect(Collectors.joining("\n"));
    }

    private static String section(Library.Item file) {
        return "## " + file.basename() + "\n\n" + header(file, "summary:") + " Source: [`" + file.name()
                + "`](../../../../" + file.name() + ").\n\n" + rules(file) + "| slot | takes |\n|---|---|\n"
                + headers(file, "slot ").stream().map(PatternsReference::row).collect(Collectors.joining())
                + "\nContent:\n\n```\n" + claimed(file.text()) + "```\n";
    }

    private static String rules(Library.Item file) {
        String compared = header(file, "compares:");
        return "Its node: " + header(file, "node ") + "."
                + (compared.isEmpty() ? "" : " Its date is compared with others: " + compared + ".") + "\n\n";
    }

    private static String row(String slot) {
        int colon = slot.indexOf(':');
        return "| `" + slot.substring(0, colon) + "` | "
                + slot.substring(colon + 1).strip().replace("|", " or ") + " |\n";
    }

    private static String header(Library.Item file, String key) {
        return headers(file, key).stream().findFirst().orElse("");
    }

    private static List<String> headers(Library.Item file, String key) {
        String start = "#+ " + key;
        return file.text()
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    private static String claimed(String query) {
        int start = query.indexOf("GRAPH vg:claimed {");
        if (start < 0) {
            throw new IllegalArgumentException("a pattern without content");
        }
        int open = query.indexOf('{', start);
        return query.substring(open + 1, query.indexOf('}', open))
                .strip()
                .indent(0)
                .replaceAll("(?m)^ +", "");
    }
}
