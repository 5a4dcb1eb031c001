package org.vitagraph.link.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;

/** Reads one item: the parser stands on its opening brace before and on its closing brace after. */
final class ItemParser {

    private static final int HUMAN = 5;
    private static final String COORDINATES = "P625";

    private final JsonParser parser;
    private final SnakParser snak;
    private int taken;

    ItemParser(JsonParser parser) {
        this.parser = parser;
        this.snak = new SnakParser(parser);
    }

    /** Gives how many items the last call saw, those inside an answer of {@code Special:EntityData} counted one by one. */
    int taken() {
        return taken;
    }

    /**
     * Fills an item.
     *
     * @param inside takes the items of an answer of {@code Special:EntityData}
     * @return whether the object was an item itself
     */
    boolean parse(DumpItem item, DumpReader.ItemSink inside) throws IOException {
        taken = 0;
        boolean isItem = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "id" -> isItem = id(item, parser.getText());
                case "labels" -> texts(value, item, true);
                case "aliases" -> texts(value, item, false);
                case "claims" -> claims(value, item);
                case "sitelinks" -> item.sitelinks = members(value);
                case "entities" -> entities(value, inside);
                default -> parser.skipChildren();
            }
        }
        taken += isItem ? 1 : 0;
        return isItem;
    }

    private void entities(JsonToken value, DumpReader.ItemSink inside) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        int seen = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            parser.nextToken();
            DumpItem item = new DumpItem();
            if (parse(item, inside)) {
                inside.item(item);
                seen++;
            }
        }
        taken = seen;
    }

    private static boolean id(DumpItem item, String id) {
        if (!id.matches("Q[1-9]\\d{0,14}")) {
            return false;
        }
        item.number = Long.parseLong(id.substring(1));
        return true;
    }

    /** Labels are one object for each language, aliases an array of such; an empty array stands for neither. */
    private void texts(JsonToken value, DumpItem item, boolean labels) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String language = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    text(item, language, labels);
                }
            } else {
                text(item, language, labels);
            }
        }
    }

    private void text(DumpItem item, String language, boolean label) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean isText = parser.currentName().equals("value");
            parser.nextToken();
            if (isText && label) {
                item.label(language, parser.getText());
            } else if (isText) {
                item.name(parser.getText());
            }
        }
    }

    private int members(JsonToken value) throws IOException {
        int members = 0;
        if (value == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                parser.nextToken();
                parser.skipChildren();
                members++;
            }
        } else {
            parser.skipChildren();
        }
        return members;
    }

    private void claims(JsonToken value, DumpItem item) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                snak.statement();
                if (!snak.deprecated()) {
                    take(property, item);
                }
            }
        }
    }

    private void take(String property, DumpItem item) {
        long target = snak.target();
        String external = snak.external();
        if (external != null) {
            item.identifiers.add(new DumpItem.Identifier(property, external));
        } else if (target > 0) {
            item(property, target, item);
        } else if (snak.date() != null) {
            date(property, snak.date(), item);
        } else if (snak.point() != null && property.equals(COORDINATES) && item.point == null) {
            item.point = snak.point();
        }
    }

    private static void item(String property, long target, DumpItem item) {
        if (property.equals("P31")) {
            item.person |= target == HUMAN;
            item.classes.add(target);
        } else if (property.equals("P21")) {
            item.gender = gender(target, item.gender);
        } else if (Things.WITHIN.contains(property)) {
            item.within.add(target);
        } else {
            ItemProperty.of(property).map(p -> new DumpItem.Relation(p, target)).ifPresent(relation -> {
                if (!item.relations.contains(relation)) {
                    item.relations.add(relation);
                }
            });
        }
    }

    private static void date(String property, DateRange date, DumpItem item) {
        boolean birth = property.equals("P569");
        if (birth || property.equals("P570")) {
            List<DateRange> dates = birth ? item.born : item.died;
            if (!dates.contains(date)) {
                dates.add(date);
            }
        }
    }

    private static Gender gender(long target, Gender before) {
        if (target == 6581097 || target == 2449503) {
            return Gender.MALE;
        }
        return target == 6581072 || target == 1052281 ? Gender.FEMALE : before;
    }
}
