package org.vitagraph.app.report;

import java.io.IOException;

/** What the pages of reports have in common: no script, no file beside them, no network. */
final class Html {
    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #1a1a1a; background: #fff }
            h2 { font-size: 1.1rem; overflow-wrap: anywhere } table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #767676; overflow-wrap: anywhere }
            .error { color: #a30000; font-weight: bold } .warning { color: #7a4b00; font-weight: bold } .note { color: #004c8c }
            code { background: #f2f2f2; padding: 0 .2rem } .advice { color: #444 }
            @media print { body { margin: 0; max-width: none } tr { break-inside: avoid } }
            """;

    private Html() {}

    /** Begins a page. */
    static void begin(String title, Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
    }

    /** Ends a page. */
    static void end(Appendable out) throws IOException {
        out.append("</main>\n</body>\n</html>\n");
    }

    /** Writes text so that it is text; characters that HTML does not allow, and those that turn lines round, as code points. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t' -> safe.appendCodePoint(c);
                default -> plain(c, safe);
            }
        });
        return safe.toString();
    }

    private static void plain(int c, StringBuilder safe) {
        int type = Character.getType(c);
        if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
            safe.append(String.format("\\u%04X", c));
        } else {
            safe.appendCodePoint(c);
        }
    }
}
