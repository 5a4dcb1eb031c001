package org.vitagraph.store.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a media type as a header gives it (RFC 9110 §8.3.1). */
final class MediaType {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern PARAMETER =
            Pattern.compile("[ \\t]*+;[ \\t]*+(?:(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + "))?+");
    private static final Pattern NAME = Pattern.compile(TOKEN + "/" + TOKEN);

    private MediaType() {}

    /** Tells whether a text is a media type whose encoding, if it names one, there is; those inside fail for any other. */
    static boolean is(String text) {
        String stripped = text.strip();
        Matcher at = NAME.matcher(stripped);
        if (!at.lookingAt()) {
            return false;
        }
        int read = at.end();
        at.usePattern(PARAMETER);
        while (at.region(read, stripped.length()).lookingAt()) {
            read = at.end();
            if ("charset".equals(lower(at.group(1))) && !known(at.group(2))) {
                return false;
            }
        }
        return read == stripped.length();
    }

    private static String lower(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private static boolean known(String charset) {
        try {
            return Charset.isSupported(charset.replace("\"", ""));
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
