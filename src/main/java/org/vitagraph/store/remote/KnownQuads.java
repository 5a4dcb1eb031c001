package org.vitagraph.store.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;

/** Statements that were fetched, all of them by what they were asked for; the ones not asked for the longest time are forgotten first. */
final class KnownQuads {

    private final int most;
    private final Map<Key, List<Quad>> known = new LinkedHashMap<>(64, 0.75f, true);
    private int kept;

    /**
     * Keeps nothing at first.
     *
     * @param most how many statements to keep
     */
    KnownQuads(int most) {
        this.most = most;
    }

    /**
     * What was asked for.
     *
     * @param forward whether the node is the subject, else the object
     * @param properties IRIs; none for any
     * @param node IRI
     */
    private record Key(boolean forward, Set<String> properties, String node) {}

    /** Finds the statements that a node is the subject or the object of, by some properties; nothing where that is not known. */
    synchronized Optional<List<Quad>> find(boolean forward, Set<String> properties, String node) {
        List<Quad> exact = known.get(new Key(forward, properties, node));
        if (exact != null || properties.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        List<Quad> all = known.get(new Key(forward, Set.of(), node));
        return all == null
                ? Optional.empty()
                : Optional.of(all.stream()
                        .filter(quad -> properties.contains(quad.getPredicate().getURI()))
                        .toList());
    }

    /** Keeps statements for these nodes: a node that has none of them has none at all. */
    synchronized void keep(boolean forward, Set<String> properties, Collection<String> nodes, Collection<Quad> quads) {
        Map<String, List<Quad>> byNode = new HashMap<>();
        nodes.forEach(node -> byNode.put(node, new ArrayList<>(4)));
        for (Quad quad : quads) {
            List<Quad> list = byNode.get((forward ? quad.getSubject() : quad.getObject()).toString());
            if (list != null
                    && (properties.isEmpty()
                            || properties.contains(quad.getPredicate().getURI()))) {
                list.add(quad);
            }
        }
        byNode.forEach((node, list) -> put(new Key(forward, Set.copyOf(properties), node), list));
    }

    /** Keeps all that is said of these nodes, and of every other subject of these statements. */
    synchronized void keepAbout(Collection<String> nodes, Collection<Quad> quads) {
        List<String> all = new ArrayList<>(nodes);
        quads.forEach(quad -> all.add(quad.getSubject().toString()));
        keep(true, Set.of(), all, quads);
    }

    private void put(Key key, List<Quad> quads) {
        List<Quad> before = known.put(key, List.copyOf(quads));
        kept += 1 + quads.size() - (before == null ? 0 : 1 + before.size());
        Iterator<List<Quad>> oldest = known.values().iterator();
        while (kept > most && oldest.hasNext()) {
            kept -= 1 + oldest.next().size();
            oldest.remove();
        }
    }
}
