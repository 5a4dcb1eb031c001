package org.vitagraph.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.vitagraph.site.http.EntityTag;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;

/** The style sheet, under a name that changes with what is in it. */
final class Assets {

    private final byte[] styles = read("assets/site.css");
    private final String stylesheet;

    Assets() {
        String tag = EntityTag.of(new String(styles, java.nio.charset.StandardCharsets.UTF_8))
                .text();
        stylesheet = "site." + tag.substring(3, tag.length() - 1) + ".css";
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the name of the style sheet. */
    String stylesheet() {
        return stylesheet;
    }

    /** Answers for {@code /assets/{name}}. */
    Reply answer(Request request) {
        return request.path().equals("/assets/" + stylesheet)
                ? Reply.found("text/css; charset=utf-8", styles::clone).keep(Reply.Keep.FOR_EVER)
                : Addresses.nothing();
    }
}
