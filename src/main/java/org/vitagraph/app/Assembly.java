package org.vitagraph.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Triple;
import org.vitagraph.app.report.Coverage;
import org.vitagraph.mapping.Mapping;
import org.vitagraph.mapping.Settings;
import org.vitagraph.mapping.Sources;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactSink;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.rdf.FactJson;
import org.vitagraph.rdf.GraphMerge;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.LineSorter;
import org.vitagraph.rdf.QuadPacker;
import org.vitagraph.rdf.QuadSorter;
import org.vitagraph.rdf.Recall;
import org.vitagraph.resolve.Resolver;
import org.vitagraph.source.map.SourceReport;

/** From the facts of a publication to its sorted graphs: read, resolve, map, merge, all in bounded memory. */
final class Assembly {

    /** How many bytes of lines each sort holds in memory before it goes to disk. */
    static final int SORT_MEMORY = 48 << 20;

    private final Publication publication;
    private final Path work;
    private final FindingSink findings;
    private final Progress progress;
    private final Recall recall;
    private final Tally tally = new Tally();
    private List<SourceReport> reports = List.of();
    private List<ReadyGraph> graphs = List.of();

    Assembly(Publication publication, Path work, FindingSink findings, Progress progress) {
        this(publication, work, findings, progress, Recall.none());
    }

    /**
     * Prepares an assembly that may recall how facts were resolved and mapped before.
     *
     * @param recall what is known of that; must depend on all of the publication but its facts
     */
    Assembly(Publication publication, Path work, FindingSink findings, Progress progress, Recall recall) {
        this.recall = recall;
        this.publication = publication;
        this.work = work;
        this.findings = findings;
        this.progress = progress;
    }

    /** Gives what became of each source, in the order of the publication. */
    Coverage coverage() {
        List<Coverage.Source> covered = new ArrayList<>();
        for (SourceDescription source : publication.settings().sources()) {
            covered.add(graphs.stream()
                    .filter(graph -> graph.source().equals(source))
                    .findFirst()
                    .map(graph -> Coverage.ofGraph(source.key(), graph.triples()))
                    .orElseGet(() -> tally.coverage(source, reports)));
        }
        return new Coverage(covered);
    }

    /** Reports sources that gave nothing, and facts that went in and did not come out. */
    void missing(FindingSink to) {
        tally.missing(ofFacts(), reports, to);
    }

    private List<SourceDescription> ofFacts() {
        List<SourceDescription> ready = graphs.stream().map(ReadyGraph::source).toList();
        return publication.settings().sources().stream()
                .filter(source -> !ready.contains(source))
                .toList();
    }

    /** Gives the sources that are graphs already. */
    List<ReadyGraph> graphs() {
        return graphs;
    }

    /** Writes {@code facts.nt}, {@code claims.nt} …, and {@code facts.ndjson}; gives how many triples each graph has. */
    Map<GraphName, Long> write() throws IOException {
        Settings settings = publication.mapping();
        Resolver.Rules rules = publication.resolving(findings);
        try (QuadSorter quads = new QuadSorter(work.resolve("sort-quads"), SORT_MEMORY);
                LineSorter facts = new LineSorter(work.resolve("sort-facts"), SORT_MEMORY / 4);
                Resolver resolver =
                        new Resolver(rules, work.resolve("sort-resolve"), SORT_MEMORY / 2, findings, recall)) {
            recall.restore(quads.numbers());
            progress.step(Progress.Step.READING);
            Recall.Channel counted = counting(tally::read);
            FactSink read = fact -> {
                told(fact, counted);
                resolver.fact(fact);
            };
            RecalledRecords records = new RecalledRecords(recall, read);
            Publication.Gathered gathered = publication.read(work, read, findings, records::shortcut);
            List<Identity> identities = gathered.identities();
            reports = gathered.reports();
            graphs = gathered.graphs();
            progress.step(Progress.Step.RESOLVING);
            QuadPacker packer = new QuadPacker(quads.numbers(), recall.target(quads));
            FindingSink ofMapping = finding -> {
                recall.forget();
                findings.finding(finding);
            };
            try (Mapping mapping = new Mapping(publication.kinds(), settings, packer, ofMapping)) {
                recall.atEnd(() -> {
                    mapping.end();
                    packer.flush();
                });
                resolver.resolveInto(
                        identities, new Both(mapping, recall.facts(facts::add), counting(tally::resolved)));
            }
            progress.step(Progress.Step.SORTING);
            Sources sources = new Sources(settings, packer);
            gathered.concepts().forEach(concept -> sources.writeConcept(resolver.named(concept)));
            sources(sources, gathered);
            vocabulary(packer);
            records(facts);
            packer.close();
            recall.keep(quads.numbers());
            return merge(quads);
        }
    }

    /** Gives a channel of the sources and kinds of facts, which counts them. */
    private Recall.Channel counting(BiConsumer<String, String> count) {
        return recall.channel((bytes, from, length) -> {
            String[] line = new String(bytes, from, length, StandardCharsets.UTF_8).split("\n", -1);
            count.accept(line[0], line[1]);
        });
    }

    private static void told(Fact fact, Recall.Channel counted) {
        byte[] what = (fact.citation().source() + "\n" + fact.kind()).getBytes(StandardCharsets.UTF_8);
        counted.line(what, 0, what.length);
    }

    private void sources(Sources sources, Publication.Gathered gathered) throws IOException {
        publication.describeSources(sources);
        graphs.forEach(graph -> sources.writeGraph(graph.source()));
        gathered.describeDecisions(sources);
    }

    private void vocabulary(QuadPacker packer) {
        publication.ontology().graph().find().forEachRemaining((Triple t) -> {
            if (t.getSubject().isURI() && !t.getObject().isBlank()) {
                packer.quad(GraphName.VOCABULARY, t.getSubject(), t.getPredicate(), t.getObject());
            }
        });
    }

    private void records(LineSorter facts) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(work.resolve("facts.ndjson")))) {
            facts.drain((bytes, length) -> {
                out.write(bytes, 0, length);
                out.write('\n');
            });
        }
    }

    private Map<GraphName, Long> merge(QuadSorter quads) throws IOException {
        GraphMerge merge = new GraphMerge(work);
        try (merge) {
            quads.drain(merge);
        }
        return merge.counts();
    }

    /** Maps resolved facts and keeps them for {@code facts.ndjson}. */
    private static final class Both implements ResolvedSink {
        private final ResolvedSink mapping;
        private final Recall.Channel facts;
        private final Recall.Channel counted;
        private final FactJson json = new FactJson();

        Both(ResolvedSink mapping, Recall.Channel facts, Recall.Channel counted) {
            this.mapping = mapping;
            this.facts = facts;
            this.counted = counted;
        }

        @Override
        public void resolved(ResolvedFact fact) {
            told(fact.fact(), counted);
            byte[] line = json.bytes(fact);
            facts.line(line, 0, line.length);
            mapping.resolved(fact);
        }

        @Override
        public void tie(Tie tie) {
            mapping.tie(tie);
        }

        @Override
        public void moved(String usual, String iri) {
            mapping.moved(usual, iri);
        }

        @Override
        public void redirect(Mention from, String to) {
            mapping.redirect(from, to);
        }
    }
}
