package org.vitagraph.site.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.data.Neighbourhood;
import org.vitagraph.site.http.Request;

/**
 * What is given of a thing that is no RDF: its life as a table, and how to cite it.
 *
 * @param imprint the publication
 * @param iris its addresses
 * @param words the site's own words in English
 */
public record OtherForms(Imprint imprint, Iris iris, Words words) {

    /** Writes a thing in a form. */
    public byte[] write(Neighbourhood around, Address address, DataFormat format) {
        Set<String> languages = new LinkedHashSet<>(List.of(words.language()));
        languages.addAll(imprint.languages());
        Reader reader = new Reader(around.said(), iris, words, List.copyOf(languages), "/");
        return switch (format) {
            case CSV -> Request.bytes(LifeTable.of(new ThingReader(around, reader).thing(address.type())));
            case LINKED_ART -> LinkedArt.of(new ThingReader(around, reader).thing(address.type()), reader);
            case BIBTEX, RIS, CSL_JSON -> Request.bytes(cited(around, address, reader, format));
            case TURTLE, JSON_LD, N_TRIPLES, RDF_XML, TRIG -> throw new IllegalStateException("RDF");
        };
    }

    /** A source is cited by its own record, where it has one; all else as what the publication says. */
    private String cited(Neighbourhood around, Address address, Reader reader, DataFormat format) {
        Citation citation = citation(around, address, reader, imprint);
        Optional<Reference> own = record(reader, Reader.node(around.iri()));
        return switch (format) {
            case BIBTEX -> own.map(record -> record.bibTeX(citation.key())).orElseGet(citation::bibTeX);
            case RIS -> own.map(Reference::ris).orElseGet(citation::ris);
            default -> own.map(record -> record.csl(citation.url())).orElseGet(citation::csl);
        };
    }

    private static Optional<Reference> reference(Reader reader, Node source) {
        return Reference.of(
                reader.letters(source, Vg.term("csl")),
                reader.link(source).label().text());
    }

    /** Gives the record by which a source is cited; of a passage that of its source, which says of the passage where it stands. */
    private static Optional<Reference> record(Reader reader, Node node) {
        return whole(reader, node)
                .map(whole -> reference(reader, whole)
                        .map(found -> found.at(
                                reader.link(node).label().text(), Coordinate.of(reader, node), reader.words())))
                .orElseGet(() -> reference(reader, node));
    }

    /** Gives the source that a passage stands in. */
    private static Optional<Node> whole(Reader reader, Node passage) {
        return reader.subjects(Crm.P106_IS_COMPOSED_OF, passage).stream().findFirst();
    }

    /** Gives the source of a passage, what the passage is called and where it stands; of a source only what that is. */
    private static String after(Reader reader, Node passage) {
        return whole(reader, passage)
                .map(whole -> called(reader, reader.link(whole)) + ", "
                        + reader.link(passage).label().text()
                        + Coordinate.text(Coordinate.of(reader, passage), reader.words()))
                .orElseGet(() -> called(reader, reader.link(passage)));
    }

    /** Gives how a source is cited by its own record, and a passage of it; empty where the source has no record. */
    static String reference(Neighbourhood around, Reader reader) {
        Node node = Reader.node(around.iri());
        return record(reader, node)
                .map(record -> whole(reader, node).isPresent() ? after(reader, node) : record.sentence())
                .orElse("");
    }

    private static String called(Reader reader, Link source) {
        return reference(reader, Reader.node(source.iri()))
                .map(Reference::sentence)
                .orElse(source.label().text());
    }

    /** Gives how to cite a thing. */
    static Citation citation(Neighbourhood around, Address address, Reader reader, Imprint imprint) {
        Node node = Reader.node(around.iri());
        Optional<Node> passage = address.type().equals("claim")
                ? reader.object(node, Vg.PASSAGE_OF)
                : whole(reader, node).map(whole -> node);
        Link link = reader.link(node);
        return Citation.of(
                new Link(link.href(), new Text(title(around, address, reader), ""), link.iri()),
                imprint,
                reader.words().language(),
                address.type() + "-" + address.slug(),
                passage.map(found -> after(reader, found)));
    }

    /** Gives what a thing is called where it is cited: of a claim what it says, and of what is not taken as fact that it is not. */
    public static String title(Neighbourhood around, Address address, Reader reader) {
        Node node = Reader.node(around.iri());
        ClaimReader claims = new ClaimReader(reader);
        if (address.type().equals("claim")) {
            return claims.claim(node).sentence(reader.words());
        }
        String label = reader.link(node).label().text();
        return reader.is(node, Vg.PUTATIVE_EVENT)
                ? label
                        + Standing.ofAll(claims.about(node).stream()
                                        .map(Claim::standing)
                                        .toList())
                                .note(reader.words())
                : label;
    }
}
