package org.vitagraph.site.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Vg;

/**
 * One coordinate of a passage, such as the pages on which it stands.
 *
 * @param unit what it counts in, in English; nothing needs to be said of an address
 * @param value what is stated, with the way to it where it is an address
 */
public record Coordinate(String unit, Link value) {

    private static final String URL = "url";
    private static final List<String> UNITS = List.of("volume", "pages", "folio", "line", URL, "accessed");

    /** Reads those of a passage, the widest first; a source that is cited as a whole has none. */
    static List<Coordinate> of(Reader reader, Node passage) {
        if (!reader.said().contains(passage, Crm.P2_HAS_TYPE, Vg.PASSAGE_OF)) {
            return List.of();
        }
        return UNITS.stream()
                .flatMap(unit -> reader.objects(passage, Vg.term(unit)).stream()
                        .map(Reader::letters)
                        .map(value -> new Coordinate(
                                unit,
                                new Link(unit.equals(URL) ? reader.href(value) : "", new Text(value, ""), value))))
                .toList();
    }

    /** Gives what is said before the value, in the reader's language; nothing before an address. */
    public String word(Words words) {
        return unit.equals(URL) ? "" : words.say(unit);
    }

    /** Gives a list of them for a sentence, each begun by a comma. */
    static String text(List<Coordinate> place, Words words) {
        StringBuilder text = new StringBuilder();
        for (Coordinate one : place) {
            text.append(", ").append((one.word(words) + " " + one.value.label().apart()).strip());
        }
        return text.toString();
    }

    /** Gives the value in a unit, empty where there is none. */
    static String value(List<Coordinate> place, String unit) {
        return place.stream()
                .filter(one -> one.unit.equals(unit))
                .findFirst()
                .map(one -> one.value.label().text())
                .orElse("");
    }
}
