package org.vitagraph.site.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes something as JSON. */
@FunctionalInterface
public interface Json {

    /** Writes it. */
    void to(JsonGenerator json) throws IOException;

    /** Gives what is written, in lines and in UTF-8. */
    static byte[] written(Json writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Gives the same as text that may stand in a script element of HTML: nothing in it can end the element. */
    static String forScript(Json writing) {
        return new String(written(writing), StandardCharsets.UTF_8)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /** Writes texts under a name: one as it is, several as an array, none not at all. */
    static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        if (texts.size() == 1) {
            json.writeStringField(name, texts.getFirst());
        } else if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }
}
