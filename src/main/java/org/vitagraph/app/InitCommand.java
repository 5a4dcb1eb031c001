package org.vitagraph.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vitagraph.rdf.Slug;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code init}: begins a publication, with a worked example to change, or drafted from files. */
@Command(
        name = "init",
        description = "Begins a publication in a new or empty folder: with a worked example to change, or from files.")
final class InitCommand implements Callable<Integer> {

    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "publication.yaml", "publication.yaml",
            "facts/first-source.yaml", "facts/first-source.yaml",
            "gitignore", ".gitignore",
            "README.md", "README.md"));

    @Parameters(paramLabel = "FOLDER", description = "The new publication's folder; it must be empty or not there.")
    private Path folder = Path.of("");

    @Option(
            names = "--from",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Draft it from these files or folders: tables, TEI, EAC-CPF, GEDCOM, Popolo, Wikidata's JSON.",
            converter = ExistingFile.class)
    private List<Path> from = List.of();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        if (Files.exists(folder) && !isEmpty(folder)) {
            output.say("The folder " + folder + " is not empty; nothing was written.");
            return Exit.USAGE;
        }
        return from.isEmpty() ? example() : draft();
    }

    private int example() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path target = folder.resolve(file.getValue());
            Files.createDirectories(
                    Objects.requireNonNull(target.toAbsolutePath().getParent()));
            Files.writeString(target, template(file.getKey()));
        }
        output.say("A publication was begun in " + folder + ". Read its README.md, then run 'vitagraph check " + folder
                + "'.");
        return Exit.GOOD;
    }

    /** Drafts beside the folder and moves the draft there when it is whole. */
    private int draft() throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Findings findings = new Findings();
        try (Workspace work = Workspace.in(parent)) {
            Path inside = Files.createDirectory(work.path().resolve("draft"));
            List<String> sentences =
                    new Drafting(inside, Slug.of(String.valueOf(target.getFileName())), findings).from(from);
            output.tell(findings.report());
            if (sentences.isEmpty()) {
                output.say("No publication was begun; nothing was written.");
                return Exit.of(findings);
            }
            Files.writeString(inside.resolve(".gitignore"), template("gitignore"));
            Files.deleteIfExists(target);
            Files.move(inside, target);
            sentences.forEach(output::say);
        }
        output.say("A publication was drafted in " + folder
                + ". Look through publication.yaml and mappings/sources/, then run" + " 'vitagraph build " + folder
                + "'.");
        return Exit.GOOD;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private String template(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream("init/" + name), name)) {
            Path own = folder.toAbsolutePath().normalize().getFileName();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@name@", own == null ? "life" : Slug.of(own.toString()))
                    .replace("@date@", LocalDate.now(ZoneOffset.UTC).toString());
        }
    }
}
