package org.vitagraph.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;
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
        void page(Address address, String language, Reply reply, boolean documents) throws IOException;

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
        for (String language : languages) {
            Request request =
                    new Request("GET", "/page/" + address.path(), Map.of("lang", List.of(language)), Map.of());
            writer.page(address, language, things.page(request, address, around), !all.cut());
        }
        if (!all.cut()) {
            for (DataFormat format : DataFormat.of(address.type())) {
                String path = "data/" + address.path() + "." + format.suffix();
                Request request = new Request("GET", "/" + path, Map.of(), Map.of());
                copy.write(
                        path,
                        documents.document(request, address, format, all).body().get());
            }
        }
        if (!address.type().equals(Address.KIND)) {
            copy.write("id/" + address.path() + "/index.html", Request.bytes(Signposts.of(address, iri)));
        }
        if (address.type().equals("claim")) {
            copy.write(address.path() + "/index.html", Request.bytes(Signposts.ofClaim(address, iri)));
        }
    }

    /** Writes what stands under names that are no longer in use, and that the release does not have. */
    void retired(Map<String, Directory.Retired> retired) throws IOException {
        for (Map.Entry<String, Directory.Retired> old : retired.entrySet()) {
            Optional<Address> address = Address.of(old.getKey());
            if (address.isPresent()) {
                String iri = address.get().iri(things.directory().iris());
                String file = "id/" + old.getKey() + "/index.html";
                switch (things.directory().find(address.get())) {
                    case Directory.Entry.Moved moved ->
                        copy.write(file, Request.bytes(Signposts.moved(iri, moved.to())));
                    case Directory.Entry.Withdrawn withdrawn ->
                        copy.write(file, Request.bytes(Signposts.withdrawn(iri)));
                    case Directory.Entry.Present present -> {
                        // It is in use again, and was written with all others.
                    }
                    case Directory.Entry.Unknown unknown -> {
                        // The register does not tell what became of it.
                    }
                }
            }
        }
    }
}
