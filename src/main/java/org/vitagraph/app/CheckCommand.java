package org.vitagraph.app;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vitagraph.app.report.Report;
import org.vitagraph.model.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: tells all that is wrong with a publication, and makes nothing. */
@Command(name = "check", description = "Checks a publication and tells all that is wrong with it.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private PublicationFolder publication = new PublicationFolder();

    @Option(names = "--only", split = ",", paramLabel = "SOURCE", description = "Use these sources only.")
    private Set<String> only = Set.of();

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write the findings as SARIF 2.1.0 to a file, too.")
    private @Nullable Path sarif;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the findings as a page to a file, too.")
    private @Nullable Path html;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description =
                    "Write what became of each source, too: as JSON or a page where the file ends so, else as text.")
    private @Nullable Path coverage;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "The least severity that ends with 1: error, warning or note (default: ${DEFAULT-VALUE}).",
            converter = SeverityWord.class)
    private Severity failOn = Severity.ERROR;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Findings findings = new Findings();
        Build build;
        try (Output.Shown shown = output.progress()) {
            build = new Build(publication.path(), only, findings, shown);
            build.check();
        }
        Report report = findings.report();
        output.tell(report);
        Reports reports = new Reports(report);
        if (sarif != null) {
            reports.sarif(sarif);
        }
        if (html != null) {
            reports.html(html);
        }
        if (coverage != null) {
            Reports.coverage(build.coverage(), coverage);
        }
        boolean failed = report.findings().stream().anyMatch(f -> f.severity().compareTo(failOn) <= 0);
        return failed ? Exit.of(findings) : Exit.GOOD;
    }
}
