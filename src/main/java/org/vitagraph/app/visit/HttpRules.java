package org.vitagraph.app.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How documents are sent (RFC 9110, RFC 9111, Fetch).
 *
 * @param visitor asks
 * @param place what is visited
 * @param document a document about a thing
 */
record HttpRules(Visitor visitor, Place place, Optional<Got> document) {

    private static final Set<String> DATA = Set.of("text/turtle", "application/ld+json", "application/rdf+xml");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (document.isPresent()) {
            Got got = document.get();
            notes.add(head(got));
            notes.add(tag(got));
            notes.add(dated(got));
            notes.add(origins(got));
            notes.add(packed(got));
            page(notes);
        }
        notes.add(https());
        return notes;
    }

    private Note head(Got got) {
        Got head = visitor.ask("HEAD", got.uri(), "Accept", "text/turtle");
        List<String> wrong = new ArrayList<>();
        if (head.status() != got.status()) {
            wrong.add("status " + head.status() + " for " + got.status());
        }
        for (String name : List.of("Content-Type", "ETag", "Last-Modified", "Vary", "Link")) {
            if (!head.header(name).equals(got.header(name))) {
                wrong.add(name + " '" + head.header(name) + "' for '" + got.header(name) + "'");
            }
        }
        return Note.of(Rule.HEAD, wrong.isEmpty(), head, wrong.isEmpty() ? head.said() : String.join("; ", wrong));
    }

    private Note tag(Got got) {
        String tag = got.header("etag");
        if (tag.isEmpty()) {
            return Note.fail(Rule.ETAG, got.asked(), "no ETag");
        }
        Got again = visitor.get(got.uri(), "Accept", "text/turtle", "If-None-Match", tag);
        return Note.of(Rule.ETAG, again.status() == 304 && again.length() == 0, again, again.said());
    }

    private Note dated(Got got) {
        String modified = got.header("last-modified");
        if (modified.isEmpty()) {
            return Note.none(Rule.DATED, "no Last-Modified is sent");
        }
        Got again = visitor.get(got.uri(), "Accept", "text/turtle", "If-Modified-Since", modified);
        if (again.isOk() && !got.header("etag").isEmpty()) {
            return Note.none(Rule.DATED, "the date alone is not taken as enough; the ETag is");
        }
        return Note.of(Rule.DATED, again.status() == 304, again, again.said());
    }

    private Note origins(Got got) {
        List<String> without = new ArrayList<>();
        List<URI> all = new ArrayList<>(List.of(got.uri()));
        place.first().map(place::here).ifPresent(all::add);
        Got last = got;
        for (URI uri : all) {
            last = visitor.get(uri, "Accept", "text/turtle", "Origin", "https://reader.example");
            String allowed = last.header("access-control-allow-origin");
            if (!allowed.equals("*") && !allowed.equals("https://reader.example")) {
                without.add(uri + " allows '" + allowed + "'");
            }
        }
        return Note.of(Rule.CORS, without.isEmpty(), last, without.isEmpty() ? "allowed" : String.join("; ", without));
    }

    private Note packed(Got got) {
        Got packed = visitor.get(got.uri(), "Accept", "text/turtle", "Accept-Encoding", "gzip");
        boolean good = packed.header("content-encoding").equalsIgnoreCase("gzip")
                && packed.header("vary").toLowerCase(Locale.ROOT).contains("accept-encoding");
        if (packed.status() == 0) {
            return Note.fail(Rule.GZIP, packed.asked(), packed.said());
        }
        if (!good && got.length() < 1500) {
            return Note.none(Rule.GZIP, "the document is too small to be worth it");
        }
        if (good && !same(packed, got)) {
            return Note.fail(Rule.GZIP, packed.asked(), packed.said() + ", what is packed is not the document");
        }
        String answered = packed.length() + " bytes for " + got.length() + ", Content-Encoding: "
                + packed.header("content-encoding") + ", Vary: " + packed.header("vary");
        return Note.of(Rule.GZIP, good, packed, answered);
    }

    private static boolean same(Got packed, Got plain) {
        return packed.text().equals(plain.text())
                || packed.graph()
                        .flatMap(one -> plain.graph().map(one::isIsomorphicWith))
                        .orElse(false);
    }

    private void page(List<Note> notes) {
        Got page = place.first()
                .map(name -> Place.followed(visitor, place.here(name), "text/html"))
                .orElseThrow();
        List<Tags.Tag> tags = Tags.of(page.text());
        boolean alternates = tags.stream().anyMatch(tag -> tag.isLink("alternate") && DATA.contains(tag.type()))
                || page.header("link").contains("rel=\"alternate\"");
        notes.add(Note.of(Rule.PAGE_LINKS, page.isOk() && alternates, page, page.said()));
        List<String> written = tags.stream()
                .filter(tag -> tag.name().equals("script") && tag.type().equals("application/ld+json"))
                .map(Tags.Tag::inside)
                .toList();
        notes.add(structured(page, written));
    }

    /** Sees whether all JSON-LD in a page can be read, and some of it speaks of schema.org. */
    private static Note structured(Got page, List<String> written) {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        boolean schema = false;
        for (String text : written) {
            try {
                schema |= mapper.readTree(text).toString().contains("schema.org");
            } catch (JsonProcessingException e) {
                return Note.fail(Rule.STRUCTURED, page.asked(), page.said() + ", its JSON-LD is no JSON");
            }
        }
        return Note.of(Rule.STRUCTURED, page.isOk() && schema, page, page.said());
    }

    private Note https() {
        URI root = place.root();
        if (HERE.contains(String.valueOf(root.getHost()))) {
            return Note.none(Rule.HTTPS, "this machine is asked itself");
        }
        if ("https".equals(root.getScheme())) {
            Got plain = visitor.get(
                    URI.create(root.toString().replaceFirst("^https:", "http:").replaceFirst(":443/", "/")));
            boolean safe = plain.status() == 0
                    || plain.target()
                            .map(URI::getScheme)
                            .filter("https"::equals)
                            .isPresent();
            return Note.of(Rule.HTTPS, safe, plain, plain.said());
        }
        Got got = visitor.get(root);
        boolean safe = got.target().map(URI::getScheme).filter("https"::equals).isPresent();
        return Note.of(Rule.HTTPS, safe, got, got.said());
    }
}
