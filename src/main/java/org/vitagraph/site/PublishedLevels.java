package org.vitagraph.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.vitagraph.model.ClaimLevel;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.Vg;

/** How finely releases publish the claims of their sources, by their descriptions, each read once; safe to be asked by several threads. */
final class PublishedLevels {

    private static final Node LEVEL = Vg.term("claim_level");
    private static final Node PER_RECORD = Vg.term("claims-per-record");

    private final Map<Path, Map<String, ClaimLevel>> known = new ConcurrentHashMap<>();

    /** Gives how finely a release publishes the claims of the source with a key. */
    ClaimLevel of(String source, Release release) {
        String iri = new Iris(release.manifest().base()).source(source);
        return known.computeIfAbsent(release.folder(), folder -> read(release)).getOrDefault(iri, ClaimLevel.STATEMENT);
    }

    /** Reads the levels by the IRIs of sources; sources whose claims are all published are not named. */
    private static Map<String, ClaimLevel> read(Release release) {
        try {
            Map<String, ClaimLevel> levels = new HashMap<>();
            if (Files.isRegularFile(release.description())) {
                Graph graph = RDFParser.fromString(Files.readString(release.description()), Lang.TURTLE)
                        .toGraph();
                graph.find(Node.ANY, LEVEL, Node.ANY)
                        .forEachRemaining(said -> levels.put(
                                said.getSubject().getURI(),
                                said.getObject().equals(PER_RECORD) ? ClaimLevel.RECORD : ClaimLevel.NONE));
            }
            return Map.copyOf(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
