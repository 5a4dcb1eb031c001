package org.vitagraph.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.vitagraph.model.ClaimLevel;

/**
 * Describes a release for machines: VoID for its graphs and links, DCAT for its files, SPARQL Service Description for its endpoint.
 *
 * <p>Nodes that are only spoken of here are named below {@code {base}/dataset}; there is no blank node.
 */
public final class Description {

    private final About about;
    private final Manifest manifest;
    private final List<Linkset> linksets;
    private final ValueFactory values = SimpleValueFactory.getInstance();

    /**
     * Prepares a description.
     *
     * @param about what the publication says of itself
     * @param manifest version, triples and files, of which those in {@code dumps/} are described
     * @param linksets its links to other datasets
     */
    public Description(About about, Manifest manifest, List<Linkset> linksets) {
        this.about = about;
        this.manifest = manifest;
        this.linksets = List.copyOf(linksets);
    }

    /** Writes it as Turtle. */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFWriter writer = Rio.createWriter(RDFFormat.TURTLE, out);
            writer.set(BasicWriterSettings.PRETTY_PRINT, false);
            writer.set(BasicWriterSettings.INLINE_BLANK_NODES, false);
            writer.startRDF();
            Prefixes.all().forEach(writer::handleNamespace);
            dataset(writer);
            graphs(writer);
            linksets(writer);
            claims(writer);
            dumps(writer);
            service(writer);
            writer.endRDF();
        }
    }

    private void dataset(RDFHandler to) {
        DescribedNode dataset = new DescribedNode(to, about.base() + "/dataset");
        dataset.type("void:Dataset").type("dcat:Dataset").type("sd:Dataset");
        new TreeMap<>(about.title()).forEach((language, text) -> dataset.text("dcterms:title", text, language));
        new TreeMap<>(about.description())
                .forEach((language, text) -> dataset.text("dcterms:description", text, language));
        dataset.add("dcat:version", values.createLiteral(manifest.version()));
        if (!about.date().isEmpty()) {
            dataset.add("dcterms:issued", date(about.date()));
        }
        if (!about.license().isEmpty()) {
            dataset.link("dcterms:license", about.license());
        }
        if (!about.publisher().isEmpty()) {
            dataset.add("dcterms:publisher", iriOrText(about.publisher()));
        }
        about.creators().forEach(creator -> dataset.add("dcterms:creator", iriOrText(creator)));
        about.languages().forEach(language -> dataset.add("dcterms:language", values.createLiteral(language)));
        // A graph knows no order, and readers of other languages are given the first.
        about.languages().stream()
                .findFirst()
                .ifPresent(first -> dataset.add("vg:main_language", values.createLiteral(first)));
        about.examples().forEach(example -> dataset.link("void:exampleResource", example));
        dataset.add("void:triples", integer(manifest.total()));
        dataset.add("void:uriSpace", values.createLiteral(about.base() + "/"));
        dataset.link("void:sparqlEndpoint", about.base() + "/sparql");
        for (String vocabulary : new String[] {"crm", "rdfs", "skos", "vg"}) {
            dataset.link("void:vocabulary", DescribedNode.name(vocabulary + ":").stringValue());
        }
        dumpFiles().forEach((file, sum) -> dataset.link("dcat:distribution", dumpIri(file)));
        manifest.triples().keySet().forEach(graph -> {
            dataset.link("void:subset", new Iris(about.base()).graph(graph));
            dataset.link("sd:namedGraph", about.base() + "/dataset#" + graph);
        });
        dataset.link("sd:defaultGraph", about.base() + "/dataset#union");
    }

    private void graphs(RDFHandler to) {
        manifest.triples().forEach((graph, triples) -> {
            String iri = new Iris(about.base()).graph(graph);
            DescribedNode subset = new DescribedNode(to, iri).type("void:Dataset");
            subset.add("void:triples", integer(triples));
            if (graph.equals(GraphName.LINKS.word())) {
                linksets.forEach(links -> subset.link("void:subset", linkset(links)));
            }
            if (NamedGraph.of(graph) instanceof SourceGraph source) {
                // The rights stand with the source: the publication's licence is not the publication's to give here.
                subset.link("dcterms:source", new Iris(about.base()).id("source", source.segment()));
            } else if (!about.license().isEmpty()) {
                subset.link("dcterms:license", about.license());
            }
            subset.add("dcat:version", values.createLiteral(manifest.version()));
            for (DumpFormat format : DumpFormat.values()) {
                if (format.perGraph()) {
                    subset.link("void:dataDump", dumpIri(format.fileOf(NamedGraph.of(graph))));
                }
            }
            new DescribedNode(to, about.base() + "/dataset#" + graph)
                    .type("sd:NamedGraph")
                    .link("sd:name", iri)
                    .link("sd:graph", iri);
        });
    }

    private String linkset(Linkset links) {
        return about.base() + "/dataset#links-" + links.word();
    }

    /** Says which two datasets links connect (VoID §5). */
    private void linksets(RDFHandler to) {
        for (Linkset links : linksets) {
            String target = about.base() + "/dataset#target-" + links.word();
            DescribedNode node = new DescribedNode(to, linkset(links)).type("void:Linkset");
            node.link("void:subjectsTarget", about.base() + "/dataset").link("void:objectsTarget", target);
            links.predicates().forEach(predicate -> node.link("void:linkPredicate", predicate));
            node.add("void:triples", integer(links.triples()));
            new DescribedNode(to, target)
                    .type("void:Dataset")
                    .add("void:uriSpace", values.createLiteral(links.space()));
        }
    }

    /** Says of each source whose claims are not all published what was done with them. */
    private void claims(RDFHandler to) {
        new TreeMap<>(about.claims()).forEach((source, level) -> {
            DescribedNode node = new DescribedNode(to, source);
            switch (level) {
                case STATEMENT -> {
                    // as the profile has it: nothing to say
                }
                case RECORD ->
                    node.link(
                                    "vg:claim_level",
                                    DescribedNode.name("vg:claims-per-record").stringValue())
                            .text(
                                    "rdfs:comment",
                                    "Of this source one claim is published for each passage, which carries all that is accepted of"
                                            + " it. Acceptance was decided, and coherence checked, claim by claim before that.",
                                    "en");
                case NONE ->
                    node.link(
                                    "vg:claim_level",
                                    DescribedNode.name("vg:claims-left-out").stringValue())
                            .text(
                                    "rdfs:comment",
                                    "The claims of this source were left out, and with them what is not accepted. Acceptance was"
                                            + " decided, and coherence checked, claim by claim before that.",
                                    "en");
            }
            if (level != ClaimLevel.STATEMENT) {
                new DescribedNode(to, about.base() + "/dataset").link("dcterms:source", source);
            }
        });
    }

    private void dumps(RDFHandler to) {
        dumpFiles().forEach((file, sum) -> DescribedNode.dump(to, dumpIri(file), file, sum));
    }

    private void service(RDFHandler to) {
        DescribedNode service = new DescribedNode(to, about.base() + "/sparql").type("sd:Service");
        service.link("sd:endpoint", about.base() + "/sparql");
        service.link(
                "sd:supportedLanguage", DescribedNode.name("sd:SPARQL11Query").stringValue());
        service.link("sd:feature", DescribedNode.name("sd:UnionDefaultGraph").stringValue());
        for (String format : new String[] {
            "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
            "Turtle", "N-Triples", "JSON-LD", "RDF_XML"
        }) {
            service.link("sd:resultFormat", "http://www.w3.org/ns/formats/" + format);
        }
        service.link("sd:defaultDataset", about.base() + "/dataset");
        // How many triples it has is not told: some stand in several graphs.
        new DescribedNode(to, about.base() + "/dataset#union").type("sd:Graph");
    }

    private SortedMap<String, FileSum> dumpFiles() {
        SortedMap<String, FileSum> dumps = new TreeMap<>();
        manifest.files().forEach((path, sum) -> {
            if (path.startsWith("dumps/") && path.endsWith(".gz")) {
                dumps.put(path.substring("dumps/".length()), sum);
            }
        });
        return dumps;
    }

    private String dumpIri(String file) {
        return about.base() + "/dumps/" + manifest.version() + "/" + file;
    }

    private Value integer(long number) {
        return values.createLiteral(Long.toString(number), XSD.INTEGER);
    }

    private Value date(String date) {
        return date.matches("\\d{4}-\\d{2}-\\d{2}") ? values.createLiteral(date, XSD.DATE) : values.createLiteral(date);
    }

    private Value iriOrText(String text) {
        return text.startsWith("https://") || text.startsWith("http://")
                ? values.createIRI(text)
                : values.createLiteral(text);
    }
}
