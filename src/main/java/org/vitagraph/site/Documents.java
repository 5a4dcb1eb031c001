package org.vitagraph.site;

import java.util.List;
import java.util.Optional;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.DataWriter;
import org.vitagraph.site.data.Directory;
import org.vitagraph.site.data.Neighbourhood;
import org.vitagraph.site.data.Neighbourhoods;
import org.vitagraph.site.http.Accept;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;
import org.vitagraph.site.page.OtherForms;

/**
 * Data about one thing: {@code /data/{type}/{slug}.{suffix}}.
 *
 * @param directory what there is
 * @param neighbourhoods gathers what is said
 * @param writer writes it as RDF
 * @param others writes what is no RDF
 */
record Documents(Directory directory, Neighbourhoods neighbourhoods, DataWriter writer, OtherForms others) {

    private static final int SEE_OTHER = 303;
    private static final int MOVED = 301;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_LARGE = 413;

    /** Answers. */
    Reply answer(Request request) {
        List<String> segments = request.segments();
        if (segments.size() != 3) {
            return Addresses.nothing();
        }
        String name = segments.get(2);
        int dot = name.lastIndexOf('.');
        Optional<DataFormat> format = dot < 0 ? Optional.empty() : DataFormat.ofSuffix(name.substring(dot + 1));
        Optional<Address> address = Address.of(segments.get(1), format.isEmpty() ? name : name.substring(0, dot));
        if (address.isEmpty()) {
            return Addresses.nothing();
        }
        return switch (directory.find(address.get())) {
            case Directory.Entry.Present present -> present(request, address.get(), format);
            case Directory.Entry.Moved moved ->
                Reply.redirect(
                        MOVED,
                        request.root() + "data/" + moved.to().path()
                                + format.map(f -> "." + f.suffix()).orElse(""));
            case Directory.Entry.Withdrawn withdrawn -> Addresses.withdrawn();
            case Directory.Entry.Unknown unknown -> Addresses.nothing();
        };
    }

    private Reply present(Request request, Address address, Optional<DataFormat> format) {
        List<DataFormat> offered = DataFormat.of(address.type());
        if (format.isEmpty()) {
            return new Accept(request.header("accept"))
                    .best(offered.stream().map(DataFormat::type).toList())
                    .flatMap(DataFormat::ofType)
                    .map(best -> Reply.redirect(SEE_OTHER, place(request, address, best) + part(request)))
                    .orElseGet(() -> Reply.say(
                            NOT_ACCEPTABLE,
                            "Data are there as "
                                    + String.join(
                                            ", ",
                                            offered.stream()
                                                    .map(DataFormat::type)
                                                    .toList())))
                    .with("Vary", "Accept")
                    .with("Link", Addresses.links(request.root(), address));
        }
        if (!offered.contains(format.get())) {
            return Addresses.nothing();
        }
        String iri = address.iri(directory.iris());
        Optional<Neighbourhood> found =
                Parts.asked(request) ? Parts.of(request, address, iri, neighbourhoods) : neighbourhoods.of(iri);
        if (found.isPresent() && found.get().cut() && !Parts.asked(request) && Parts.has(address)) {
            return Reply.redirect(SEE_OTHER, place(request, address, format.get()) + Parts.query(1));
        }
        return found.map(around -> document(request, address, format.get(), around))
                .orElseGet(Addresses::nothing);
    }

    private static String place(Request request, Address address, DataFormat format) {
        return request.root() + "data/" + address.path() + "." + format.suffix();
    }

    private static String part(Request request) {
        return Parts.asked(request) ? Parts.query(request.number("part", 1, Integer.MAX_VALUE)) : "";
    }

    /** Gives a document about a thing from what was gathered. */
    Reply document(Request request, Address address, DataFormat format, Neighbourhood around) {
        if (around.cut()) {
            return Reply.say(
                    TOO_LARGE,
                    "So much is said here that it is not given in one document: ask /sparql, or take /dumps/.");
        }
        String type = format.type() + (format == DataFormat.RDF_XML ? "" : "; charset=utf-8");
        Reply reply = Reply.found(
                        type,
                        () -> format.isRdf()
                                ? writer.write(around, address, format)
                                : others.write(around, address, format))
                .with(
                        "Link",
                        "<" + around.iri() + ">; rel=\"describes\", "
                                + Addresses.links(request.root(), address, Parts.query(around)));
        return Parts.linked(reply, around);
    }
}
