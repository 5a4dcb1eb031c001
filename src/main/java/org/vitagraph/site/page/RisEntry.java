package org.vitagraph.site.page;

import java.util.List;

/** An entry in the format of reference managers that is called RIS, while it is written. */
final class RisEntry {

    private final StringBuilder text;

    /** Begins an entry of a type. */
    RisEntry(String type) {
        text = new StringBuilder("TY  - " + type + "\r\n");
    }

    /** Adds a line, unless there is nothing to say. */
    RisEntry line(String tag, String value) {
        if (!value.isEmpty()) {
            text.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " "))
                    .append("\r\n");
        }
        return this;
    }

    /** Adds a line for each value. */
    RisEntry lines(String tag, List<String> values) {
        values.forEach(value -> line(tag, value));
        return this;
    }

    /** Ends the entry. */
    String end() {
        return text + "ER  - \r\n";
    }
}
