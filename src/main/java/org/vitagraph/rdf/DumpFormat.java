package org.vitagraph.rdf;

/** The formats in which a release is offered as files. */
public enum DumpFormat {
    NQUADS("nq", "application/n-quads", false),
    TRIG("trig", "application/trig", false),
    NTRIPLES("nt", "application/n-triples", true),
    TURTLE("ttl", "text/turtle", true),
    RDFXML("rdf", "application/rdf+xml", true),
    JSONLD("jsonld", "application/ld+json", true);

    private final String extension;
    private final String mediaType;
    private final boolean perGraph;

    DumpFormat(String extension, String mediaType, boolean perGraph) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.perGraph = perGraph;
    }

    /** Gives the extension without a dot and without that of the compression. */
    public String extension() {
        return extension;
    }

    /** Gives the registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Tells whether each graph has a file of its own, because the format knows no graphs. */
    public boolean perGraph() {
        return perGraph;
    }

    /** Gives the name of the file of one graph, such as {@code facts.ttl.gz}. */
    public String fileOf(NamedGraph graph) {
        return graph.basename() + "." + extension + ".gz";
    }

    /** Gives the name of the file of all graphs, such as {@code all.trig.gz}. */
    public String fileOfAll() {
        return "all." + extension + ".gz";
    }
}
