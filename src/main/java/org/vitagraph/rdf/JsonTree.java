package org.vitagraph.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small tree over one line of JSON that this software wrote itself. */
final class JsonTree {

    private final JsonFactory factory = new JsonFactory();

    /** Reads one JSON object. */
    Fields read(byte[] bytes, int from, int length) {
        try (JsonParser parser = factory.createParser(bytes, from, length)) {
            parser.nextToken();
            return record(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fields record(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Fields(fields);
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> record(parser);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getText();
        };
    }

    /** An object by the names of its fields; asking for a field that is not there is a programmer's mistake. */
    record Fields(Map<String, Object> values) {

        Set<String> names() {
            return values.keySet();
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        @Nullable
        String optional(String name) {
            return (String) values.get(name);
        }

        String text(String name) {
            return (String) field(name);
        }

        int number(String name) {
            return (Integer) field(name);
        }

        boolean flag(String name) {
            return (Boolean) field(name);
        }

        Fields record(String name) {
            return (Fields) field(name);
        }

        List<Fields> records(String name) {
            return list(name).stream().map(Fields.class::cast).toList();
        }

        List<String> texts(String name) {
            return list(name).stream().map(String.class::cast).toList();
        }

        List<List<String>> rows(String name) {
            return list(name).stream()
                    .map(row -> ((List<?>) row).stream().map(String.class::cast).toList())
                    .toList();
        }

        private List<?> list(String name) {
            return (List<?>) field(name);
        }

        private Object field(String name) {
            Object value = values.get(name);
            if (value == null) {
                throw new NoSuchElementException(name);
            }
            return value;
        }
    }
}
