package org.vitagraph.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Finding;
import org.vitagraph.rdf.Release;
import org.vitagraph.store.OpenRelease;
import org.vitagraph.store.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query}: asks the current release, and prints a table, CSV or JSON. */
@Command(name = "query", description = "Runs a SPARQL query against the current release.")
final class QueryCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "QUERY",
            description = "A file with a query, the query itself, or - for standard input.")
    private String query = "";

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Mixin
    private ReleasesFolder releases = new ReleasesFolder();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, tsv, json, xml; turtle, ntriples for graphs (default: table; json with --json).")
    private @Nullable String format;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        String word = format != null ? format : output.json() ? "json" : "table";
        Optional<ResultFormat> wanted = ResultFormat.of(word.equals("table") ? "text" : word);
        if (wanted.isEmpty()) {
            output.say("There is no format '" + word + "'.");
            return Exit.USAGE;
        }
        Optional<Release> release = releases.current(publication.path());
        if (release.isEmpty()) {
            output.say("There is no release to query. Run 'vitagraph build' first.");
            return Exit.DATA;
        }
        OutputStream results = new PrintStream(System.out, false);
        try (OpenRelease open = OpenRelease.open(release.get(), OpenRelease.TIMEOUT)) {
            Optional<Finding> refused = open.answer(text(), wanted.get(), results);
            results.flush();
            refused.ifPresent(this::refuse);
            return refused.isPresent() ? Exit.DATA : Exit.GOOD;
        }
    }

    private void refuse(Finding finding) {
        if (output.json()) {
            Findings findings = new Findings();
            findings.finding(finding);
            output.tell(findings.report());
        } else {
            output.say(finding.message());
        }
    }

    private String text() throws java.io.IOException {
        if (query.equals("-")) {
            return new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        boolean file = !query.contains("{") && Files.isRegularFile(Path.of(query));
        return file ? Files.readString(Path.of(query)) : query;
    }
}
