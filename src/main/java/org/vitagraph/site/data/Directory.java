package org.vitagraph.site.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;

/**
 * Knows what became of every address that was ever given.
 *
 * @param store the release
 * @param iris its addresses
 * @param retired what the register of slugs says of addresses that are no longer in use, by {@code type/slug}
 */
public record Directory(QueryService store, Iris iris, Map<String, Retired> retired) {

    private static final int MOST_LABELS = 1000;

    public Directory {
        retired = Map.copyOf(retired);
    }

    /**
     * An address that is no longer in use.
     *
     * @param target the slug that took its place, of the same type; empty where the thing was withdrawn
     */
    public record Retired(Optional<String> target) {}

    /** What stands under an address. */
    public sealed interface Entry {
        /** A thing of the release. */
        record Present() implements Entry {}

        /** A thing with another address now. */
        record Moved(Address to) implements Entry {}

        /** A thing that was published once. */
        record Withdrawn() implements Entry {}

        /** Nothing, ever. */
        record Unknown() implements Entry {}
    }

    /** Looks an address up: the release says first what it has; the register is asked for what it does not have. */
    public Entry find(Address address) {
        Entry entry = inStore(address.iri(iris));
        Retired old = retired.get(address.path());
        if (entry instanceof Entry.Unknown && old != null) {
            return old.target()
                    .flatMap(slug -> Address.of(address.type(), slug))
                    .<Entry>map(Entry.Moved::new)
                    .orElseGet(Entry.Withdrawn::new);
        }
        return entry;
    }

    private Entry inStore(String iri) {
        List<Quad> said = new ArrayList<>(2);
        store.quads(List.of(iri), List.of(Vg.REDIRECTS_TO.getURI()), List.of(), 1, said::add);
        if (!said.isEmpty()) {
            return Address.ofIri(said.getFirst().getObject().getURI(), iris)
                    .<Entry>map(Entry.Moved::new)
                    .orElseGet(Entry.Unknown::new);
        }
        store.quads(List.of(iri), List.of(RDF.type.getURI()), List.of(), 1, said::add);
        return said.isEmpty() ? new Entry.Unknown() : new Entry.Present();
    }

    /** Gives what the thing under an address is called, in the order of the labels; nothing where there is no such thing. */
    public List<Node> labels(Address address) {
        Set<Node> labels = new TreeSet<>(Comparator.comparing(Node::toString));
        store.quads(
                List.of(address.iri(iris)),
                List.of(RDFS.label.getURI()),
                List.of(),
                MOST_LABELS,
                quad -> labels.add(quad.getObject()));
        return labels.stream().filter(Node::isLiteral).toList();
    }

    /** Tells whether the release calls something, by its IRI, an instance of a class. */
    public boolean is(String iri, Node type) {
        List<Quad> said = new ArrayList<>(1);
        store.quads(List.of(iri), List.of(RDF.type.getURI()), List.of(type.getURI()), 1, said::add);
        return !said.isEmpty();
    }
}
