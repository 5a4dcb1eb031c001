package org.vitagraph.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.Match;
import org.vitagraph.link.Verdict;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Severity;
import org.vitagraph.source.LinksFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code link}: finds the Wikidata items of people, lets a person decide, and tells what differs. */
@Command(
        name = "link",
        description = {
            "Finds the Wikidata item of each person of a publication, offline, from a dump of Wikidata or a slice of one, and writes"
                    + " links.sssom.tsv into the publication.",
            "What is safe is linked; what a person should look at is marked for review; each with its probability and its reasons. What a"
                    + " person decided is never overturned."
        })
final class LinkCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private CandidateOptions where = new CandidateOptions();

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Task task;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            description = "Who reviews, as it is to stand in the file; needed with --review.")
    private @Nullable String reviewer;

    @ArgGroup(exclusive = false, heading = "%nWithout a publication:%n")
    private @Nullable RecordLinking records;

    @Mixin
    private Output output = new Output();

    @Spec
    private @Nullable CommandSpec spec;

    /** What is to be done, if not to match. */
    static final class Task {
        @Option(names = "--review", description = "Walk through the open links, and decide.")
        private boolean review;

        @Option(
                names = "--internal",
                description =
                        "Write as rows for identities.tsv which people of the publication may be one, within a source or in two; nothing is"
                                + " merged.")
        private boolean internal;

        @Option(
                names = "--compare",
                description = "Write as a table where the people who are linked differ from their items in the dump.")
        private boolean compare;

        @Option(
                names = "--quickstatements",
                description =
                        "Write as QuickStatements (version 1) what the items of people with a reviewed link lack: where they are"
                                + " described, dates, and places, offices and bodies that have a reviewed link themselves.")
        private boolean quickStatements;
    }

    @Override
    public Integer call() throws Exception {
        Findings findings = new Findings();
        if (records != null) {
            return records.link(where, output, findings);
        }
        Optional<Publication> opened = Publication.open(publication.path(), Set.of(), findings);
        if (opened.isEmpty()) {
            output.tell(findings.report());
            return Exit.of(findings);
        }
        PublicationLinks links = new PublicationLinks(opened.get(), where.scheme(), findings);
        if (!links.isSchemeKnown()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "The vocabulary has no scheme " + where.scheme() + " whose entries have addresses.");
        }
        if (!findings.failed()) {
            if (task != null && task.review) {
                review(links);
            } else {
                withDump(opened.get(), links, findings);
            }
        }
        output.tell(findings.report());
        return findings.failed() ? Exit.of(findings) : Exit.GOOD;
    }

    private void review(PublicationLinks links) throws IOException {
        if (reviewer == null || reviewer.isBlank()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Say who reviews: --review --reviewer 'A. Name'");
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = output.results();
        LinkReview walk = new LinkReview(
                in, out, reviewer.strip(), LocalDate.now(ZoneOffset.UTC).toString());
        int decided = walk.walk(links.decisions(), kept -> {
            out.flush();
            links.write();
        });
        out.flush();
        output.say(decided + " decided, " + links.decisions().open().size() + " still open in " + LinksFile.NAME + ".");
    }

    private void withDump(Publication opened, PublicationLinks links, Findings findings) throws IOException {
        PublicationLinks.People known;
        try (Workspace work = Workspace.temporary();
                Output.Shown shown = output.progress()) {
            shown.step(Progress.Step.READING_RECORDS);
            known = links.people(work.path(), errors(findings));
        }
        if (findings.failed()) {
            return;
        }
        List<KnownPerson> people = known.people();
        if (task != null && task.internal) {
            output.say(new OwnDuplicates(known, links.records(people)).write(output.results()));
            return;
        }
        Optional<CandidateOptions.Candidates> found =
                where.find(links.wanted(known), links.items(), links::isEntry, spec, findings);
        if (found.isEmpty()) {
            return;
        }
        PersonIndex index = found.get().index();
        if (task == null) {
            List<Match> matches = links.match(known, found.get());
            links.write();
            output.say(summary(matches.subList(0, people.size()), index, where.scheme()));
            if (matches.size() > people.size()) {
                output.say(summaryOfThings(matches.subList(people.size(), matches.size()), where.scheme()));
            }
            return;
        }
        LinkComparison comparison = LinkComparison.of(index, links.decisions().links());
        List<LinkComparison.Line> lines = comparison.lines(people, known.things());
        PrintStream out = output.results();
        if (task.compare) {
            table(lines, out);
        }
        if (task.quickStatements) {
            LinkStatements statements = new LinkStatements(out, opened.iris(), comparison);
            statements.described(people);
            statements.dates(lines);
            statements.relations(people, known.things());
            if (statements.unsayable() > 0) {
                output.say(statements.unsayable()
                        + " dates are left out: Wikidata has no form for an estimate, for an interval where it wants a day, or for a"
                        + " day of an unknown calendar.");
            }
        }
        out.flush();
    }

    /** Lets errors through: of what else there is to say of the sources, {@code check} tells. */
    private static FindingSink errors(FindingSink findings) {
        return finding -> {
            if (finding.severity() == Severity.ERROR) {
                findings.finding(finding);
            }
        };
    }

    private static void table(List<LinkComparison.Line> lines, Appendable out) {
        try {
            out.append("person\titem\twhat\there\tthere\tverdict\n");
            for (LinkComparison.Line line : lines) {
                out.append(String.join(
                        "\t",
                        line.person().label(),
                        line.item(),
                        word(line.what()),
                        line.here(),
                        line.there(),
                        word(line.verdict())));
                out.append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Says in a sentence what came of matching with entries of a scheme. */
    static String summary(List<Match> matches, PersonIndex index, String scheme) {
        return (matches.size() == 1 ? "1 person, " : matches.size() + " people, ") + index.size()
                + " persons known as of " + index.snapshot() + ": " + verdicts(matches, scheme);
    }

    private static String summaryOfThings(List<Match> matches, String scheme) {
        return "Places, groups and offices: " + verdicts(matches, scheme);
    }

    private static String verdicts(List<Match> matches, String scheme) {
        List<Verdict> verdicts =
                matches.stream().map(match -> Proposals.verdict(match, scheme)).toList();
        long linked = verdicts.stream().filter(v -> v == Verdict.AUTO).count();
        long review = verdicts.stream().filter(v -> v == Verdict.REVIEW).count();
        return linked + " linked, " + review + " to be reviewed, " + (matches.size() - linked - review) + " not found.";
    }
}
