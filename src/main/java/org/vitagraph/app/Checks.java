package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vitagraph.model.FindingSink;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.validation.Declarations;
import org.vitagraph.validation.GraphFiles;
import org.vitagraph.validation.ShapesGraph;
import org.vitagraph.validation.Validator;
import org.vitagraph.validation.ViolationQueries;

/** Checks the graphs of a publication against shapes, terms and the rules of coherence. */
final class Checks {

    private static final int MOST_OF_ONE_SORT = 1_000;

    private final Publication publication;
    private final Path work;

    Checks(Publication publication, Path work) {
        this.publication = publication;
        this.work = work;
    }

    /** Reports what is wrong, with the places in the user's files, and writes the SHACL report. */
    void run(FindingSink findings) throws IOException {
        Declarations declarations = new Declarations(publication.ontology().graph());
        ShapesGraph shapes = ShapesGraph.load(publication.library().items("shapes", ".ttl"), declarations, findings);
        ViolationQueries queries =
                ViolationQueries.load(publication.library().items("shapes", ".rq"), declarations, findings);
        Validator validator = new Validator(
                shapes,
                queries,
                declarations,
                new Validator.Settings(publication.settings().description().language(), MOST_OF_ONE_SORT));
        GraphFiles files = new GraphFiles(
                file(GraphName.FACTS),
                file(GraphName.CLAIMS),
                file(GraphName.VOCABULARY),
                List.of(file(GraphName.LINKS)));
        Validator.Outcome outcome = validator.wholeGraph(files, new FactTrace(work.resolve("facts.ndjson")));
        outcome.findings().forEach(findings::finding);
        Path reports = Files.createDirectories(work.resolve("reports"));
        Files.writeString(reports.resolve("shacl.ttl"), outcome.report().turtle());
    }

    private Path file(GraphName graph) {
        return work.resolve(graph.word() + ".nt");
    }
}
