package org.vitagraph.site.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vitagraph.site.data.Json;

/**
 * What is answered.
 *
 * @param status a status code of RFC 9110
 * @param type the media type, empty where nothing is sent
 * @param language the language of the page, empty for what has none
 * @param keep how long it may be kept
 * @param headers further headers
 * @param body makes what is sent, and is not called where the asker has it already
 */
public record Reply(
        int status, String type, String language, Keep keep, Map<String, String> headers, Supplier<byte[]> body) {

    /** How long an answer may be kept (RFC 9111). */
    public enum Keep {
        /** It is checked against its entity tag each time: the next release may say something else. */
        CHECKED,
        /** Its address changes with its content. */
        FOR_EVER,
        /** It is nothing to be kept, and has no entity tag. */
        NOT
    }

    /** The media type of pages. */
    public static final String HTML = "text/html; charset=utf-8";

    private static final String TEXT = "text/plain; charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** Answers with something that stays as it is until the next release. */
    public static Reply found(String type, Supplier<byte[]> body) {
        return new Reply(200, type, "", Keep.CHECKED, Map.of(), body);
    }

    /** Answers with JSON that is made for the one who asks. */
    public static Reply json(Json writing) {
        return found("application/json", () -> Json.written(writing)).keep(Keep.NOT);
    }

    /** Answers with a page in a language, in UTF-8. */
    public static Reply page(String language, Supplier<byte[]> html) {
        return new Reply(
                200,
                HTML,
                language,
                Keep.CHECKED,
                Map.of("Vary", "Accept-Language", "Content-Language", language),
                html);
    }

    /** Leads elsewhere; redirects have no entity tag. */
    public static Reply redirect(int status, String location) {
        return new Reply(
                status, TEXT, "", Keep.NOT, Map.of("Location", location), () -> Request.bytes(location + "\n"));
    }

    /** Answers with a sentence. */
    public static Reply say(int status, String sentence) {
        return new Reply(status, TEXT, "", Keep.NOT, Map.of(), () -> Request.bytes(sentence + "\n"));
    }

    /** Gives the same answer with one more header, or another value of it; what varies adds up. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.merge(
                name,
                value,
                (before, after) -> name.equals("Vary") || name.equals("Link") ? before + ", " + after : after);
        return new Reply(status, type, language, keep, more, body);
    }

    /** Gives the same answer without what its body is made from. */
    Reply without() {
        return new Reply(status, type, language, keep, headers, () -> new byte[0]);
    }

    /** Tells whether it follows from its entity tag alone: who else asks for the same gets the same. */
    boolean isTagged() {
        return status == 200
                && keep == Keep.CHECKED
                && !List.of(headers.getOrDefault("Vary", "").split(", ", -1)).contains("Accept");
    }

    /** Gives the same answer under another status. */
    public Reply status(int other) {
        return new Reply(other, type, language, other == 200 ? keep : Keep.NOT, headers, body);
    }

    /** Gives the same answer, to be kept otherwise. */
    public Reply keep(Keep other) {
        return new Reply(status, type, language, other, headers, body);
    }
}
