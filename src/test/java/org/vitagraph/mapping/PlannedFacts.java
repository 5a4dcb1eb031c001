package org.vitagraph.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.FactKind;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.FactReading;
import org.vitagraph.rdf.QuadPacker;
import org.vitagraph.rdf.TermNumbers;

/** Facts mapped by the plan of their shape, and each once more with other letters in its names and words, beside mapping without a plan. */
public final class PlannedFacts {

    private static final String OTHER = " \"\\\n\t𝄞 é\uF8FF";

    private final PatternLibrary library;
    private final Settings settings;
    private final Evaluation evaluation;
    private final QuadPacker packer = new QuadPacker(new TermNumbers(), (bytes, ends, subjects, quads) -> {});
    private final Plans plans;

    /** Takes the patterns and what mapping knows of a publication. */
    public PlannedFacts(PatternLibrary library, Settings settings) {
        this.library = library;
        this.settings = settings;
        this.evaluation = new Evaluation(PatternFunctions.context(settings));
        this.plans = new Plans(packer, settings);
    }

    /** Gives what differs between the two ways for the resolved facts of a file, and for their variants. */
    public List<String> differences(Path facts) throws IOException {
        List<String> differences = new ArrayList<>();
        FactReading reading = new FactReading();
        for (String line : Files.readAllLines(facts)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            ResolvedFact fact = reading.resolved(bytes, 0, bytes.length);
            compare(fact, differences);
            compare(varied(fact), differences);
        }
        return differences;
    }

    private void compare(ResolvedFact fact, List<String> differences) {
        FactKind kind = library.kind(fact.fact().kind()).orElseThrow();
        Subject subject = new Subject(fact, kind, library.pattern(kind), library, settings);
        List<List<Row>> solutions = evaluation.solve(subject.pattern(), Rows.of(subject));
        Optional<Plan> plan =
                solutions.size() == 1 ? plans.plan(subject, solutions.getFirst()) : Optional.<Plan>empty();
        if (plan.isEmpty()) {
            return;
        }
        Told planned = new Told(packer);
        new Plan.Desk().write(plan.get(), subject, solutions.getFirst().getFirst(), planned, planned::describe);
        Told plain = new Told(packer);
        new FactMapper(subject, Instances.of(subject.pattern(), solutions), plain, plain::describe).write();
        if (!planned.lines().equals(plain.lines())) {
            differences.add(fact.fact().id() + "\n  planned " + planned.lines() + "\n  mapped  " + plain.lines());
        }
    }

    private static ResolvedFact varied(ResolvedFact of) {
        Fact fact = of.fact();
        Map<String, List<Value>> slots = new LinkedHashMap<>();
        fact.slots()
                .forEach((slot, values) -> slots.put(
                        slot, values.stream().map(PlannedFacts::varied).toList()));
        Citation citation = fact.citation();
        Text words = citation.words().text().isEmpty() ? citation.words() : varied(citation.words());
        Fact other = new Fact(
                fact.id() + "-2",
                fact.kind(),
                fact.node(),
                slots,
                fact.stance(),
                new Citation(citation.source(), citation.passage(), words),
                fact.links(),
                fact.locator());
        return new ResolvedFact(other, (Mention) varied((Value) of.node()), of.rule(), of.rank(), of.standings());
    }

    private static Value varied(Value value) {
        return switch (value) {
            case Text text -> varied(text);
            case Mention mention -> new Mention(varied(mention.entity()), mention.iri());
            default -> value;
        };
    }

    private static Text varied(Text text) {
        return new Text(text.text() + OTHER, text.language());
    }

    private static Entity varied(Entity entity) {
        boolean declared = Labels.isDeclared(entity);
        return declared
                ? new Entity(
                        entity.type(),
                        entity.source(),
                        entity.name(),
                        entity.labels().stream().map(PlannedFacts::varied).toList(),
                        entity.concepts())
                : entity;
    }
}
