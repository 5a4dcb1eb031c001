package org.vitagraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vitagraph.rdf.Release;

/** Looks whether another release has become current in a folder of releases. */
final class FolderLook implements Runnable {

    private final Endpoint endpoint;
    private final Path releases;
    private final Consumer<String> tell;
    private String seen;

    FolderLook(Endpoint endpoint, Path releases, Consumer<String> tell) throws IOException {
        this.endpoint = endpoint;
        this.releases = releases;
        this.tell = tell;
        // What became current while the endpoint was being set up is seen at the first look.
        this.seen = mark(endpoint.release().manifest().version());
    }

    @Override
    public void run() {
        try {
            Optional<String> name = Release.currentName(releases);
            String mark = name.isPresent() ? mark(name.get()) : seen;
            if (!mark.equals(seen)) {
                seen = mark;
                goOver(name.orElseThrow());
            }
        } catch (IOException | RuntimeException e) {
            tell.accept("The folder of releases cannot be looked at: " + Faults.text(e));
        }
    }

    /** Gives what changes when another release becomes current, also one of the same name. */
    private String mark(String version) throws IOException {
        Path manifest = releases.resolve(version).resolve("manifest.json");
        if (!Files.exists(manifest)) {
            return version;
        }
        BasicFileAttributes attributes = Files.readAttributes(manifest, BasicFileAttributes.class);
        return version + " " + attributes.fileKey() + " " + attributes.lastModifiedTime();
    }

    private void goOver(String version) {
        String before = endpoint.release().manifest().version();
        try {
            Release release =
                    new Releases(releases).find(version).orElseThrow(() -> new IOException("there is no such release"));
            List<String> broken = Verification.seenBroken(release);
            if (!broken.isEmpty()) {
                throw new IOException(broken.getFirst());
            }
            serve(OpenRelease.open(release, endpoint.limits()));
            tell.accept("Release " + version + " is served now, in place of " + before + ".");
        } catch (IOException | RuntimeException | InternalError e) {
            tell.accept("Release " + version + " cannot be served: " + Faults.text(e) + ". Release " + before
                    + " is served on.");
        }
    }

    private void serve(OpenRelease open) throws IOException {
        try {
            // Reading the triples' index shows that it can be read before anybody depends on it.
            if (!open.ask("ASK { ?s ?p ?o }") && open.release().manifest().total() > 0) {
                throw new IOException("its store is empty");
            }
            endpoint.switchTo(open, tell);
        } catch (IOException | RuntimeException | Error e) {
            Faults.alsoTry(e, open::close);
            throw e;
        }
    }
}
