package org.vitagraph.store;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.jspecify.annotations.Nullable;

/**
 * A query as it was asked, with all that its answer depends on.
 *
 * @param text the query
 * @param defaults IRIs of the graphs that make up the default graph (SPARQL 1.1 Protocol §2.1.4)
 * @param named IRIs of the named graphs
 * @param accept the header, null where there is none
 * @param format the parameter {@code format}, empty where there is none
 * @param timeout the time that the client allows
 */
record Asked(
        String text,
        List<String> defaults,
        List<String> named,
        @Nullable String accept,
        String format,
        Duration timeout) {

    private static final String PAGE = "text/html";
    private static final int LONGEST_ACCEPT = 4096;
    private static final int TAG_BYTES = 15;

    /**
     * Reads what stands beside a query.
     *
     * @param most the time that the endpoint allows; a client can only allow less
     */
    static Asked of(String text, HttpServletRequest request, Duration most) {
        return new Asked(
                text,
                all(request, "default-graph-uri"),
                all(request, "named-graph-uri"),
                request.getHeader("Accept"),
                Objects.requireNonNullElse(request.getParameter("format"), ""),
                timeout(request.getParameter("timeout"), most));
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static Duration timeout(@Nullable String seconds, Duration most) {
        if (seconds == null || !seconds.matches("[1-9]\\d{0,4}")) {
            return most;
        }
        Duration wish = Duration.ofSeconds(Long.parseLong(seconds));
        return wish.compareTo(most) < 0 ? wish : most;
    }

    /** Gives the format to answer in, nothing where none that is offered is accepted. */
    Optional<ResultFormat> formatOf(boolean table) {
        List<ResultFormat> offered = ResultFormat.offered(table);
        if (!format.isEmpty()) {
            return ResultFormat.of(format).filter(offered::contains);
        }
        if (accept == null || accept.contains(PAGE) || accept.length() > LONGEST_ACCEPT) {
            return Optional.of(offered.getFirst());
        }
        String[] types = offered.stream().map(ResultFormat::mediaType).toArray(String[]::new);
        @Nullable MediaType best = ConNeg.match(accept, AcceptList.create(types));
        if (best == null) {
            return Optional.empty();
        }
        String type = best.getContentTypeStr();
        return offered.stream()
                .filter(one -> one.mediaType().equals(type) && !unwanted(accept, type))
                .findFirst();
    }

    /** Tells whether a header names HTML and wants it at least as much as Turtle. */
    static boolean wantsPage(@Nullable String accept) {
        if (accept == null || !accept.contains(PAGE) || accept.length() > LONGEST_ACCEPT) {
            return false;
        }
        @Nullable MediaType best = ConNeg.match(accept, AcceptList.create("text/turtle", PAGE));
        return best != null && best.getContentTypeStr().equals(PAGE);
    }

    /** Tells whether the range of a header that is closest to a type has no weight (RFC 9110 §12.4.2); Fuseki takes it for wanted. */
    private static boolean unwanted(String accept, String type) {
        String[] items = accept.replace(" ", "").toLowerCase(Locale.ROOT).split(",", -1);
        for (String range : List.of(type, type.replaceFirst("/.*", "/*"), "*/*")) {
            for (String item : items) {
                if (item.equals(range) || item.startsWith(range + ";")) {
                    return item.matches(".*;q=0(\\.0*)?");
                }
            }
        }
        return false;
    }

    /** Gives a weak entity tag (RFC 9110 §8.8.3) that says all that an answer which does not change follows from. */
    String tag(String release) {
        StringBuilder parts = new StringBuilder();
        add(parts, List.of(release, format, String.valueOf(accept), text));
        add(parts, defaults);
        add(parts, named);
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8));
            byte[] start = Arrays.copyOf(sum, TAG_BYTES);
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds texts, each behind its length: a client can write any sign that would part them. */
    private static void add(StringBuilder parts, List<String> texts) {
        parts.append(texts.size()).append(':');
        texts.forEach(one -> parts.append(one.length()).append(':').append(one));
    }
}
