package org.vitagraph.source.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Prefixes;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.record.SourceFiles;

/**
 * RDF in vocabularies that are to be mapped, such as schema.org or FOAF, asked like a table. Records are the instances of a
 * class, named by {@code foaf:Person} or an IRI in angle brackets, in the order of their IRIs; or the rows of a SPARQL SELECT,
 * sorted unless it says ORDER BY. Values are variables, or properties of what the variable {@code this} holds.
 *
 * <p>The graph is held in memory, at most {@value #MOST_TRIPLES} triples, the graphs of all files of the source together; a query ends after
 * {@value #SECONDS} seconds and {@value #MOST_TRIPLES} rows.
 */
public final class SelectFormat implements RecordFormat {
    static final int MOST_TRIPLES = 2_000_000;
    static final int SECONDS = 60;

    private static final String NO_CLASS = "(no class)";

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
        return readAll((heard, visitor) -> visitor.visit(file), iterators, records, findings);
    }

    /** Reads all files into one graph: what one file says of somebody belongs to what another says. */
    @Override
    public boolean readAll(SourceFiles files, List<Reference> iterators, RecordSink records, FindingSink findings)
            throws IOException {
        WholeSource whole = new WholeSource(most);
        try {
            if (!files.each(findings, file -> whole.read(file, findings))) {
                return false;
            }
            for (int i = 0; i < iterators.size(); i++) {
                rows(whole, i, (RowQuery) iterators.get(i), records);
            }
            rest(whole, records);
            return true;
        } catch (TooMany e) {
            String message = String.format(Locale.ROOT, "There are more than %d %s.", most, e.what());
            findings.finding(Finding.of(Code.TOO_LARGE, Locator.file(whole.last()), "", message));
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

    /** Tells what no record and no path from one reached: nodes by their class, and of nodes that are read their properties. */
    private void rest(WholeSource whole, RecordSink records) {
        PrefixMapping names = PrefixMapping.Factory.create().setNsPrefixes(prefixes);
        whole.reached().rest(whole.graph(), new Reached.Rest() {
            @Override
            public void node(Node type, Node subject) {
                records.unread(GraphRecord.shown(type, names), field(subject, subject));
            }

            @Override
            public void property(@Nullable Node type, Triple triple) {
                String of = type == null ? NO_CLASS : GraphRecord.shown(type, names);
                records.unread(
                        of + "/" + GraphRecord.shown(triple.getPredicate(), names),
                        field(triple.getObject(), triple.getSubject()));
            }

            private Field field(Node value, Node subject) {
                String text = GraphRecord.text(subject);
                return new Field(GraphRecord.text(value), new Locator.Path(whole.file(subject), 0, text));
            }
        });
    }

    private void rows(WholeSource whole, int number, RowQuery iterator, RecordSink records) {
        PrefixMapping names = PrefixMapping.Factory.create().setNsPrefixes(prefixes);
        try (QueryExec execution = QueryExec.graph(whole.graph())
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
            rows.forEach(row -> {
                whole.reached().row(row);
                records.record(number, new GraphRecord(whole, names, row));
            });
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
}
