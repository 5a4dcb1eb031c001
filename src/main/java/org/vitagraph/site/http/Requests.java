package org.vitagraph.site.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what is asked for from what the server received. */
final class Requests {

    private static final int LONGEST_BODY = 1024 * 1024;
    private static final List<String> HEADERS = List.of(
            "accept",
            "accept-language",
            "accept-encoding",
            "accept-datetime",
            "if-none-match",
            "if-modified-since",
            "content-type");

    private Requests() {}

    /** Reads the path, the parameters, and the few headers that matter. */
    static Request read(HttpServletRequest asked) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String name : HEADERS) {
            List<String> values = new ArrayList<>();
            asked.getHeaders(name).asIterator().forEachRemaining(values::add);
            if (!values.isEmpty()) {
                headers.put(name, String.join(", ", values));
            }
        }
        String body = "";
        Map<String, List<String>> parameters = new TreeMap<>();
        if (asked.getMethod().equals("POST")
                && headers.getOrDefault("content-type", "").startsWith("application/json")) {
            // What is longer is cut off, and then is no JSON.
            body = new String(asked.getInputStream().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        } else if (asked.getContentLengthLong() <= LONGEST_BODY) {
            asked.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        }
        String path = asked.getServletPath() + (asked.getPathInfo() == null ? "" : asked.getPathInfo());
        return new Request(asked.getMethod(), path.isEmpty() ? "/" : path, parameters, headers, body);
    }
}
