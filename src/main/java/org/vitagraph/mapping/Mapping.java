package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Recent;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.rdf.EncodedSink;
import org.vitagraph.rdf.QuadSink;

/**
 * Maps resolved facts to quads, in batches, so that patterns which need ARQ are asked once for many facts. One per thread.
 */
public final class Mapping implements ResolvedSink, AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int DESCRIBED = 1 << 12;

    private final PatternLibrary library;
    private final Settings settings;
    private final QuadSink sink;
    private final Consumer<ResolvedFact> before;
    private final FindingSink findings;
    private final Evaluation evaluation;
    private final Passages passages;
    private final Recent<Descriptions.Described> described = new Recent<>(DESCRIBED);
    private final @Nullable Plans plans;
    private final Map<String, String> moved = new HashMap<>();
    private final Plan.Desk desk = new Plan.Desk();
    private final List<ResolvedFact> waiting = new ArrayList<>();

    /**
     * Makes a mapping.
     *
     * @param library the patterns and kinds
     * @param settings what mapping knows of the publication
     * @param sink where quads go
     * @param findings where facts that gave nothing are reported
     */
    public Mapping(PatternLibrary library, Settings settings, QuadSink sink, FindingSink findings) {
        this(library, settings, sink, findings, fact -> {});
    }

    /**
     * Makes a mapping that tells which fact the next quads are of.
     *
     * @param before is told of each fact before its quads are written
     */
    public Mapping(
            PatternLibrary library,
            Settings settings,
            QuadSink sink,
            FindingSink findings,
            Consumer<ResolvedFact> before) {
        this.before = before;
        this.library = library;
        this.settings = settings;
        this.sink = sink;
        this.findings = findings;
        this.evaluation = new Evaluation(PatternFunctions.context(settings, moved));
        this.passages = new Passages(settings, sink);
        this.plans = sink instanceof EncodedSink encoded ? new Plans(encoded, settings) : null;
    }

    @Override
    public void resolved(ResolvedFact fact) {
        waiting.add(fact);
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    @Override
    public void tie(Tie tie) {
        Relations relations = new Relations(library, settings, sink);
        if (tie.claim().isEmpty()) {
            relations.write(tie, claims(tie.fact()), claims(tie.other()));
        } else {
            relations.write(tie);
        }
    }

    /** Gives the names of the claims that a fact gives. */
    private Set<String> claims(Fact fact) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(
                        Stream.ofNullable(fact.node()),
                        fact.slots().values().stream().flatMap(List::stream))
                .filter(Mention.class::isInstance)
                .map(Mention.class::cast)
                .findFirst()
                .ifPresent(node -> library.kind(fact.kind()).ifPresent(kind -> {
                    ResolvedFact resolved = new ResolvedFact(fact, node, "", 0, Map.of());
                    Subject subject = new Subject(resolved, kind, library.pattern(kind), library, settings);
                    Batches alone = new Batches(evaluation);
                    alone.add(subject);
                    Instances.of(subject.pattern(), alone.solutions(subject)).stream()
                            .filter(i -> i.template().destination() == Pattern.Destination.CLAIMED)
                            .forEach(i -> names.add(Claims.name(subject, i)));
                }));
        return names;
    }

    @Override
    public void moved(String usual, String iri) {
        moved.put(usual, iri);
    }

    @Override
    public void redirect(Mention from, String to) {
        new Relations(library, settings, sink).redirect(from, to);
    }

    private void flush() {
        Batches batches = new Batches(evaluation);
        List<Subject> subjects = new ArrayList<>(waiting.size());
        for (ResolvedFact fact : waiting) {
            library.kind(fact.fact().kind()).ifPresent(kind -> {
                Subject subject = new Subject(fact, kind, library.pattern(kind), library, settings);
                subjects.add(subject);
                batches.add(subject);
            });
        }
        for (Subject subject : subjects) {
            write(subject, batches.solutions(subject));
        }
        waiting.clear();
    }

    private void write(Subject subject, List<List<Row>> solutions) {
        before.accept(subject.fact());
        passages.write(subject);
        if (map(subject, solutions) == 0) {
            findings.finding(Finding.of(
                    Code.KIND_GAVE_NOTHING,
                    subject.fact().fact().locator(),
                    subject.fact().fact().id(),
                    "fact " + subject.fact().fact().id() + " of kind '"
                            + subject.kind().name() + "' gave no claim"));
        }
    }

    /** Writes the fact, by the plan of its shape if it has one, and tells how many claims it gave. */
    private int map(Subject subject, List<List<Row>> solutions) {
        Descriptions entities = new Descriptions(subject, sink, described);
        if (plans != null && solutions.size() == 1 && sink instanceof EncodedSink encoded) {
            Optional<Plan> plan = plans.plan(subject, solutions.getFirst());
            if (plan.isPresent()) {
                desk.write(plan.get(), subject, solutions.getFirst().getFirst(), encoded, entities::entity);
                return plan.get().claims();
            }
        }
        List<Instance> instances = Instances.of(subject.pattern(), solutions);
        return new FactMapper(subject, instances, sink, entities::entity).write();
    }

    /** Maps what still waits, and forgets what it wrote: what comes next is mapped as if it came first. */
    public void end() {
        flush();
        described.clear();
        passages.forget();
    }

    /** Maps what still waits. */
    @Override
    public void close() {
        flush();
    }
}
