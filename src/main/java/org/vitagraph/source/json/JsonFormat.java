package org.vitagraph.source.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;

/**
 * JSON (RFC 8259) and JSON Lines. Records are found by paths such as {@code persons[*]}, {@code entities.*} or {@code $}, which
 * in JSON Lines apply within each line; values by paths such as {@code links[?(@.note=='Wikipedia')].url}. The dump of Wikidata
 * is JSON whose records are {@code [*]}.
 *
 * <p>Memory holds one record, of at most 16 MB. Nesting ends at {@value #DEEPEST}, a text or name at {@value #LONGEST_TEXT}
 * characters, a number at {@value #LONGEST_NUMBER}; what no path leads to is skipped, however large it is, and only its syntax
 * and depth are checked. An object with two members of one name ends the reading.
 */
public final class JsonFormat implements RecordFormat {
    static final int DEEPEST = 500;
    static final int LONGEST_TEXT = 1 << 20;
    static final int LONGEST_NUMBER = 1000;

    private final FormatSettings settings;
    private final boolean lines;
    private final JsonFactory factory;

    /** Makes the format; {@code jsonl} in the settings makes it JSON Lines. */
    public JsonFormat(FormatSettings settings) {
        this.settings = settings;
        this.lines = settings.format().equals("jsonl");
        this.factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
    }

    @Override
    public Reference reference(String text) throws BadReference {
        return PathParser.parse(text, '@');
    }

    @Override
    public Reference iterator(String text, boolean ofFile) throws BadReference {
        return PathParser.parse(text, ofFile ? '$' : '@');
    }

    @Override
    public boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        List<JsonPath> paths = iterators.stream().map(JsonPath.class::cast).toList();
        try {
            JsonInput input = JsonInput.of(file, settings, findings);
            return read(input, paths, records, findings);
        } catch (JsonFault e) {
            findings.finding(e.finding());
            return false;
        }
    }

    private boolean read(JsonInput input, List<JsonPath> paths, RecordSink records, FindingSink findings)
            throws IOException {
        try (Reader reader = input.open();
                JsonParser parser = factory.createParser(reader)) {
            JsonStream stream = new JsonStream(input.file().name(), parser, paths, records, findings);
            try {
                stream.read(lines);
                return true;
            } catch (JacksonException e) {
                findings.finding(JsonSyntax.finding(input.file().name(), parser, e));
            } catch (CharacterCodingException e) {
                findings.finding(input.wrongByte());
            }
            return false;
        }
    }
}
