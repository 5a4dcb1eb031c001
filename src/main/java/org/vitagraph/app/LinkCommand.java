package org.vitagraph.app;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.LinkTable;
import org.vitagraph.link.Match;
import org.vitagraph.link.Verdict;
import org.vitagraph.link.index.DumpFault;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.match.Matcher;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.Locator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code link}: finds the Wikidata items of people. */
@Command(
        name = "link",
        description = {
            "Finds the Wikidata item of each person in a table, offline, from a dump of Wikidata or a slice of one.",
            "What is safe is linked; what a person should look at is marked for review; each with its probability and its reasons."
        })
final class LinkCommand implements Callable<Integer> {

    /** The licence that SSSOM gives for sets whose maker has not chosen one. */
    private static final String UNSPECIFIED = "https://w3id.org/sssom/license/unspecified";

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    @Option(
            names = "--records",
            required = true,
            paramLabel = "FILE",
            description =
                    "The people, as CSV with the columns id, name, and if there are set, other_names, born, died, gender, active,"
                            + " context, and identifiers called by their Wikidata property (P227).",
            converter = ExistingFile.class)
    private @Nullable Path records;

    @Option(
            names = "--candidates",
            paramLabel = "DUMP",
            description =
                    "Items in Wikidata's JSON format: a dump or a slice of one, packed or not, or a Special:EntityData file.",
            converter = ExistingFile.class)
    private @Nullable Path candidates;

    @Option(
            names = "--snapshot",
            paramLabel = "DATE",
            description = "The day that the dump shows; if absent the day of the file.")
    private @Nullable LocalDate snapshot;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description =
                    "Keep the index of the dump in this file; where the file is there already, it is used instead of the dump.")
    private @Nullable Path kept;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table of links to write, in SSSOM (.sssom.tsv).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Findings findings = new Findings();
        String summary;
        try (Output.Shown shown = output.progress()) {
            summary = link(findings, shown);
        }
        if (!summary.isEmpty()) {
            output.say(summary);
        }
        output.tell(findings.report());
        return findings.failed() ? Exit.of(findings) : Exit.GOOD;
    }

    private String link(Findings findings, Progress progress) throws IOException {
        progress.step(Progress.Step.READING_RECORDS);
        List<LinkRecord> people = new RecordsFile(Objects.requireNonNull(records), findings).read();
        progress.step(Progress.Step.INDEXING);
        Optional<PersonIndex> index = findings.failed() ? Optional.empty() : index(findings);
        if (index.isEmpty()) {
            return "";
        }
        progress.step(Progress.Step.MATCHING);
        List<Match> matches = new Matcher(index.get()).match(people, compared -> {});
        write(matches, index.get());
        return summary(matches, index.get());
    }

    private Optional<PersonIndex> index(FindingSink findings) throws IOException {
        Path dump = candidates;
        Path read = kept != null && Files.exists(kept) ? kept : dump;
        if (read == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "give a dump by --candidates, or by --index an index that is there already.");
        }
        try {
            if (read.equals(kept)) {
                return Optional.of(PersonIndex.open(read));
            }
            PersonIndex made = PersonIndex.ofDump(read, day(read));
            if (kept != null) {
                made.write(kept);
            }
            return Optional.of(made);
        } catch (DumpFault e) {
            findings.finding(Finding.of(
                    Code.NOT_A_DUMP,
                    new Locator.Position(read.toString(), e.line(), 0),
                    "",
                    String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private LocalDate day(Path dump) throws IOException {
        return snapshot == null
                ? LocalDate.ofInstant(Files.getLastModifiedTime(dump).toInstant(), ZoneOffset.UTC)
                : snapshot;
    }

    private void write(List<Match> matches, PersonIndex index) throws IOException {
        Path file = Objects.requireNonNull(out);
        String name = String.valueOf(file.getFileName()).replaceFirst("(\\.sssom)?\\.tsv$", "");
        try (Writer to = Files.newBufferedWriter(file)) {
            LinkTable table = new LinkTable(to);
            table.head(new LinkTable.MappingSet(
                    "urn:vitagraph:links:" + name.replaceAll("[^A-Za-z0-9._-]", "-"),
                    UNSPECIFIED,
                    Version.line(),
                    Map.of("wikidata", WIKIDATA)));
            for (Match match : matches) {
                for (Candidate candidate : match.candidates()) {
                    table.row(row(match, candidate, index.snapshot()));
                }
            }
        }
    }

    private static LinkDecision row(Match match, Candidate candidate, LocalDate snapshot) {
        return new LinkDecision(
                match.record().id(),
                match.record().label(),
                match.verdict() == Verdict.AUTO ? LinkDecision.Relation.EXACT : LinkDecision.Relation.CLOSE,
                false,
                "wikidata:" + candidate.item(),
                candidate.label(),
                "semapv:CompositeMatching",
                BigDecimal.valueOf(candidate.confidence()).setScale(4, RoundingMode.HALF_EVEN),
                snapshot.toString(),
                String.join("; ", candidate.evidence()),
                "",
                "",
                "",
                Map.of(),
                Locator.file(""));
    }

    private static String summary(List<Match> matches, PersonIndex index) {
        long linked = matches.stream().filter(m -> m.verdict() == Verdict.AUTO).count();
        long review =
                matches.stream().filter(m -> m.verdict() == Verdict.REVIEW).count();
        return matches.size() + " people, " + index.size() + " persons in the dump of " + index.snapshot() + ": "
                + linked + " linked, " + review + " to be reviewed, " + (matches.size() - linked - review)
                + " not found.";
    }
}
