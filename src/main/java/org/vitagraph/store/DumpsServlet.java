package org.vitagraph.store;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Release;

/**
 * Gives the dumps of a release to download: {@code /dumps/{file}} and {@code /dumps/{version}/{file}}.
 *
 * <p>A file is found by its name in the manifest, never by a path of the file system. Its SHA-256 sum is its entity tag (RFC 9110
 * §8.8.3); one range can be asked for by GET (§14.2).
 */
final class DumpsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SIGNATURES = Set.of("SHA256SUMS.sig", "SHA256SUMS.minisig");

    private final transient Release release;

    DumpsServlet(Release release) {
        this.release = release;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        Release release = asked(path);
        String name = name(release, path);
        if (name.isEmpty()) {
            Http.send(
                    response,
                    HttpServletResponse.SC_OK,
                    "text/html; charset=utf-8",
                    HomePage.dumps(release, folder(request, release)));
            return;
        }
        FileSum sum = sum(release, name);
        if (sum == null) {
            Http.say(response, HttpServletResponse.SC_NOT_FOUND, "There is no such dump.");
            return;
        }
        if (!Files.isRegularFile(release.dumps().resolve(name))) {
            Http.say(response, HttpServletResponse.SC_NOT_FOUND, "This dump has been lost here.");
            return;
        }
        String tag = '"' + sum.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "no-cache");
        String wanted = request.getHeader("If-Match");
        if (wanted != null && !matches(wanted, tag)) {
            Http.say(response, HttpServletResponse.SC_PRECONDITION_FAILED, "This is not the file that was begun.");
            return;
        }
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean listing = name.startsWith("SHA256SUMS");
        response.setContentType(listing ? "text/plain; charset=utf-8" : "application/gzip");
        response.setHeader("Content-Disposition", (listing ? "inline" : "attachment") + "; filename=\"" + name + '"');
        send(request, response, release.dumps().resolve(name), sum.bytes(), tag);
    }

    /** Gives the way from the list's address to the files, which have the release's version in theirs. */
    private static String folder(HttpServletRequest request, Release release) {
        String path = request.getPathInfo();
        String version = release.manifest().version() + "/";
        return path == null ? "dumps/" + version : path.equals("/") ? version : "";
    }

    /** Gives the release whose version stands first in the path, where there is such a release beside this one; else this one. */
    private Release asked(String path) throws IOException {
        int end = path.indexOf('/', 1);
        Path releases = release.folder().getParent();
        String version = end < 0 ? "" : path.substring(1, end);
        if (releases == null
                || version.isEmpty()
                || version.equals(release.manifest().version())) {
            return release;
        }
        return new Releases(releases).find(version).orElse(release);
    }

    /** Gives the name of the file that a path asks for, without the version that may stand before it. */
    private static String name(Release release, String path) {
        String rest = path.substring(1);
        String version = release.manifest().version() + "/";
        return rest.startsWith(version) ? rest.substring(version.length()) : rest;
    }

    /** Gives the size and the sum of a dump as the manifest has them, of a signature as it is: it was added later. */
    private static @Nullable FileSum sum(Release release, String name) throws IOException {
        if (!SIGNATURES.contains(name)) {
            return release.manifest().files().get("dumps/" + name);
        }
        Path signature = release.dumps().resolve(name);
        return Files.isRegularFile(signature) ? FileSum.of(signature) : null;
    }

    private static boolean matches(@Nullable String header, String tag) {
        return header != null && (header.strip().equals("*") || header.contains(tag));
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Path file, long size, String tag)
            throws IOException {
        String condition = request.getHeader("If-Range");
        boolean begun = condition == null || condition.equals(tag);
        String header = begun && !isHead(request) ? request.getHeader("Range") : null;
        ByteRange range = ByteRange.of(header, size);
        if (range.from() > range.to() && size > 0) {
            response.setHeader("Content-Range", "bytes */" + size);
            Http.say(
                    response,
                    HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE,
                    "There is nothing in this range.");
            return;
        }
        if (range.length() < size) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + size);
        }
        response.setContentLengthLong(range.length());
        if (isHead(request)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(range.from());
            copy(in, range.length(), response.getOutputStream());
        }
    }

    private static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }

    private static void copy(InputStream in, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (n < 0) {
                throw new IOException("the file is shorter than its manifest says");
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }
}
