package org.vitagraph.link.index;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Point;

/** Reads one statement: its rank and the value of its main snak, as far as it is an item, a date, a point or an identifier. */
final class SnakParser {

    private static final String JULIAN = "Q1985786";
    private static final String EARTH = "/Q2";

    private final JsonParser parser;
    private boolean deprecated;
    private long target;
    private @Nullable DateRange date;
    private @Nullable Point point;
    private @Nullable String external;
    private @Nullable String datatype;
    private @Nullable String text;

    SnakParser(JsonParser parser) {
        this.parser = parser;
    }

    boolean deprecated() {
        return deprecated;
    }

    /** Gives the number of the item that is the value, or 0. */
    long target() {
        return target;
    }

    /** Gives the date that is the value, or null. */
    @Nullable
    DateRange date() {
        return date;
    }

    /** Gives the point on the earth that is the value, or null. */
    @Nullable
    Point point() {
        return point;
    }

    /** Gives the identifier that is the value, or null. */
    @Nullable
    String external() {
        return external;
    }

    void statement() throws IOException {
        deprecated = false;
        target = 0;
        date = null;
        point = null;
        external = null;
        datatype = null;
        text = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "mainsnak" -> mainSnak();
                case "rank" -> deprecated = parser.getText().equals("deprecated");
                default -> parser.skipChildren();
            }
        }
        external = "external-id".equals(datatype) ? text : null;
    }

    private void mainSnak() throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "datatype" -> datatype = parser.getText();
                case "datavalue" -> dataValue(value);
                default -> parser.skipChildren();
            }
        }
    }

    private void dataValue(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("value") && value == JsonToken.START_OBJECT) {
                structure();
            } else if (key.equals("value")) {
                text = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void structure() throws IOException {
        String time = null;
        int precision = 0;
        boolean julian = false;
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        boolean earth = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "numeric-id" -> target = parser.getLongValue();
                case "id" -> target = number(parser.getText());
                case "time" -> time = parser.getText();
                case "precision" -> precision = parser.getValueAsInt();
                case "latitude" -> latitude = parser.getDoubleValue();
                case "longitude" -> longitude = parser.getDoubleValue();
                case "globe" -> earth = parser.getText().endsWith(EARTH);
                case "calendarmodel" -> julian = parser.getText().endsWith(JULIAN);
                default -> parser.skipChildren();
            }
        }
        point = earth && Point.isOnEarth(latitude, longitude) ? new Point(latitude, longitude) : null;
        date = time == null ? null : WikidataTime.range(time, precision, julian);
    }

    private static long number(String id) {
        return id.matches("Q\\d{1,15}") ? Long.parseLong(id.substring(1)) : 0;
    }
}
