package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.FileSum;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Release;

/** Reads every file of a release again and compares it with what the manifest says. */
public final class Verification {

    /** What may be added to a release: signatures of the manifest and of the sums of the dumps. */
    private static final Set<String> SIGNATURES =
            Set.of("manifest.json.sig", "manifest.json.minisig", "dumps/SHA256SUMS.sig", "dumps/SHA256SUMS.minisig");

    private final Release release;
    private final List<Finding> findings = new ArrayList<>();

    private Verification(Release release) {
        this.release = release;
    }

    /**
     * Gives what is wrong, a finding a file: changed, missing, or not accounted for; and for the manifest one for each thing that the
     * description or the folder's name say otherwise.
     */
    public static List<Finding> of(Release release) throws IOException {
        return new Verification(release).run();
    }

    /**
     * Opens the store and the text index in a run folder, and counts the triples of each graph.
     *
     * @param longest how long a count may take
     * @return what is wrong: the store cannot be opened or read, or a graph has not as many triples as the manifest says
     */
    public static List<Finding> ofStore(Release release, Duration longest) {
        Verification verification = new Verification(release);
        Iris iris = new Iris(release.manifest().base());
        try (OpenRelease open = OpenRelease.open(release, longest)) {
            release.manifest().triples().forEach((graph, triples) -> {
                String query = "SELECT (COUNT(*) AS ?n) { GRAPH <" + iris.graph(graph) + "> { ?s ?p ?o } }";
                String counted = open.select(query, rows -> rows.next().get("n").getLiteralLexicalForm());
                if (!counted.equals(triples.toString())) {
                    verification.report("store/", "graph " + graph + " has " + counted + " triples, not " + triples);
                }
            });
        } catch (IOException | RuntimeException | InternalError e) {
            verification.report("store/", "the store or the text index cannot be read: " + Faults.text(e));
        }
        return List.copyOf(verification.findings);
    }

    /** Gives what can be seen to be wrong without reading the files: those that are missing or have another size. */
    static List<Finding> glance(Release release) {
        Verification verification = new Verification(release);
        release.manifest().files().forEach(verification::measure);
        return List.copyOf(verification.findings);
    }

    /** Gives the same in words, a sentence without its end for each file. */
    public static List<String> seenBroken(Release release) {
        return glance(release).stream()
                .map(finding -> finding.where().file() + ": " + finding.message())
                .toList();
    }

    private void measure(String path, FileSum sum) {
        Path file = release.folder().resolve(path);
        try {
            if (Files.size(file) != sum.bytes()) {
                report(path, "the file has another size than when the release was made");
            }
        } catch (IOException e) {
            report(path, "the file is missing");
        }
    }

    /** Gives what is wrong with the release in a folder, also where it has no manifest to compare with. */
    static List<Finding> broken(Path folder) {
        try {
            return of(Release.read(folder));
        } catch (IOException e) {
            String message = "the release cannot be read: " + Faults.text(e);
            return List.of(Finding.of(Code.RELEASE_BROKEN, Locator.file(folder.toString()), "", message));
        }
    }

    private List<Finding> run() throws IOException {
        for (Map.Entry<String, FileSum> file : release.manifest().files().entrySet()) {
            compare(file.getKey(), file.getValue().sha256());
        }
        Map<String, String> index = index();
        for (Map.Entry<String, String> file : index.entrySet()) {
            compare("text/" + file.getKey(), file.getValue());
        }
        for (Path file : Folders.files(release.folder())) {
            String path = Folders.slashed(file);
            boolean known = release.manifest().files().containsKey(path)
                    || (path.startsWith("text/") && index.containsKey(path.substring("text/".length())))
                    || path.equals("manifest.json")
                    || path.equals(Release.INDEX_SUMS)
                    || SIGNATURES.contains(path);
            if (!known) {
                report(path, "the manifest does not name this file");
            }
        }
        manifest();
        return List.copyOf(findings);
    }

    /** Compares what the manifest says of the release with what else says it. */
    private void manifest() throws IOException {
        if (StatedTwice.isMisplaced(release)) {
            report(
                    "manifest.json",
                    "its version is '" + release.manifest().version() + "', and the folder's name "
                            + release.folder().getFileName());
        }
        if (release.intact("description.ttl").isPresent()) {
            StatedTwice.differences(release).forEach(difference -> report("manifest.json", difference));
        }
    }

    /** Gives the sums of the text index's files; where they cannot be read, all that there are count as known. */
    private Map<String, String> index() throws IOException {
        Path sums = release.folder().resolve(Release.INDEX_SUMS);
        try {
            return SumsFile.read(sums);
        } catch (IOException e) {
            report(
                    Release.INDEX_SUMS,
                    Files.exists(sums) ? "the file cannot be read: " + Faults.text(e) : "the file is missing");
            Map<String, String> there = new TreeMap<>();
            if (Files.isDirectory(release.text())) {
                SumsFile.of(release.text()).forEach((path, sum) -> there.put(path, sum.sha256()));
            }
            return there;
        }
    }

    private void compare(String path, String sha256) {
        Path file = release.folder().resolve(path);
        if (!Files.isRegularFile(file)) {
            report(path, "the file is missing");
            return;
        }
        try {
            if (!FileSum.of(file).sha256().equals(sha256)) {
                report(path, "the file is not what it was when the release was made");
            }
        } catch (IOException e) {
            report(path, "the file cannot be read: " + Faults.text(e));
        }
    }

    private void report(String path, String message) {
        findings.add(Finding.of(Code.RELEASE_BROKEN, Locator.file(path), "", message));
    }
}
