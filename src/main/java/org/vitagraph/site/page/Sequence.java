package org.vitagraph.site.page;

import java.util.Optional;
import org.vitagraph.site.data.Part;

/**
 * Where a page stands among those that tell of all events of a thing, a part at a time.
 *
 * @param events which of all events are told of here, as numbers
 * @param before where the part before is, empty for none
 * @param after where the next part is, empty for none
 * @param years when all the events were, with the way to the parts that tell of them
 */
public record Sequence(String events, String before, String after, Histogram years) {

    /** Gives it for a part; nothing where that is all. */
    static Optional<Sequence> of(Optional<Part> part) {
        return part.filter(Part::isOneOfMany).map(Sequence::of);
    }

    private static Sequence of(Part part) {
        return new Sequence(
                part.first() + "–" + part.last() + " / " + part.all(),
                part.number() > 1 ? href(part.number() - 1) : "",
                part.number() < part.parts() ? href(part.number() + 1) : "",
                Histogram.of(
                        part.decades(), decade -> href(part.begins(decade)), century -> href(part.begins(century))));
    }

    /** The first part is what stands at the plain address, too. */
    private static String href(int number) {
        return number == 1 ? "?" : "?part=" + number;
    }
}
