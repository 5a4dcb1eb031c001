package org.vitagraph.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.mapping.BothEvaluations;
import org.vitagraph.mapping.PlannedFacts;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Vg;

/**
 * A publication of one source, and what comes out of it.
 *
 * @param folder the publication's folder
 * @param work where its graphs are
 * @param findings what was found
 */
record BuiltPublication(Path folder, Path work, List<Finding> findings) {

    /** The base of the publications that {@link #of} makes. */
    static final String BASE = "https://example.org/bio";

    private static final String PREFIXES = """
            PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
            PREFIX vg: <https://w3id.org/vitagraph/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX id: <https://example.org/bio/id/>
            PREFIX claim: <https://example.org/bio/id/claim/>
            PREFIX person: <https://example.org/bio/id/person/>
            PREFIX event: <https://example.org/bio/id/event/>
            """;

    private static final String PUBLICATION = """
            vitagraph: 1
            title: {en: A case}
            base: https://example.org/bio
            license: https://creativecommons.org/licenses/by-sa/4.0/
            date: 2026-01-01
            languages: [en]
            sources:
              a: {file: facts.yaml, title: A source, kind: article, language: en}
            """;

    /** Makes a publication of a file of facts, maps it and checks it. */
    static BuiltPublication of(Path facts, Path temporary) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), PUBLICATION);
        Files.copy(facts, folder.resolve("facts.yaml"));
        return of(folder, Set.of(), temporary);
    }

    /** Makes a publication of a source in any format, which lies in its folder and of which all that can be used is; maps it and checks it. */
    static BuiltPublication ofSource(Path folder, String file, String language) throws IOException {
        return ofSource(folder, file, language, "");
    }

    /** Does the same with further settings of the source, each begun by a comma. */
    static BuiltPublication ofSource(Path folder, String file, String language, String more) throws IOException {
        Files.writeString(folder.resolve("publication.yaml"), """
                vitagraph: 1
                title: A test
                base: %s
                date: 2026-11-25
                languages: [en]
                sources:
                  s: {file: "%s", title: A source, language: %s, policy: warn%s}
                """.formatted(BASE, file, language, more));
        return of(folder, Set.of(), folder.resolve("work"));
    }

    /** Maps a publication and checks it. */
    static BuiltPublication of(Path folder, Set<String> only, Path temporary) throws IOException {
        BuiltPublication mapped = mapped(folder, only, temporary);
        Findings findings = new Findings();
        mapped.findings().forEach(findings::finding);
        Publication publication = Publication.open(folder, only, finding -> {}).orElseThrow();
        new Checks(publication, mapped.work()).run(findings);
        return new BuiltPublication(folder, mapped.work(), findings.report().findings());
    }

    /** Maps a publication, and does not check what comes out. */
    static BuiltPublication mapped(Path folder, Set<String> only, Path temporary) throws IOException {
        Findings findings = new Findings();
        Path work = Files.createDirectories(temporary.resolve("work"));
        Publication publication = Publication.open(folder, only, findings).orElseThrow();
        new Assembly(publication, work, findings, Progress.silent()).write();
        return new BuiltPublication(folder, work, findings.report().findings());
    }

    /** Gives a graph. */
    Graph graph(GraphName name) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        RDFParser.source(work.resolve(name.word() + ".nt")).lang(Lang.NTRIPLES).parse(graph);
        return graph;
    }

    /** Gives the quads of its facts by both ways to evaluate patterns. */
    BothEvaluations.Quads bothEvaluations() {
        try {
            Publication publication =
                    Publication.open(folder, Set.of(), finding -> {}).orElseThrow();
            return new BothEvaluations(publication.kinds(), publication.mapping()).of(work.resolve("facts.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives in what facts that are mapped by the plan of their shape differ from facts that are mapped without. */
    List<String> plannedDifferences() {
        try {
            Publication publication =
                    Publication.open(folder, Set.of(), finding -> {}).orElseThrow();
            return new PlannedFacts(publication.kinds(), publication.mapping())
                    .differences(work.resolve("facts.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the union of the graphs and gives the rows of the answer, IRIs without the publication's base, literals as text. */
    List<String> rows(String query) {
        return rows(query, GraphName.FACTS, GraphName.CLAIMS, GraphName.LINKS, GraphName.SIMPLE, GraphName.VOCABULARY);
    }

    /** Asks some graphs. */
    List<String> rows(String query, GraphName... names) {
        Graph union = GraphMemFactory.createDefaultGraph();
        for (GraphName name : names) {
            graph(name).find().forEachRemaining(union::add);
        }
        List<String> rows = new ArrayList<>();
        try (QueryExec exec = QueryExec.graph(union).query(PREFIXES + query).build()) {
            RowSet answer = exec.select();
            List<Var> columns = answer.getResultVars();
            answer.forEachRemaining(row -> rows.add(
                    columns.stream().map(column -> text(row.get(column))).collect(Collectors.joining(" | "))));
        }
        return rows;
    }

    private static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.getURI().replace(BASE + "/", "").replace(Vg.NS, "vg:");
    }

    /** Gives the findings as {@code code line:column message}. */
    Set<String> found() {
        Set<String> lines = new TreeSet<>();
        for (Finding finding : findings) {
            String place = finding.where().text();
            lines.add(finding.code().id() + " " + place.substring(place.indexOf(':') + 1) + " " + finding.message());
        }
        return lines;
    }
}
