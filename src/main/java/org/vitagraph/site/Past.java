package org.vitagraph.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.IRILib;
import org.vitagraph.rdf.Archive;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.http.HttpDate;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.http.Route;
import org.vitagraph.site.page.Happening;
import org.vitagraph.site.page.History;
import org.vitagraph.site.page.Link;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Shell;
import org.vitagraph.site.page.Text;
import org.vitagraph.site.page.TextPage;

/**
 * The earlier releases: a list of them, the history of a fact, and Memento (RFC 7089), by which a thing is asked for as it was at a
 * moment.
 *
 * @param archive the releases
 * @param imprint the release that is shown
 * @param pages makes pages
 * @param frozen whether what is shown is shown as it was, below {@code /release/{version}/}
 * @param claims finds what became of claims
 */
record Past(Archive archive, Imprint imprint, Pages pages, boolean frozen, ClaimHistory claims) {

    private static final int FOUND = 302;
    private static final int BAD_REQUEST = 400;
    private static final String MOMENT = "Accept-Datetime";

    /** Answers for {@code /releases}: what there was, the latest first. */
    Reply releases(Request request) {
        List<TextPage.Section> sections = new ArrayList<>();
        String up = up(request);
        List<Release> all = named();
        Set<String> versions =
                all.stream().map(release -> release.manifest().version()).collect(Collectors.toSet());
        for (Release release : all.reversed()) {
            Manifest manifest = release.manifest();
            List<Link> links = new ArrayList<>();
            String version = manifest.version();
            links.add(link(up + "release/" + version + "/", pages.words(request).say("As it was")));
            links.add(link(up + "dumps/" + version + "/SHA256SUMS", "SHA256SUMS"));
            String previous = manifest.naming().previous();
            if (versions.contains(previous)) {
                String changes = up + "changes/" + previous + ".." + version;
                links.add(link(changes, pages.words(request).say("What changed")));
            }
            String when = manifest.naming().time();
            sections.add(new TextPage.Section(
                    version, version, manifest.naming().note(), List.of(new Happening.Detail(when, links)), ""));
        }
        Shell shell = pages.shell(request, pages.words(request).say("Releases"));
        TextPage page = new TextPage(List.of(), sections);
        return Reply.page(shell.words().language(), () -> pages.page("text", shell, Map.of("page", page)));
    }

    /** Gives the way up to the root of what is current, from where all releases are reached. */
    private String up(Request request) {
        return request.root() + (frozen ? "../../" : "");
    }

    private static Link link(String href, String label) {
        return new Link(href, new Text(label, ""), href);
    }

    /** Answers for {@code /timemap/…}: where a thing is found as it was, release by release (RFC 7089 §5). */
    Reply timeMap(Request request) {
        String path = request.path().substring("/timemap".length());
        List<Release> named = named();
        if (!hasPast(path) || named.isEmpty()) {
            return Addresses.nothing();
        }
        String base = IRILib.encodeNonASCII(imprint.manifest().base());
        StringBuilder links = new StringBuilder();
        links.append('<').append(base).append(path).append(">; rel=\"original timegate\",\n<");
        links.append(base).append(request.path()).append(">; rel=\"self\"; type=\"application/link-format\"");
        for (Release release : named) {
            links.append(",\n<")
                    .append(base)
                    .append("/release/")
                    .append(release.manifest().version());
            links.append(path).append(">; rel=\"memento\"; datetime=\"");
            links.append(date(release)).append('"');
        }
        String text = links.append('\n').toString();
        return Reply.found("application/link-format", () -> Request.bytes(text));
    }

    private static boolean hasPast(String path) {
        return path.matches("/(id|page|data)/[^/<>\"\\s]+/[^/<>\"\\s]+");
    }

    /** Makes a route a TimeGate (RFC 7089 §4.1.1), or where what is shown is frozen, its answers Mementos. */
    Route around(Route route) {
        return new Dated(this, route);
    }

    /** A route that answers with what was at a moment. */
    private record Dated(Past past, Route route) implements Route {

        @Override
        public Reply answer(Request request) {
            if (!hasPast(request.path())) {
                return route.answer(request);
            }
            return past.frozen ? past.memento(request, route.answer(request)) : past.gate(request, route);
        }

        @Override
        public String varies(Request request) {
            boolean gate =
                    hasPast(request.path()) && !past.frozen && !past.named().isEmpty();
            return gate ? MOMENT : "";
        }
    }

    /** Says of what moment an answer is; one that leads on leads to what was at that moment, and is of it too. */
    private Reply memento(Request request, Reply reply) {
        String original = up(request) + request.path().substring(1);
        Reply linked = reply.with(
                "Link",
                "<" + original + ">; rel=\"original timegate\", <" + up(request) + "timemap" + request.path()
                        + ">; rel=\"timemap\"; type=\"application/link-format\"");
        return reply.status() < BAD_REQUEST
                ? linked.with(
                        "Memento-Datetime", date(imprint.manifest().naming().time()))
                : linked;
    }

    private Reply gate(Request request, Route route) {
        String asked = request.header("accept-datetime");
        List<Release> named = named();
        if (named.isEmpty()) {
            return route.answer(request);
        }
        if (asked.isEmpty()) {
            return route.answer(request).with("Vary", MOMENT).with("Link", links(request));
        }
        try {
            Instant moment = HttpDate.read(asked);
            String version = at(named, moment).manifest().version();
            return Reply.redirect(FOUND, request.root() + "release/" + version + request.path())
                    .with("Vary", MOMENT)
                    .with("Link", links(request));
        } catch (DateTimeException e) {
            return Reply.say(BAD_REQUEST, "Accept-Datetime holds no date of HTTP.");
        }
    }

    private static String links(Request request) {
        return "<" + request.root() + request.path().substring(1) + ">; rel=\"original timegate\", <" + request.root()
                + "timemap" + request.path() + ">; rel=\"timemap\"; type=\"application/link-format\"";
    }

    /** Gives the release that was the last at a moment; the first where the moment lies before all. */
    private static Release at(List<Release> named, Instant moment) {
        Release last = named.getFirst();
        for (Release release : named) {
            if (!Instant.parse(release.manifest().naming().time()).isAfter(moment)) {
                last = release;
            }
        }
        return last;
    }

    private static String date(Release release) {
        return date(release.manifest().naming().time());
    }

    private static String date(String time) {
        return HttpDate.text(Instant.parse(time));
    }

    /** Gives where a claim came in, changed and went, over the named releases up to this one. */
    History history(ClaimHistory.Asked asked, Request request) {
        List<Release> until = new ArrayList<>();
        for (Release release : named()) {
            until.add(release);
            if (release.manifest().version().equals(imprint.manifest().version())) {
                break;
            }
        }
        return claims.of(asked, until, up(request));
    }

    private List<Release> named() {
        try {
            return archive.named();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
