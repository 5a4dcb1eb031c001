package org.vitagraph.site.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
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
        Optional<Reference> own = reference(reader, Reader.node(around.iri()));
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

    /** Gives how to cite a thing. */
    static Citation citation(Neighbourhood around, Address address, Reader reader, Imprint imprint) {
        Optional<String> after = Optional.empty();
        Link link = reader.link(Reader.node(around.iri()));
        if (address.type().equals("claim")) {
            Claim claim = new ClaimReader(reader).claim(Reader.node(around.iri()));
            after = claim.source()
                    .map(source -> reference(reader, Reader.node(source.iri()))
                                    .map(Reference::sentence)
                                    .orElse(source.label().text())
                            + claim.passage()
                                    .filter(passage -> !passage.equals(source))
                                    .map(passage -> ", " + passage.label().text())
                                    .orElse(""));
        }
        link = new Link(link.href(), new Text(title(around, address, reader), ""), link.iri());
        return Citation.of(link, imprint, reader.words().language(), address.type() + "-" + address.slug(), after);
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
