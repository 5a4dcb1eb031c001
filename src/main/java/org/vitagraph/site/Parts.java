package org.vitagraph.site;

import java.util.Optional;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.Neighbourhood;
import org.vitagraph.site.data.Neighbourhoods;
import org.vitagraph.site.data.Part;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;

/** Lives with more events than one answer holds: {@code ?part=2}. What other things have too much of stands in lists. */
final class Parts {

    private static final String NAME = "part";

    private Parts() {}

    /** Tells whether a thing is told of in parts where it is too much for one answer. */
    static boolean has(Address address) {
        return address.type().equals("person");
    }

    /** Tells whether a part is asked for. */
    static boolean asked(Request request) {
        return request.parameters().containsKey(NAME);
    }

    /** Gathers the part that is asked for; nothing where there is none of this name. */
    static Optional<Neighbourhood> of(Request request, Address address, String iri, Neighbourhoods neighbourhoods) {
        int number = request.number(NAME, 0, Integer.MAX_VALUE);
        return has(address) && Integer.toString(number).equals(request.parameter(NAME))
                ? neighbourhoods.of(iri, number)
                : Optional.empty();
    }

    /** Gives what names a part in the address of a document; nothing where it is all there is. */
    static String query(Neighbourhood around) {
        return around.part()
                .filter(Part::isOneOfMany)
                .map(part -> query(part.number()))
                .orElse("");
    }

    static String query(int number) {
        return "?" + NAME + "=" + number;
    }

    /** Gives the same in a format; who cites cites the whole. */
    static String query(DataFormat format, String query) {
        return format.isCitation() ? "" : query;
    }

    /** Gives the same for a page: the first part is what stands at the plain address. */
    static String ofPage(Neighbourhood around) {
        return around.part()
                .filter(part -> part.number() > 1)
                .map(part -> query(part.number()))
                .orElse("");
    }

    /** Gives the title of a page about a part. */
    static String title(String title, Neighbourhood around) {
        return around.part()
                .filter(part -> part.number() > 1)
                .map(part -> title + " (" + part.number() + "/" + part.parts() + ")")
                .orElse(title);
    }

    /** Adds where the part before and the next one are (RFC 8288; the relations are those of HTML). */
    static Reply linked(Reply reply, Neighbourhood around) {
        Reply linked = reply;
        if (around.part().isPresent()) {
            Part part = around.part().get();
            if (part.number() > 1) {
                linked = linked.with("Link", "<" + query(part.number() - 1) + ">; rel=\"prev\"");
            }
            if (part.number() < part.parts()) {
                linked = linked.with("Link", "<" + query(part.number() + 1) + ">; rel=\"next\"");
            }
        }
        return linked;
    }
}
