package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.SourceDescription;
import org.vitagraph.rdf.SourceGraph;
import org.vitagraph.source.SourceInput;
import org.vitagraph.source.rdf.GraphReading;
import org.vitagraph.source.rdf.GraphSource;
import org.vitagraph.source.rml.RmlSource;

/** Gathers the sources of a publication that are graphs already. */
final class ReadyGraphs {
    private final GraphSource reader;
    private final RmlSource rml;
    private final List<ReadyGraph> found = new ArrayList<>();
    private final Map<SourceGraph, String> names = new HashMap<>();

    ReadyGraphs(Publication publication, Path work) {
        int memory = Assembly.SORT_MEMORY / 4;
        reader = new GraphSource(publication.folder(), publication.library(), publication.iris(), work, memory);
        rml = new RmlSource(publication.folder(), publication.iris(), work, memory);
    }

    /** Gives those found until now. */
    List<ReadyGraph> found() {
        return List.copyOf(found);
    }

    /** Reads a source if it is a graph; gives how it is to be mapped where it is none, or is in another vocabulary. */
    Optional<SourceInput> read(SourceDescription source, SourceInput input, FindingSink findings) throws IOException {
        if (!input.isRml() && !reader.takes(source, input)) {
            return Optional.of(input);
        }
        GraphReading reading = input.isRml() ? rml.read(source, input, findings) : reader.read(source, input, findings);
        return switch (reading) {
            case GraphReading.ToMap(String map, Map<String, String> namespaces) ->
                Optional.of(input.withMap(map, namespaces));
            case GraphReading.Nothing nothing -> Optional.empty();
            case GraphReading.Ready ready -> {
                add(source, input, ready, findings);
                yield Optional.empty();
            }
        };
    }

    private void add(SourceDescription source, SourceInput input, GraphReading.Ready ready, FindingSink findings) {
        if (input.policy() == SourceInput.Policy.QUARANTINE) {
            String message = "The source '" + source.key()
                    + "' is a graph, which has no records that could be put aside one by one.";
            findings.finding(new Finding(
                    Code.BAD_SETTING,
                    source.locator(),
                    "quarantine",
                    message,
                    "Say 'policy: stop' or 'policy: warn'."));
        }
        String other = names.putIfAbsent(ready.graph(), source.key());
        if (other != null) {
            String message =
                    "The graphs of the sources '" + other + "' and '" + source.key() + "' would have one name.";
            findings.finding(new Finding(
                    Code.ADDRESS_SHARED, source.locator(), source.key(), message, "Give one of the two another key."));
        }
        found.add(new ReadyGraph(source, input.policy(), ready.graph(), ready.triples(), ready.places()));
    }
}
