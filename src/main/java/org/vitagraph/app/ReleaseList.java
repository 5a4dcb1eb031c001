package org.vitagraph.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Naming;
import org.vitagraph.rdf.Release;

/** Writes what releases there are. */
final class ReleaseList {

    private ReleaseList() {}

    /** Writes a line for each: whether it is current, its version, when it was named, its size, and the note. */
    static void text(List<Release> releases, String current, Output output) {
        PrintStream results = output.results();
        for (Release release : releases) {
            Manifest manifest = release.manifest();
            Naming naming = manifest.naming();
            String line = String.format(
                    Locale.ROOT,
                    "%s %-16s  %-20s  %,12d triples  %s",
                    manifest.version().equals(current) ? "*" : " ",
                    manifest.version(),
                    naming.isNamed() ? naming.time() : "build",
                    manifest.total(),
                    naming.note().lines().findFirst().orElse(""));
            results.println(line.stripTrailing());
        }
        results.flush();
    }

    /** Writes an array of objects. */
    static void json(List<Release> releases, String current, Output output) throws IOException {
        output.array("releases", json -> {
            for (Release release : releases) {
                json(release, current, json);
            }
        });
    }

    private static void json(Release release, String current, JsonGenerator json) throws IOException {
        Manifest manifest = release.manifest();
        Naming naming = manifest.naming();
        json.writeStartObject();
        json.writeStringField("version", manifest.version());
        json.writeBooleanField("current", manifest.version().equals(current));
        json.writeBooleanField("named", naming.isNamed());
        json.writeStringField("time", naming.time());
        json.writeStringField("note", naming.note());
        json.writeStringField("build", naming.isNamed() ? naming.build() : manifest.version());
        json.writeStringField("previous", naming.previous());
        json.writeNumberField("triples", manifest.total());
        json.writeStringField("folder", release.folder().toString());
        json.writeEndObject();
    }
}
