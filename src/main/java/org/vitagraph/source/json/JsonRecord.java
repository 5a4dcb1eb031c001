package org.vitagraph.source.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vitagraph.model.Locator;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceRecord;

/**
 * A value that an iterator found, with all below it.
 *
 * @param file the name of its file
 * @param root the value
 */
record JsonRecord(String file, JsonNode root) implements SourceRecord {

    @Override
    public Locator at() {
        return place(root);
    }

    @Override
    public List<Field> values(Reference reference) {
        return values(reference, field -> true);
    }

    @Override
    public List<Field> values(Reference reference, Predicate<Field> taken) {
        List<Field> values = new ArrayList<>(1);
        ((JsonPath) reference).find(root, node -> {
            if (node instanceof JsonNode.Scalar scalar && !scalar.isBlank()) {
                Field field = field(scalar);
                values.add(field);
                if (taken.test(field)) {
                    scalar.read();
                }
            }
        });
        return values;
    }

    @Override
    public void forget() {
        root.forget();
    }

    @Override
    public List<SourceRecord> parts(Reference iterator) {
        List<SourceRecord> parts = new ArrayList<>();
        ((JsonPath) iterator).find(root, node -> parts.add(new JsonRecord(file, node)));
        return parts;
    }

    @Override
    public void unread(UnreadSink sink) {
        each(root, "", true, sink);
    }

    @Override
    public void all(UnreadSink sink) {
        each(root, "", false, sink);
    }

    private void each(JsonNode node, String path, boolean unread, UnreadSink sink) {
        switch (node) {
            case JsonNode.Members object ->
                object.children().forEach((name, child) -> {
                    if (PathParser.isPlain(name)) {
                        each(child, path.isEmpty() ? name : path + "." + name, unread, sink);
                    } else {
                        String quoted = name.replace("\\", "\\\\").replace("'", "\\'");
                        each(child, path + "['" + quoted + "']", unread, sink);
                    }
                });
            case JsonNode.Elements array -> array.children().forEach(child -> each(child, path + "[*]", unread, sink));
            case JsonNode.Scalar scalar -> {
                if (!(unread && scalar.isRead()) && !scalar.isBlank()) {
                    sink.unread(path.isEmpty() ? "@" : path, field(scalar));
                }
            }
        }
    }

    private Field field(JsonNode.Scalar scalar) {
        return new Field(scalar.text(), place(scalar));
    }

    private Locator place(JsonNode node) {
        return new Locator.Path(file, node.line(), node.pointer());
    }
}
