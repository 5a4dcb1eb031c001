package org.vitagraph.site;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.copy.CopyAddress;
import org.vitagraph.site.copy.CopyFolder;
import org.vitagraph.site.copy.Signposts;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.DataFormat;
import org.vitagraph.site.data.Directory;
import org.vitagraph.site.data.Neighbourhood;
import org.vitagraph.site.http.Reply;
import org.vitagraph.site.http.Request;

/**
 * Writes what a copy holds of single things: pages, documents, and what leads to them. What is said of a thing is gathered once for all of
 * these.
 *
 * @param things makes pages
 * @param documents makes documents
 * @param copy takes the files
 * @param writer writes pages
 */
record ThingCopy(Things things, Documents documents, CopyFolder copy, Writer writer) {

    /** Writes pages. */
    interface Writer {
        /** Writes one, with links to documents where there are any. */
        void page(CopyAddress address, String language, Reply reply, boolean documents) throws IOException;

        /** Writes one that leads to that of another thing. */
        void leading(Address address, String language, Address to) throws IOException;
    }

    /** Writes those of these subjects that are things of the publication, or terms of the {@code vg:} namespace. */
    void write(List<String> subjects, List<String> languages) throws IOException {
        Iris iris = things.directory().iris();
        for (String subject : subjects) {
            Optional<Address> address = subject.startsWith(Vg.NS)
                    ? Address.of(Address.KIND, subject.substring(Vg.NS.length()))
                    : Address.ofIri(subject, iris);
            if (address.isPresent()) {
                thing(address.get(), subject, languages);
            }
        }
    }

    private void thing(Address address, String iri, List<String> languages) throws IOException {
        Optional<Neighbourhood> found = things.gathering(address.type()).of(iri);
        Node node = NodeFactory.createURI(iri);
        if (found.isEmpty()
                || found.get().said().about(node).stream()
                        .noneMatch(said -> said.getPredicate().equals(RDF.type.asNode()))) {
            return;
        }
        Neighbourhood around = found.get();
        Optional<Address> moved = around.said().about(node).stream()
                .filter(said -> said.getPredicate().equals(Vg.REDIRECTS_TO))
                .findFirst()
                .flatMap(triple -> Address.ofIri(
                        triple.getObject().getURI(), things.directory().iris()));
        if (moved.isPresent()) {
            copy.write("id/" + address.path() + "/index.html", Request.bytes(Signposts.moved(iri, moved.get())));
            for (String language : languages) {
                writer.leading(address, language, moved.get());
            }
            return;
        }
        // What a page has no room for a document may have; what neither has room for is in the dumps.
        Neighbourhood all = around.cut() ? documents.neighbourhoods().of(iri).orElseThrow() : around;
        documents(address, all);
        if (around.cut() && Parts.has(address)) {
            parts(address, iri, languages, !all.cut());
        } else {
            pages(address, around, languages, !all.cut());
        }
        if (!address.type().equals(Address.KIND)) {
            copy.write("id/" + address.path() + "/index.html", Request.bytes(Signposts.of(address, iri)));
        }
        if (address.type().equals("claim")) {
            copy.write(address.path() + "/index.html", Request.bytes(Signposts.ofClaim(address, iri)));
        }
    }

    /** Writes a life that is too much for one page. */
    private void parts(Address address, String iri, List<String> languages, boolean whole) throws IOException {
        int parts = 1;
        for (int number = 1; number <= parts; number++) {
            Neighbourhood part = things.neighbourhoods().of(iri, number).orElseThrow();
            parts = part.part().orElseThrow().parts();
            boolean alone = parts == 1;
            pages(address, part, languages, alone ? whole : !part.cut());
            if (!alone) {
                documents(address, part);
            }
        }
    }

    private void pages(Address address, Neighbourhood around, List<String> languages, boolean documented)
            throws IOException {
        CopyAddress page = CopyAddress.of("/page/" + address.path(), Parts.ofPage(around));
        for (String language : languages) {
            Reply reply = things.page(page.request(language), address, around);
            writer.page(page, language, reply, documented);
        }
    }

    private void documents(Address address, Neighbourhood around) throws IOException {
        if (around.cut()) {
            return;
        }
        for (DataFormat format : DataFormat.of(address.type())) {
            String part = Parts.query(around);
            if (!part.isEmpty() && format.isCitation()) {
                continue;
            }
            CopyAddress document = CopyAddress.of("/data/" + address.path() + "." + format.suffix(), part);
            Reply reply = documents.document(document.request(""), address, format, around);
            copy.write(document.file("").orElseThrow(), reply.body().get());
        }
    }

    /**
     * Writes what stands under names that are no longer in use, and that the release does not have.
     *
     * @param retired what the register tells of such names today, however old the release is
     * @return what of it holds of the copy: nothing of what is there, and nothing that leads to what is not
     */
    Map<String, Directory.Retired> retired(Map<String, Directory.Retired> retired) throws IOException {
        Map<String, Directory.Retired> held = new HashMap<>();
        for (String path : retired.keySet()) {
            Optional<Address> old = Address.of(path);
            Optional<Directory.Retired> holds = old.isPresent() ? holding(old.get()) : Optional.empty();
            if (holds.isEmpty()) {
                continue;
            }
            held.put(path, holds.get());
            if (released(old.orElseThrow()) instanceof Directory.Entry.Unknown) {
                String iri = old.get().iri(things.directory().iris());
                Optional<Address> to =
                        holds.get().target().map(slug -> new Address(old.get().type(), slug));
                String page = to.map(target -> Signposts.moved(iri, target)).orElseGet(() -> Signposts.withdrawn(iri));
                copy.write("id/" + path + "/index.html", Request.bytes(page));
            }
        }
        return held;
    }

    /** Gives where a name leads that is no longer in use; nothing for one that the release uses, and where its way ends nowhere. */
    private Optional<Directory.Retired> holding(Address old) {
        return switch (things.directory().find(old)) {
            case Directory.Entry.Moved moved ->
                moved.to().type().equals(old.type()) && leadsSomewhere(moved.to(), new HashSet<>(Set.of(old)))
                        ? Optional.of(
                                new Directory.Retired(Optional.of(moved.to().slug())))
                        : Optional.empty();
            case Directory.Entry.Withdrawn withdrawn -> Optional.of(new Directory.Retired(Optional.empty()));
            case Directory.Entry.Present present -> Optional.empty();
            case Directory.Entry.Unknown unknown -> Optional.empty();
        };
    }

    private boolean leadsSomewhere(Address address, Set<Address> seen) {
        return switch (things.directory().find(address)) {
            case Directory.Entry.Moved moved -> seen.add(address) && leadsSomewhere(moved.to(), seen);
            case Directory.Entry.Present present -> true;
            case Directory.Entry.Withdrawn withdrawn -> true;
            case Directory.Entry.Unknown unknown -> false;
        };
    }

    /** Gives what the release itself has under an address. */
    private Directory.Entry released(Address address) {
        Directory all = things.directory();
        return new Directory(all.store(), all.iris(), Map.of()).find(address);
    }
}
