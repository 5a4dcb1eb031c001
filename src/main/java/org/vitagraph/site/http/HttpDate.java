package org.vitagraph.site.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as HTTP writes them (RFC 9110 §5.6.7): a day has two digits, which Java's own format of RFC 1123 does not keep to. */
public final class HttpDate {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDate() {}

    /** Writes a moment. */
    public static String text(Instant moment) {
        return WRITTEN.format(moment.atZone(ZoneOffset.UTC));
    }

    /**
     * Reads a moment.
     *
     * @throws java.time.DateTimeException where the text is no date of HTTP
     */
    public static Instant read(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
