package org.vitagraph.site.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.vitagraph.rdf.QueryService;

/**
 * What is said of things by a few properties, remembered: most pages name the same places, roles, kinds and sources. A release does not
 * change, and this goes with it. What was not asked for longest makes room.
 */
final class Remembered {

    private static final long CAPACITY = 16L << 20;
    /** About what a statement takes beside its letters. */
    private static final long STATEMENT = 160;
    /** About what an entry takes. */
    private static final long ENTRY = 200;
    /** The part of the room that one thing may take. */
    private static final int PART = 64;

    private final QueryService store;
    private final List<String> properties;
    private final Map<String, List<Quad>> known = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** Remembers what a release says by these properties. */
    Remembered(QueryService store, List<String> properties) {
        this.store = store;
        this.properties = List.copyOf(properties);
    }

    /** Hands over what is said of these things. */
    void of(Collection<String> things, Consumer<Quad> use) {
        Map<String, List<Quad>> fresh = new LinkedHashMap<>();
        recall(things, fresh, use);
        if (!fresh.isEmpty()) {
            store.quads(fresh.keySet(), properties, List.of(), Long.MAX_VALUE, quad -> {
                use.accept(quad);
                fresh.computeIfAbsent(quad.getSubject().getURI(), thing -> new ArrayList<>(2))
                        .add(quad);
            });
            keep(fresh);
        }
    }

    private synchronized void recall(Collection<String> things, Map<String, List<Quad>> fresh, Consumer<Quad> use) {
        for (String thing : things) {
            List<Quad> said = known.get(thing);
            if (said == null) {
                fresh.put(thing, new ArrayList<>(2));
            } else {
                said.forEach(use);
            }
        }
    }

    private synchronized void keep(Map<String, List<Quad>> fresh) {
        fresh.forEach((thing, said) -> {
            long weight = weight(thing, said);
            if (weight <= CAPACITY / PART && known.putIfAbsent(thing, List.copyOf(said)) == null) {
                size += weight;
            }
        });
        Iterator<Map.Entry<String, List<Quad>>> eldest = known.entrySet().iterator();
        while (size > CAPACITY) {
            Map.Entry<String, List<Quad>> entry = eldest.next();
            size -= weight(entry.getKey(), entry.getValue());
            eldest.remove();
        }
    }

    /** Gives about how many bytes an entry takes. */
    private static long weight(String thing, List<Quad> said) {
        long weight = ENTRY + thing.length();
        for (Quad quad : said) {
            Node object = quad.getObject();
            weight += STATEMENT
                    + (object.isLiteral() ? 2L * object.getLiteralLexicalForm().length() : 0);
        }
        return weight;
    }
}
