package org.vitagraph.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.LinkTable;
import org.vitagraph.link.Match;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.match.Matcher;
import org.vitagraph.model.LinkDecision;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Links the people of a table, without a publication. */
final class RecordLinking {

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
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table of links to write, in SSSOM (.sssom.tsv).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    int link(CandidateOptions where, Output output, Findings findings) throws IOException {
        String summary;
        try (Output.Shown shown = output.progress()) {
            summary = link(where, shown, findings);
        }
        if (!summary.isEmpty()) {
            output.say(summary);
        }
        output.tell(findings.report());
        return findings.failed() ? Exit.of(findings) : Exit.GOOD;
    }

    private String link(CandidateOptions where, Progress progress, Findings findings) throws IOException {
        progress.step(Progress.Step.READING_RECORDS);
        List<LinkRecord> people = new RecordsFile(Objects.requireNonNull(records), findings).read();
        progress.step(Progress.Step.INDEXING);
        if (!where.scheme().equals(Proposals.SCHEME)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--scheme goes with a publication, whose vocabulary says what an entry of " + where.scheme()
                            + " is.");
        }
        Optional<PersonIndex> index = findings.failed()
                ? Optional.empty()
                : where.find(new CandidateOptions.Wanted(people, List.of()), Set.of(), id -> true, spec, findings)
                        .map(CandidateOptions.Candidates::index);
        if (index.isEmpty()) {
            return "";
        }
        progress.step(Progress.Step.MATCHING);
        List<Match> matches = new Matcher(index.get()).match(people, compared -> {});
        write(matches, index.get());
        return LinkCommand.summary(matches, index.get(), Proposals.SCHEME);
    }

    private void write(List<Match> matches, PersonIndex index) throws IOException {
        Path file = Objects.requireNonNull(out);
        String name = String.valueOf(file.getFileName()).replaceFirst("(\\.sssom)?\\.tsv$", "");
        try (Replacement replacement = new Replacement(file)) {
            Writer to = new OutputStreamWriter(replacement.out(), StandardCharsets.UTF_8);
            LinkTable table = new LinkTable(to);
            table.head(new LinkTable.MappingSet(
                    "urn:vitagraph:links:" + name.replaceAll("[^A-Za-z0-9._-]", "-"),
                    "",
                    Version.line(),
                    Map.of("wikidata", "http://www.wikidata.org/entity/")));
            for (Match match : matches) {
                for (LinkDecision link : Proposals.of(match, Proposals.SCHEME, index.snapshot())) {
                    table.row(link);
                }
            }
            to.flush();
            replacement.keep();
        }
    }
}
