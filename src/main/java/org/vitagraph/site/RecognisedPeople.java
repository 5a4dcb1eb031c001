package org.vitagraph.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.QueryService;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.Recogniser.Recognised;
import org.vitagraph.site.index.Catalogue;
import org.vitagraph.site.index.Entry;
import org.vitagraph.site.index.Once;

/** The persons of a publication as clients of reconciliation ask for them; what is known of all is read when somebody first asks. */
final class RecognisedPeople {

    private static final int MOST_CONTEXTS = 5_000_000;

    private final Once<Recogniser> recogniser;

    /**
     * Prepares them.
     *
     * @param maker makes what recognises them
     */
    RecognisedPeople(Catalogue catalogue, QueryService store, Iris iris, Recogniser.Maker maker) {
        recogniser = new Once<>(() -> maker.of(known(catalogue, contexts(store, iris))));
    }

    private static List<Recogniser.Person> known(Catalogue catalogue, Map<String, List<String>> contexts) {
        List<Recogniser.Person> known = new ArrayList<>();
        for (Entry entry : catalogue.of("person")) {
            known.add(new Recogniser.Person(
                    entry.iri(),
                    entry.forms().stream().sorted().toList(),
                    entry.born(),
                    entry.died(),
                    contexts.getOrDefault(entry.iri(), List.of())));
        }
        return known;
    }

    /** Reads what groups, offices, occupations and places of birth of everybody are called, in all languages. */
    private static Map<String, List<String>> contexts(QueryService store, Iris iris) {
        String query = "PREFIX vg: <" + Vg.NS + "> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                + "SELECT ?person ?label { GRAPH <" + iris.graph(GraphName.SIMPLE.word())
                + "> { ?person vg:member_of|vg:held_office|vg:has_occupation|vg:birth_place ?thing } "
                + "?thing rdfs:label ?label } LIMIT " + MOST_CONTEXTS;
        return store.select(query, rows -> {
            Map<String, List<String>> contexts = new HashMap<>();
            rows.forEachRemaining(
                    row -> contexts.computeIfAbsent(row.get("person").getURI(), person -> new ArrayList<>(4))
                            .add(row.get("label").getLiteralLexicalForm()));
            return contexts;
        });
    }

    /**
     * Recognises a person.
     *
     * @param properties conditions of a query: {@code born} and {@code died} are dates, all else says what somebody had to do with
     * @return who may be meant, the most probable first, by IRI
     */
    Map<String, Recognised> of(String name, @Nullable JsonValue properties) {
        Map<String, String> dates = new HashMap<>();
        List<String> contexts = new ArrayList<>();
        if (properties != null && properties.isArray()) {
            for (JsonValue property : properties.getAsArray()) {
                if (property.isObject()) {
                    String pid = Reconciliation.text(property.getAsObject().get("pid"));
                    String value = Reconciliation.text(property.getAsObject().get("v"));
                    if (pid.equals("born") || pid.equals("died")) {
                        dates.put(pid, value);
                    } else if (!value.isEmpty()) {
                        contexts.add(value);
                    }
                }
            }
        }
        Recogniser.Person asked = new Recogniser.Person(
                "", List.of(name), dates.getOrDefault("born", ""), dates.getOrDefault("died", ""), contexts);
        Map<String, Recognised> recognised = new LinkedHashMap<>();
        recogniser.get().recognise(asked).forEach(found -> recognised.put(found.id(), found));
        return recognised;
    }
}
