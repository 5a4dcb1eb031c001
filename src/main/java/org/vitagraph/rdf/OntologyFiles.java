package org.vitagraph.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.CollectorStreamRDF;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/** Reads {@code ontology/*.ttl}, the built-in files and a publication's own, into one vocabulary. */
public final class OntologyFiles {

    private OntologyFiles() {}

    /**
     * Reads the vocabulary; a file with a mistake is reported and left out.
     *
     * @throws IOException if a file cannot be read
     */
    public static Ontology read(Library library, FindingSink findings) throws IOException {
        JenaSystem.init();
        Graph all = GraphFactory.createDefaultGraph();
        for (Parsed file : library.items("ontology", ".ttl").parallelStream()
                .map(file -> parsed(library, file))
                .toList()) {
            file.findings().forEach(findings::finding);
            file.triples().forEach(all::add);
        }
        addLabels(all);
        return new Ontology(all);
    }

    /** What one file says, and what is wrong with it; where something is wrong, it says nothing. */
    private record Parsed(List<Triple> triples, List<Finding> findings) {}

    private static Parsed parsed(Library library, Library.Item file) {
        List<Triple> packed = new ArrayList<>();
        if (PackedOntology.read(library, file, packed::add)) {
            return new Parsed(packed, List.of());
        }
        CollectorStreamRDF triples = new CollectorStreamRDF();
        List<Finding> findings = new ArrayList<>();
        try {
            RDFParser.fromString(file.text(), Lang.TURTLE)
                    .errorHandler(new Reporting(file.name(), findings::add))
                    .parse(triples);
            return new Parsed(addressed(file, triples.getTriples(), findings), findings);
        } catch (RiotException reported) {
            return new Parsed(List.of(), findings);
        }
    }

    /** Adds preferred labels as labels, which they are (SKOS S10), in languages in which a term has no other in any file. */
    private static void addLabels(Graph all) {
        Set<String> labelled = all.find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .mapWith(OntologyFiles::language)
                .toSet();
        for (Triple preferred :
                all.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY).toList()) {
            if (!labelled.contains(language(preferred))) {
                all.add(Triple.create(preferred.getSubject(), RDFS.label.asNode(), preferred.getObject()));
            }
        }
    }

    private static String language(Triple label) {
        String language = label.getObject().isLiteral() ? label.getObject().getLiteralLanguage() : "";
        return label.getSubject() + " " + language;
    }

    /** Leaves out what is said of nodes without an IRI, which nothing can refer to, and tells of it. */
    private static List<Triple> addressed(Library.Item file, List<Triple> all, List<Finding> findings) {
        Map<Boolean, List<Triple>> parts = all.stream()
                .collect(Collectors.partitioningBy(
                        t -> t.getSubject().isURI() && !t.getObject().isBlank()));
        List<Triple> left = parts.getOrDefault(false, List.of());
        if (!left.isEmpty()) {
            String property = left.getFirst().getPredicate().getURI();
            String message = "The file has nodes without an IRI: what names them is left out, statements in all: "
                    + left.size() + ", one of them with the property <" + property + ">.";
            findings.add(Finding.of(Code.NO_ADDRESS, Locator.file(file.name()), property, message));
        }
        return parts.getOrDefault(true, List.of());
    }

    /** Turns a parser's complaints into findings. */
    private record Reporting(String file, FindingSink findings) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            report(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            report(message, line, column);
            throw new RiotException(message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }

        private void report(String message, long line, long column) {
            Locator where = new Locator.Position(file, (int) Math.max(line, 0), (int) Math.max(column, 0));
            findings.finding(Finding.of(Code.SYNTAX, where, "", message));
        }
    }
}
