package org.vitagraph.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes {@code manifest.json}, keys in order. */
final class ManifestFile {

    /** What a release's folder holds, and where; one without a number is of the first. */
    private static final int FORMAT = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private ManifestFile() {}

    /** Writes a manifest. */
    static void write(Manifest manifest, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = JSON.createGenerator(out)) {
            // The line's end is said here: the printer's own depends on the system.
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("base", manifest.base());
            json.writeStringField("date", manifest.date());
            json.writeObjectFieldStart("engine");
            json.writeStringField("facts", manifest.engine().facts());
            json.writeStringField("profile", manifest.engine().profile());
            json.writeStringField("software", manifest.engine().software());
            json.writeEndObject();
            json.writeObjectFieldStart("files");
            for (Map.Entry<String, FileSum> entry : manifest.files().entrySet()) {
                json.writeObjectFieldStart(entry.getKey());
                json.writeNumberField("bytes", entry.getValue().bytes());
                json.writeStringField("sha256", entry.getValue().sha256());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("license", manifest.license());
            if (manifest.naming().isNamed()) {
                json.writeObjectFieldStart("naming");
                json.writeStringField("build", manifest.naming().build());
                json.writeStringField("note", manifest.naming().note());
                json.writeStringField("previous", manifest.naming().previous());
                json.writeStringField("time", manifest.naming().time());
                json.writeEndObject();
            }
            json.writeObjectFieldStart("title");
            for (Map.Entry<String, String> entry : manifest.title().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("triples");
            for (Map.Entry<String, Long> entry : manifest.triples().entrySet()) {
                json.writeNumberField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            json.writeStringField("version", manifest.version());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Reads a manifest; keys that this version does not know are passed over. */
    static Manifest read(Path file) throws IOException {
        Map<String, String> plain = new TreeMap<>();
        SortedMap<String, FileSum> files = new TreeMap<>();
        Map<String, Long> bytes = new TreeMap<>();
        try (JsonParser json = JSON.createParser(file.toFile())) {
            Deque<String> path = new ArrayDeque<>();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    path.addLast(json.currentName() == null ? "" : json.currentName());
                } else if (token == JsonToken.END_OBJECT) {
                    path.removeLast();
                } else if (token.isScalarValue() && json.currentName() != null) {
                    take(path, json, plain, bytes, files);
                }
            }
        }
        return manifest(plain, files);
    }

    private static void take(
            Deque<String> path,
            JsonParser json,
            Map<String, String> plain,
            Map<String, Long> bytes,
            SortedMap<String, FileSum> files)
            throws IOException {
        String owner = path.getLast();
        if (path.size() < 3) {
            plain.put(owner.isEmpty() ? json.currentName() : owner + " " + json.currentName(), json.getText());
        } else if (json.currentName().equals("bytes")) {
            bytes.put(owner, json.getLongValue());
        } else if (json.currentName().equals("sha256")) {
            files.put(owner, new FileSum(bytes.getOrDefault(owner, -1L), json.getText()));
        }
    }

    private static Manifest manifest(Map<String, String> plain, SortedMap<String, FileSum> files) throws IOException {
        SortedMap<String, Long> triples = new TreeMap<>();
        SortedMap<String, String> titles = new TreeMap<>();
        for (Map.Entry<String, String> entry : plain.entrySet()) {
            int space = entry.getKey().indexOf(' ');
            String owner = space < 0 ? "" : entry.getKey().substring(0, space);
            if (owner.equals("triples")) {
                triples.put(entry.getKey().substring(space + 1), Long.valueOf(entry.getValue()));
            } else if (owner.equals("title")) {
                titles.put(entry.getKey().substring(space + 1), entry.getValue());
            }
        }
        Engine engine =
                new Engine(want(plain, "engine software"), want(plain, "engine facts"), want(plain, "engine profile"));
        known("format of releases", plain.getOrDefault("format", "1"), FORMAT);
        known("format of facts", want(plain, "engine facts"), Integer.parseInt(Engine.FACTS));
        return new Manifest(
                want(plain, "version"),
                want(plain, "base"),
                titles,
                want(plain, "date"),
                want(plain, "license"),
                engine,
                naming(plain),
                triples,
                files);
    }

    /** Refuses what only a later version of the software can read: taken for what it is not, it would be read wrongly. */
    private static void known(String what, String version, int newest) throws IOException {
        if (!version.matches("\\d{1,6}") || Integer.parseInt(version) > newest) {
            throw new IOException("the release has version " + version + " of the " + what + ", and this program knows "
                    + newest + ": update Vitagraph, or build the release again");
        }
    }

    private static Naming naming(Map<String, String> plain) throws IOException {
        return plain.containsKey("naming time")
                ? new Naming(
                        want(plain, "naming note"),
                        want(plain, "naming time"),
                        want(plain, "naming build"),
                        want(plain, "naming previous"))
                : Naming.NONE;
    }

    private static String want(Map<String, String> plain, String key) throws IOException {
        String value = plain.get(key);
        if (value == null) {
            throw new IOException("the manifest does not say '" + key + "'");
        }
        return value;
    }
}
