package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitagraph.app.report.Coverage;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Severity;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Slug;
import org.vitagraph.source.SourceFolder;
import org.vitagraph.source.map.MapDraft;
import org.vitagraph.source.map.SourceReport;

/**
 * Drafts a publication from files: copies them, proposes a source map for each, runs the maps once, and writes beside every
 * line what it found. What it makes can be built at once, and is meant to be changed.
 */
final class Drafting {
    private static final String MAPS = "mappings/sources";

    private final Path folder;
    private final String name;
    private final Findings findings;
    private final Set<String> keys = new HashSet<>();
    private final List<Source> sources = new ArrayList<>();

    /**
     * A source of the draft.
     *
     * @param key its key, and the name of its map
     * @param original where its files were copied from
     * @param draft what was proposed
     */
    private record Source(String key, String original, MapDraft.Draft draft) {}

    /**
     * Begins a draft.
     *
     * @param folder an empty folder for it
     * @param name what the publication's address ends in
     * @param findings where all that is found in the files goes
     */
    Drafting(Path folder, String name, Findings findings) {
        this.folder = folder;
        this.name = name;
        this.findings = findings;
    }

    /**
     * Drafts from files and folders.
     *
     * @return a sentence for each source; nothing where an error stands in the way, and the folder is not to be used
     */
    List<String> from(List<Path> files) throws IOException {
        MapDraft drafts = new MapDraft(new SourceFolder(folder), new Library(null));
        CopiedFiles copies = new CopiedFiles(folder, findings);
        for (Path file : files) {
            for (MapDraft.Draft draft : drafts.of(copies.copy(file), findings)) {
                sources.add(new Source(key(file, draft), String.valueOf(file.getFileName()), draft));
            }
        }
        if (findings.failed() || sources.isEmpty()) {
            return List.of();
        }
        write(List.of());
        List<SourceReport> reports = reports();
        if (findings.failed()) {
            return List.of();
        }
        write(reports);
        List<String> sentences = new ArrayList<>();
        for (Source source : sources) {
            sentences.add(reports.stream()
                    .filter(report -> report.source().equals(source.key()))
                    .findFirst()
                    .map(report -> Coverage.of(report).sentence())
                    .orElse(source.key() + ": a graph, published as it stands."));
        }
        return sentences;
    }

    private String key(Path file, MapDraft.Draft draft) {
        String own = file.getFileName() == null ? "source" : file.getFileName().toString();
        String words = own.replaceFirst(
                "(\\.(csv|tsv|tab|txt|xlsx|ods|json|jsonl|ndjson|xml|tei|ged|ttl|nt|nq|trig|rdf|jsonld|gz|zip))+$", "");
        boolean several = !draft.sheet().isEmpty();
        String slug = Slug.of(several ? words + " " + draft.sheet() : words);
        String key = Character.isDigit(slug.charAt(0)) || slug.equals("finer") ? "source-" + slug : slug;
        String free = key;
        for (int i = 2; !keys.add(free); i++) {
            free = key + "-" + i;
        }
        return free;
    }

    /** Runs the maps, throwing the facts away. */
    private List<SourceReport> reports() throws IOException {
        Optional<Publication> publication = Publication.open(folder, Set.of(), findings);
        if (publication.isEmpty()) {
            return List.of();
        }
        try (Workspace work = Workspace.temporary()) {
            FindingSink rest = finding -> {
                if (!isInComments(finding)) {
                    findings.finding(finding);
                }
            };
            return publication.get().read(work.path(), fact -> {}, rest).reports();
        }
    }

    /** Tells whether the draft itself says it: what no line asks for, and lines that found nothing. */
    private static boolean isInComments(Finding finding) {
        return finding.code() == Code.NEVER_READ
                || finding.code() == Code.UNKNOWN_REFERENCE && finding.severity() != Severity.ERROR;
    }

    private void write(List<SourceReport> reports) throws IOException {
        Files.createDirectories(folder.resolve(MAPS));
        StringBuilder text = new StringBuilder(DraftText.head(name, LocalDate.now(ZoneOffset.UTC), languages()));
        for (Source source : sources) {
            Optional<SourceReport> report = reports.stream()
                    .filter(r -> r.source().equals(source.key()))
                    .findFirst();
            text.append(DraftText.source(source.key(), source.original(), source.draft(), report));
            String map = DraftText.map(source.draft(), report);
            if (map.isEmpty()) {
                continue;
            }
            Files.writeString(folder.resolve(MAPS).resolve(source.key() + ".yaml"), map);
        }
        Files.writeString(folder.resolve("publication.yaml"), text);
    }

    private List<String> languages() {
        List<String> languages = sources.stream()
                .map(s -> s.draft().language())
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
        return languages.isEmpty() ? List.of("en") : languages;
    }
}
