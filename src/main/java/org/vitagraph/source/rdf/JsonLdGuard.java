package org.vitagraph.source.rdf;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.yaml.SuspiciousCharacters;

/**
 * A first look at a file of JSON-LD, whose parser holds the whole tree and calls itself at each level: it must be JSON, not too
 * large and not too deep, and its contexts must stand in the file itself (JSON-LD 1.1 §3.1), since nothing is ever fetched.
 */
final class JsonLdGuard {
    /** How many bytes a file may have. */
    static final long LARGEST = 64L << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TurtleGuard.DEEPEST)
                    .maxStringLength(TurtleGuard.LONGEST)
                    .maxDocumentLength(LARGEST)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;

    private JsonLdGuard(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Reads the file once to its end. */
    static void check(SourceFile file) throws IOException {
        try (JsonParser parser = FACTORY.createParser(
                new InputStreamReader(new Utf8Guard(file.open(), file.name()), StandardCharsets.UTF_8))) {
            JsonLdGuard guard = new JsonLdGuard(file.name(), parser);
            try {
                guard.read();
            } catch (JacksonException e) {
                throw new RdfFault(guard.finding(e));
            }
        }
    }

    private void read() throws IOException {
        int contextDepth = -1;
        int depth = 0;
        String name = "";
        while (parser.nextToken() != null) {
            JsonToken token = parser.currentToken();
            switch (token) {
                case FIELD_NAME -> name = parser.currentName();
                case START_OBJECT, START_ARRAY -> {
                    depth++;
                    if (token == JsonToken.START_ARRAY && name.equals("@context")) {
                        contextDepth = depth;
                    }
                    name = "";
                }
                case END_OBJECT, END_ARRAY -> {
                    contextDepth = contextDepth == depth ? -1 : contextDepth;
                    depth--;
                    name = "";
                }
                case VALUE_STRING -> {
                    characters();
                    if (name.equals("@context") || name.equals("@import") || contextDepth == depth) {
                        throw context();
                    }
                    name = "";
                }
                default -> name = "";
            }
        }
    }

    private void characters() throws IOException {
        String text = parser.getText();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (SuspiciousCharacters.isRefused(c) && (c < 0x7F || c > 0x9F)) {
                String name = String.format(Locale.ROOT, "U+%04X", c);
                String message = "A character that is none stands in this text: " + name + ".";
                throw new RdfFault(
                        Finding.of(Code.CHARACTER_REFUSED, place(parser.currentTokenLocation()), name, message));
            }
        }
    }

    private RdfFault context() throws IOException {
        return new RdfFault(new Finding(
                Code.RDF_REFUSED,
                place(parser.currentTokenLocation()),
                parser.getText(),
                "The context stands in another document, which is never fetched.",
                "Write the context out in this file."));
    }

    private Finding finding(JacksonException e) {
        String said = e.getOriginalMessage() == null
                ? ""
                : e.getOriginalMessage().lines().findFirst().orElse("");
        Position at = place(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
        if (e instanceof StreamConstraintsException) {
            String message = said.contains("nesting depth")
                    ? "Values are nested more than " + TurtleGuard.DEEPEST + " deep."
                    : said.startsWith("Document")
                            ? "The file is larger than 64 MB, and JSON-LD cannot be read in a stream."
                            : "A value is longer than is read.";
            String advice =
                    said.startsWith("Document") ? "Save the graph as N-Triples or Turtle." : Code.TOO_LARGE.advice();
            return new Finding(Code.TOO_LARGE, at, "", message, advice);
        }
        Code code = said.startsWith("Duplicate") ? Code.DUPLICATE_KEY : Code.SYNTAX;
        return Finding.of(code, at, "", "This is not JSON: " + said + ".");
    }

    private Position place(JsonLocation at) {
        return new Position(file, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
    }
}
