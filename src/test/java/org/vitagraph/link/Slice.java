package org.vitagraph.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Writes a small slice of made-up people in the format of Wikidata's dumps. */
final class Slice {

    private final List<String> items = new ArrayList<>();

    /** Adds a person: labels first the English one, then aliases; dates as Wikidata writes them, or empty. */
    Slice person(int number, List<String> names, String born, String died, String... claims) {
        StringJoiner statements = new StringJoiner(",");
        statements.add(statement("P31", item(5)));
        if (!born.isEmpty()) {
            statements.add(statement("P569", time(born)));
        }
        if (!died.isEmpty()) {
            statements.add(statement("P570", time(died)));
        }
        for (String claim : claims) {
            String[] parts = claim.split("=", 2);
            statements.add(
                    parts[1].startsWith("Q")
                            ? statement(parts[0], item(Integer.parseInt(parts[1].substring(1))))
                            : identifier(parts[0], parts[1]));
        }
        StringJoiner aliases = new StringJoiner(",");
        names.stream().skip(1).forEach(name -> aliases.add(text("en", name)));
        items.add("{\"type\":\"item\",\"id\":\"Q" + number + "\",\"labels\":{\"en\":" + text("en", names.getFirst())
                + "},\"aliases\":{\"en\":[" + aliases + "]},\"claims\":{" + statements + "},\"sitelinks\":{}}");
        return this;
    }

    /** Adds something that people have to do with. */
    Slice thing(int number, String label) {
        items.add("{\"type\":\"item\",\"id\":\"Q" + number + "\",\"labels\":{\"en\":" + text("en", label)
                + "},\"aliases\":[],\"claims\":[],\"sitelinks\":{}}");
        return this;
    }

    /** Gives the items as they stand on the lines of a dump. */
    List<String> items() {
        return List.copyOf(items);
    }

    Path write(Path file) throws IOException {
        return Files.writeString(file, "[\n" + String.join(",\n", items) + "\n]\n");
    }

    private static String text(String language, String value) {
        return "{\"language\":\"" + language + "\",\"value\":\"" + value + "\"}";
    }

    private static String statement(String property, String value) {
        return "\"" + property + "\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datavalue\":" + value + "},\"type\":\"statement\",\"rank\":\"normal\"}]";
    }

    private static String identifier(String property, String value) {
        return "\"" + property + "\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datatype\":\"external-id\",\"datavalue\":{\"value\":\"" + value
                + "\",\"type\":\"string\"}},\"type\":\"statement\",\"rank\":\"normal\"}]";
    }

    private static String item(int number) {
        return "{\"value\":{\"entity-type\":\"item\",\"numeric-id\":" + number + ",\"id\":\"Q" + number
                + "\"},\"type\":\"wikibase-entityid\"}";
    }

    private static String time(String text) {
        int precision = text.length() == 4 ? 9 : 11;
        String day = text.length() == 4 ? text + "-00-00" : text;
        return "{\"value\":{\"time\":\"+" + day + "T00:00:00Z\",\"timezone\":0,\"before\":0,\"after\":0,\"precision\":"
                + precision + ",\"calendarmodel\":\"http://www.wikidata.org/entity/Q1985727\"},\"type\":\"time\"}";
    }
}
