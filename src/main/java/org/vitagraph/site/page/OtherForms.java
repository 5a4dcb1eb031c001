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
            case BIBTEX ->
                Request.bytes(citation(around, address, reader, imprint).bibTeX());
            case RIS -> Request.bytes(citation(around, address, reader, imprint).ris());
            case CSL_JSON ->
                Request.bytes(citation(around, address, reader, imprint).csl());
            case TURTLE, JSON_LD, N_TRIPLES, RDF_XML, TRIG -> throw new IllegalStateException("RDF");
        };
    }

    /** Gives how to cite a thing. */
    static Citation citation(Neighbourhood around, Address address, Reader reader, Imprint imprint) {
        Optional<String> after = Optional.empty();
        Link link = reader.link(Reader.node(around.iri()));
        if (address.type().equals("claim")) {
            Claim claim = new ClaimReader(reader).claim(Reader.node(around.iri()));
            after = claim.source()
                    .map(source -> source.label().text()
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
