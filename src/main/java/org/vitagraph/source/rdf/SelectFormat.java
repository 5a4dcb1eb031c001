package org.vitagraph.source.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.rdf.Prefixes;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;

/**
 * RDF in vocabularies that are to be mapped, such as schema.org or FOAF, asked like a table. Records are the instances of a
 * class, named by {@code foaf:Person} or an IRI in angle brackets, in the order of their IRIs; or the rows of a SPARQL SELECT,
 * sorted unless it says ORDER BY. Values are variables, or properties of what the variable {@code this} holds.
 *
 * <p>The graph is held in memory, at most {@value #MOST_TRIPLES} triples, the graphs of a file together; a query ends after
 * {@value #SECONDS} seconds and {@value #MOST_TRIPLES} rows.
 */
public final class SelectFormat implements RecordFormat {
    static final int MOST_TRIPLES = 2_000_000;
    static final int SECONDS = 60;

    private final FormatSettings settings;
    private final int most;
    private final Map<String, String> prefixes = new TreeMap<>(Prefixes.ofData());

    /** Makes the format; the settings give prefixes. The names of files tell their syntax. */
    public SelectFormat(FormatSettings settings) {
        this(settings, MOST_TRIPLES);
    }

    SelectFormat(FormatSettings settings, int most) {
        JenaSystem.init();
        this.settings = settings;
        this.most = most;
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("schema", "https://schema.org/");
        prefixes.putAll(settings.namespaces());
    }

    @Override
    public Reference reference(String text) throws BadReference {
        return GraphPath.parse(text, prefixes);
    }

    @Override
    public Reference iterator(String text, boolean ofFile) throws BadReference {
        if (!ofFile) {
            return GraphPath.parse(text, prefixes);
        }
        StringBuilder prologue = new StringBuilder();
        prefixes.forEach((prefix, namespace) -> prologue.append("PREFIX " + prefix + ": <" + namespace + "> "));
        String stripped = text.strip();
        if (stripped.startsWith("<") || stripped.matches("[\\w.-]*:[\\w.-]+")) {
            String type = GraphPath.iri(stripped, prefixes, 1);
            return RowQuery.parse("SELECT ?this { ?this a <" + type + "> }", "");
        }
        return RowQuery.parse(text, prologue.toString());
    }

    @Override
    public boolean read(SourceFile file, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        Optional<RdfSyntax> syntax = RdfSyntax.of(file.name());
        if (syntax.isEmpty()) {
            findings.finding(unknownSyntax(file));
            return false;
        }
        Graph graph = GraphFactory.createGraphMem();
        try {
            GraphReader reader =
                    new GraphReader((name, label) -> GraphRecord.BLANK + FileKey.of(name) + "-" + label, "");
            if (!reader.read(file, syntax.get(), (g, s, p, o) -> add(graph, Triple.create(s, p, o)), findings)) {
                return false;
            }
            for (int i = 0; i < iterators.size(); i++) {
                rows(file.name(), graph, i, (RowQuery) iterators.get(i), records);
            }
            return true;
        } catch (TooMany e) {
            String message = String.format(Locale.ROOT, "There are more than %d %s.", most, e.what);
            findings.finding(Finding.of(Code.TOO_LARGE, Whereabouts.whole(file), "", message));
        } catch (QueryCancelledException e) {
            String message = "The query did not end within " + SECONDS + " seconds.";
            findings.finding(Finding.of(Code.QUERY_REFUSED, settings.at(), "", message));
        }
        return false;
    }

    /** Says that nobody can know how to read a file. */
    static Finding unknownSyntax(SourceFile file) {
        return new Finding(
                Code.FORMAT_UNKNOWN,
                Whereabouts.whole(file),
                file.name(),
                "The name of the file does not tell in which syntax of RDF it is.",
                "Give it an ending such as .ttl or .rdf.");
    }

    private void add(Graph graph, Triple triple) {
        if (graph.size() >= most) {
            throw new TooMany("triples");
        }
        graph.add(triple);
    }

    private void rows(String file, Graph graph, int number, RowQuery iterator, RecordSink records) {
        PrefixMapping names = PrefixMapping.Factory.create().setNsPrefixes(prefixes);
        try (QueryExec execution = QueryExec.graph(graph)
                .query(iterator.query())
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.enablePropertyFunctions, false)
                .overallTimeout(SECONDS, TimeUnit.SECONDS)
                .build()) {
            RowSet found = execution.select();
            List<Map<String, Node>> rows = new ArrayList<>();
            while (found.hasNext()) {
                if (rows.size() >= most) {
                    throw new TooMany("rows");
                }
                rows.add(row(found.getResultVars(), found.next()));
            }
            if (!iterator.query().hasOrderBy()) {
                rows.sort(Comparator.comparing(SelectFormat::key));
            }
            rows.forEach(row -> records.record(number, new GraphRecord(file, graph, names, row)));
        }
    }

    private static Map<String, Node> row(List<Var> variables, Binding binding) {
        Map<String, Node> row = new LinkedHashMap<>();
        for (Var variable : variables) {
            Node node = binding.get(variable);
            if (node != null) {
                row.put(variable.getVarName(), node);
            }
        }
        return row;
    }

    private static String key(Map<String, Node> row) {
        StringBuilder key = new StringBuilder();
        row.forEach((name, node) -> key.append(name).append('\t').append(node).append('\n'));
        return key.toString();
    }

    /** Ends a reading that would take too much memory. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String what;

        TooMany(String what) {
            this.what = what;
        }
    }
}
