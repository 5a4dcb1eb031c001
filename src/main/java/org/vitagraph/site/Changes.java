package org.vitagraph.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.rdf.Archive;
import org.vitagraph.rdf.FactChange;
import org.vitagraph.rdf.FactChangesJson;
import org.vitagraph.rdf.FactDifference;
import org.vitagraph.rdf.PlainFact;
import org.vitagraph.rdf.QuadChanges;
import org.vitagraph.rdf.QuadDifference;
import org.vitagraph.rdf.Release;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.Directory;
import org.vitagraph.site.http.Accept;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.page.ChangesPage;
import org.vitagraph.site.page.Pages;
import org.vitagraph.site.page.Shell;

/**
 * What changed from one release to another: {@code /changes/{a}..{b}}, for readers, as JSON and as RDF Patch; with
 * {@code ?about=type/slug} what changed of one thing.
 *
 * @param archive the releases
 * @param pages makes pages
 * @param directory what there is in the release that is shown
 */
record Changes(Archive archive, Pages pages, Directory directory) {

    private static final int MOST_SHOWN = 500;
    private static final int MOST_BYTES = 32 << 20;
    private static final int SEE_OTHER = 303;
    private static final int TOO_LARGE = 413;
    private static final int BAD_REQUEST = 400;
    private static final String PAGE = "html";
    private static final String JSON = "json";
    private static final String PATCH = "rdfp";
    private static final Map<String, String> FORMS =
            Map.of(PAGE, "text/html", JSON, "application/json", PATCH, "application/rdf-patch");

    /** Two releases. */
    private record Pair(Release before, Release after) {

        String versions() {
            return before.manifest().version() + ".." + after.manifest().version();
        }
    }

    /** Answers. */
    Reply answer(Request request) {
        List<String> segments = request.segments();
        String named = segments.size() == 2 ? segments.get(1) : "";
        int dot = named.lastIndexOf('.');
        String suffix = dot < 0 ? "" : named.substring(dot + 1);
        boolean form = FORMS.containsKey(suffix);
        Optional<Pair> pair = pair(form ? named.substring(0, dot) : named);
        if (pair.isEmpty()) {
            return Addresses.nothing();
        }
        if (!request.parameter("about").isEmpty() && about(request).isEmpty()) {
            return Reply.say(BAD_REQUEST, "'about' takes the address of a thing, such as person/anna.");
        }
        if (!form) {
            return negotiated(request, pair.get());
        }
        return suffix.equals(PAGE) ? page(request, pair.get()) : data(request, pair.get(), suffix);
    }

    private Optional<Pair> pair(String named) {
        int between = named.indexOf("..");
        if (between <= 0) {
            return Optional.empty();
        }
        try {
            Optional<Release> before = archive.find(named.substring(0, between));
            Optional<Release> after = archive.find(named.substring(between + 2));
            return before.isPresent() && after.isPresent()
                    ? Optional.of(new Pair(before.get(), after.get()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply negotiated(Request request, Pair pair) {
        String suffix = new Accept(request.header("accept"))
                .best(forms(request).stream().map(Changes::type).toList())
                .flatMap(best -> forms(request).stream()
                        .filter(form -> type(form).equals(best))
                        .findFirst())
                .orElse(PAGE);
        return Reply.redirect(SEE_OTHER, href(request, pair, suffix)).with("Vary", "Accept");
    }

    /** Gives the suffixes of the forms that there are: a patch makes one release of another, and is there of all things only. */
    private static List<String> forms(Request request) {
        return about(request).isEmpty() ? List.of(PAGE, JSON, PATCH) : List.of(PAGE, JSON);
    }

    private static String type(String form) {
        return FORMS.getOrDefault(form, "");
    }

    private static String href(Request request, Pair pair, String suffix) {
        String query = about(request).map(address -> "?about=" + address.path()).orElse("");
        return request.root() + "changes/" + pair.versions() + "." + suffix + query;
    }

    private static Optional<Address> about(Request request) {
        return Address.of(request.parameter("about"));
    }

    private Reply data(Request request, Pair pair, String suffix) {
        if (!forms(request).contains(suffix)) {
            return Reply.say(
                    BAD_REQUEST, "A patch is of all things; what changed of one is there as a page and as .json.");
        }
        Bounded out = new Bounded();
        try {
            if (suffix.equals(JSON)) {
                String about =
                        about(request).map(one -> one.iri(directory.iris())).orElse("");
                new FactChangesJson(pair.before(), pair.after(), about).write(out);
            } else {
                new QuadChanges(new QuadDifference(pair.before(), pair.after())).patch(out);
            }
        } catch (IOException e) {
            if (out.full) {
                return Reply.say(TOO_LARGE, "So much has changed that it is not sent at once; take the dumps instead.");
            }
            throw new UncheckedIOException(e);
        }
        return Reply.found(type(suffix), out.bytes::toByteArray);
    }

    private Reply page(Request request, Pair pair) {
        String iri =
                about(request).map(address -> address.iri(directory.iris())).orElse("");
        List<ChangesPage.Entry> entries = new ArrayList<>();
        long[] found = {0};
        try {
            FactDifference.Count count = new FactDifference(
                            pair.before().facts(), pair.after().facts())
                    .each(change -> {
                        if (iri.isEmpty() || change.mentions(iri)) {
                            found[0]++;
                            if (entries.size() < MOST_SHOWN) {
                                entries.add(entry(request, change));
                            }
                        }
                    });
            ChangesPage page = new ChangesPage(
                    pair.before().manifest().version(),
                    pair.after().manifest().version(),
                    iri,
                    count,
                    entries,
                    found[0]);
            return page(request, pair, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply page(Request request, Pair pair, ChangesPage page) {
        List<Shell.Alternate> alternates = forms(request).stream()
                .filter(form -> !form.equals(PAGE))
                .map(form -> new Shell.Alternate(type(form), href(request, pair, form), form))
                .toList();
        String title = pages.words(request).say("What changed") + ": " + page.before() + " → " + page.after();
        Shell shell = pages.shell(request, title, "", alternates, "");
        return Reply.page(shell.words().language(), () -> pages.page("changes", shell, Map.of("page", page)));
    }

    private ChangesPage.Entry entry(Request request, FactChange change) {
        String iri = change.fact().node().resolvedIri();
        String href = Address.ofIri(iri, directory.iris())
                .filter(this::isThere)
                .map(address -> request.root() + "page/" + address.path())
                .orElse("");
        return ChangesPage.Entry.of(change, new PlainFact(change.fact()).line(), href);
    }

    /** Tells whether the release that is shown has a thing, which need not be one of the two that are compared. */
    private boolean isThere(Address address) {
        return switch (directory.find(address)) {
            case Directory.Entry.Present present -> true;
            case Directory.Entry.Moved moved -> true;
            case Directory.Entry.Withdrawn withdrawn -> false;
            case Directory.Entry.Unknown unknown -> false;
        };
    }

    /** Takes as much as may be sent at once. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean full;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (bytes.size() + length > MOST_BYTES) {
                full = true;
                throw new IOException("more than may be sent");
            }
            bytes.write(from, offset, length);
        }
    }
}
