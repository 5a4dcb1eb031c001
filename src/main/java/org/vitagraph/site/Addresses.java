package org.vitagraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.Directory;
import org.vitagraph.site.http.Accept;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;

/**
 * Leads from the name of a thing to the page or the data about it, by what the asker accepts (Cool URIs for the Semantic Web §4.2,
 * RFC 9110 §12.5.1).
 *
 * @param directory what there is
 */
record Addresses(Directory directory) {

    private static final int SEE_OTHER = 303;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int GONE = 410;
    private static final int MOVED = 301;
    private static final String PAGE = "text/html";
    private static final String SUFFIX_OF_PAGES = "html";

    /** Answers for {@code /id/{type}/{slug}}, with or without a suffix. */
    Reply id(Request request) {
        List<String> segments = request.segments();
        return segments.size() == 3 ? lead(request, segments.get(1), segments.get(2)) : nothing();
    }

    /** Answers for {@code /claim/{slug}}, the short address of a claim. */
    Reply claim(Request request) {
        List<String> segments = request.segments();
        return segments.size() == 2 ? lead(request, "claim", segments.get(1)) : nothing();
    }

    private Reply lead(Request request, String type, String name) {
        Optional<Address> address = Address.of(type, name);
        if (address.isEmpty()) {
            return nothing();
        }
        return switch (directory.find(address.get())) {
            case Directory.Entry.Present present -> negotiated(request, address.get());
            case Directory.Entry.Moved moved ->
                Reply.redirect(MOVED, request.root() + "id/" + moved.to().path());
            case Directory.Entry.Withdrawn withdrawn -> withdrawn();
            case Directory.Entry.Unknown unknown -> suffixed(request, address.get());
        };
    }

    /** Leads to the form that a suffix names, where what stands before it is or was a thing. */
    private Reply suffixed(Request request, Address address) {
        int dot = address.slug().lastIndexOf('.');
        if (dot <= 0) {
            return nothing();
        }
        String suffix = address.slug().substring(dot + 1);
        boolean page = suffix.equals(SUFFIX_OF_PAGES);
        Address thing = new Address(address.type(), address.slug().substring(0, dot));
        if (!page && DataFormat.ofSuffix(suffix).isEmpty()) {
            return nothing();
        }
        return switch (directory.find(thing)) {
            case Directory.Entry.Present present ->
                Reply.redirect(
                        SEE_OTHER,
                        request.root() + (page ? "page/" + thing.path() : "data/" + thing.path() + "." + suffix));
            case Directory.Entry.Moved moved ->
                Reply.redirect(MOVED, request.root() + "id/" + moved.to().path() + "." + suffix);
            case Directory.Entry.Withdrawn withdrawn -> withdrawn();
            case Directory.Entry.Unknown unknown -> nothing();
        };
    }

    private static Reply negotiated(Request request, Address address) {
        List<String> offered = new ArrayList<>(List.of(PAGE));
        DataFormat.of(address.type()).forEach(format -> offered.add(format.type()));
        // A page is taken for this too, by who names it; who takes anything for programs is given data.
        offered.add("application/xhtml+xml");
        Optional<String> best = new Accept(request.header("accept")).best(offered);
        if (best.isEmpty()) {
            return Reply.say(NOT_ACCEPTABLE, alternatives(address))
                    .with("Vary", "Accept")
                    .with("Link", links(request.root(), address));
        }
        String location = DataFormat.ofType(best.get())
                .map(format -> "data/" + address.path() + "." + format.suffix())
                .orElse("page/" + address.path());
        return Reply.redirect(SEE_OTHER, request.root() + location)
                .with("Vary", "Accept")
                .with("Link", links(request.root(), address));
    }

    /** Gives what there is about a thing as values of the header Link (RFC 8288), seen from an address. */
    static String links(String root, Address address) {
        return links(root, address, "");
    }

    /** Gives the same for a part of it; {@code query} names the part. */
    static String links(String root, Address address, String query) {
        StringBuilder links = new StringBuilder(
                "<" + root + "page/" + address.path() + query + ">; rel=\"alternate\"; type=\"text/html\"");
        for (DataFormat format : DataFormat.of(address.type())) {
            links.append(", <")
                    .append(root)
                    .append("data/")
                    .append(address.path())
                    .append('.');
            links.append(format.suffix())
                    .append(Parts.query(format, query))
                    .append(">; rel=\"alternate\"; type=\"")
                    .append(format.type().replace("\"", "\\\""))
                    .append('"');
        }
        return links.toString();
    }

    private static String alternatives(Address address) {
        StringBuilder sentence = new StringBuilder("There is nothing of a type that was asked for. There are:\n");
        sentence.append("text/html /page/").append(address.path()).append('\n');
        for (DataFormat format : DataFormat.of(address.type())) {
            sentence.append(format.type()).append(" /data/").append(address.path());
            sentence.append('.').append(format.suffix()).append('\n');
        }
        return sentence.toString().strip();
    }

    /** Answers that there never was anything here. */
    static Reply nothing() {
        return Reply.say(NOT_FOUND, "There is nothing under this address.");
    }

    /** Answers that what was here is no longer published. */
    static Reply withdrawn() {
        return Reply.say(GONE, "What was published under this address has been withdrawn.");
    }
}
