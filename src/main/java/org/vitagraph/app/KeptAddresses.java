package org.vitagraph.app;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.model.RegisterEntry.Status;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.TextKey;
import org.vitagraph.rdf.TripleReader;

/** Looks whether the addresses of the register still lead to something, were it to another address. */
final class KeptAddresses {

    private KeptAddresses() {}

    /**
     * Reports each entry in use whose address is that of nothing in the graphs.
     *
     * @param register the published slugs
     * @param graphs what is to be published
     */
    static void check(List<RegisterEntry> register, Graphs graphs, FindingSink findings) throws IOException {
        Map<Long, RegisterEntry> missing = new LinkedHashMap<>();
        for (RegisterEntry entry : register) {
            if (entry.status() == Status.CURRENT) {
                missing.put(TextKey.of(graphs.base() + "/id/" + entry.type() + "/" + entry.slug()), entry);
            }
        }
        if (!missing.isEmpty()) {
            remove(missing.keySet(), graphs);
        }
        missing.values().forEach(entry -> findings.finding(vanished(entry)));
    }

    private static void remove(Collection<Long> missing, Graphs graphs) throws IOException {
        for (Graphs.NamedFile file : graphs.files()) {
            TripleReader.lines(file.path(), line -> {
                if (!line.isSameSubject()) {
                    missing.remove(line.subjectKey());
                }
            });
        }
    }

    private static Finding vanished(RegisterEntry entry) {
        return Finding.of(
                Code.SLUG_VANISHED,
                entry.locator(),
                entry.subject(),
                "No fact speaks any more of " + entry.subject() + ", to which the slug '" + entry.slug()
                        + "' was given.");
    }
}
