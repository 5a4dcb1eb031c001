package org.vitagraph.app.visit;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How names of things lead to documents (Cool URIs for the Semantic Web, RFC 9110 §12).
 *
 * @param visitor asks
 * @param place what is visited
 */
record NameRules(Visitor visitor, Place place) {

    private static final String TURTLE = "text/turtle";
    private static final int MOST_STEPS = 3;

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (place.names().isEmpty()) {
            notes.add(Note.fail(
                    Rule.NAMES,
                    place.described().asked(),
                    "no name of a thing was found, neither in a description nor by a sitemap"));
            return notes;
        }
        notes.add(Note.pass(
                Rule.NAMES,
                place.described().asked(),
                place.names().size() + " names, such as " + place.names().getFirst()));
        String name = place.names().getFirst();
        URI uri = place.here(name);
        notes.add(leads());
        notes.add(chain(uri));
        notes.add(byAccept(uri));
        notes.add(weights(uri));
        Got data = visitor.get(uri, "Accept", TURTLE);
        notes.add(vary(data));
        notes.add(notAcceptable(uri));
        notes.add(notFound(name));
        return notes;
    }

    private Note leads() {
        Note last = Note.none(Rule.LEADS, "");
        for (String name : place.names()) {
            if (name.contains("#")) {
                last = Note.none(Rule.LEADS, name + " has a fragment, and is asked for with its document");
                continue;
            }
            Got got = visitor.get(place.here(name), "Accept", TURTLE);
            last = Note.of(Rule.LEADS, got.status() == 303 && got.target().isPresent(), got, got.said());
            if (last.outcome() == Note.Outcome.FAIL) {
                return last;
            }
        }
        return last;
    }

    private Note chain(URI uri) {
        Set<URI> seen = new HashSet<>();
        Got got = visitor.get(uri, "Accept", TURTLE);
        StringBuilder way = new StringBuilder(uri.toString());
        while (got.target().isPresent()) {
            URI next = got.target().get();
            way.append(" → ").append(next);
            boolean worse = "https".equals(got.uri().getScheme()) && "http".equals(next.getScheme());
            if (worse || !seen.add(next) || seen.size() > MOST_STEPS) {
                return Note.fail(Rule.CHAIN, got.asked(), way.toString());
            }
            got = visitor.get(next, "Accept", TURTLE);
        }
        return Note.of(Rule.CHAIN, got.isOk(), got, way + ": " + got.said());
    }

    private Note byAccept(URI uri) {
        Got page = Place.followed(visitor, uri, "text/html");
        Got data = Place.followed(visitor, uri, TURTLE);
        boolean paged = page.isOk() && page.type().contains("html");
        boolean good = paged && data.isOk() && data.type().equals(TURTLE);
        return Note.of(
                Rule.BY_ACCEPT,
                good,
                paged && !good ? data : page,
                "for text/html " + page.said() + "; for text/turtle " + data.said());
    }

    private Note weights(URI uri) {
        String accept = "text/turtle;q=0.2, application/ld+json;q=0.9, text/html;q=0.1";
        Got got = Place.followed(visitor, uri, accept);
        return Note.of(Rule.WEIGHTS, got.type().equals("application/ld+json"), got, got.said());
    }

    private static Note vary(Got got) {
        Set<String> varying = Set.of(got.header("vary").toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1));
        return Note.of(
                Rule.VARY, varying.contains("accept") || varying.contains("*"), got, "Vary: " + got.header("vary"));
    }

    private Note notAcceptable(URI uri) {
        Got got = Place.followed(visitor, uri, "image/x-unheard-of");
        return Note.of(Rule.NOT_ACCEPTABLE, got.status() == 406, got, got.said());
    }

    private Note notFound(String name) {
        int slash = name.lastIndexOf('/');
        if (slash < 0 || name.contains("#")) {
            return Note.none(Rule.NOT_FOUND, "names have fragments");
        }
        Got got = Place.followed(
                visitor, place.here(name.substring(0, slash + 1) + "nobody-was-ever-called-so-0f1e2d"), TURTLE);
        return Note.of(Rule.NOT_FOUND, got.status() == 404, got, got.said());
    }

    /** Gives a document about the first of the names; nothing where none came. */
    Optional<Got> document() {
        return place.first()
                .map(name -> Place.followed(visitor, place.here(name), TURTLE))
                .filter(Got::isOk);
    }
}
