package org.vitagraph.link.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Reads a dump in Wikidata's JSON format: an array with an item on each line, items one after the other without the array, or what
 * {@code Special:EntityData} answers. One pass, one item in memory.
 */
final class DumpReader {

    private final JsonFactory json = new JsonFactory();

    /** Takes an item, which is good until it returns. */
    @FunctionalInterface
    interface ItemSink {

        void item(DumpItem item) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @throws DumpFault if the file is no dump, or is broken
     */
    void read(Path file, ItemSink sink) throws IOException {
        try (InputStream in = DumpStream.open(file);
                JsonParser parser = json.createParser(in)) {
            try {
                read(parser, sink);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                throw new DumpFault("The file is no JSON as Wikidata writes it: " + e.getOriginalMessage() + ".", line);
            }
        } catch (ZipException | EOFException e) {
            throw new DumpFault("The packed file is broken or ends too early.", 0);
        }
    }

    private static void read(JsonParser parser, ItemSink sink) throws IOException {
        DumpItem item = new DumpItem();
        ItemParser items = new ItemParser(parser);
        long read = 0;
        JsonToken token = parser.nextToken();
        while (token != null) {
            if (token == JsonToken.START_OBJECT) {
                item.clear();
                if (items.parse(item, sink)) {
                    sink.item(item);
                }
                read += items.taken();
            } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                throw new DumpFault(
                        "An item should begin here, with '{'.",
                        parser.currentLocation().getLineNr());
            }
            token = parser.nextToken();
        }
        if (read == 0) {
            throw new DumpFault("The file holds no item of Wikidata.", 0);
        }
    }
}
