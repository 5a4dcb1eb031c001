package org.vitagraph.link.online;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.vitagraph.link.LinkRecord;

/**
 * A SPARQL endpoint with the data of Wikidata, asked for the people, or for the things, that bear a name of the record as label or alias, letter for letter, in one
 * of some languages.
 */
public final class SparqlCandidates implements CandidateService {

    private static final int BATCH = 20;
    private static final int LIMIT = 500;
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "ru", "mul");
    private static final String ENTITY = "http://www.wikidata.org/entity/";

    private final PoliteClient client;
    private final URI endpoint;
    private final boolean people;

    /**
     * Makes a service that asks an endpoint.
     *
     * @param people whether people are asked for; else what is no human being (Q5)
     */
    public SparqlCandidates(PoliteClient client, URI endpoint, boolean people) {
        this.client = client;
        this.endpoint = endpoint;
        this.people = people;
    }

    @Override
    public String identity() {
        return people ? endpoint.toString() : endpoint + " things";
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<List<Entry>> candidates(List<LinkRecord> records) throws IOException {
        Map<String, Set<String>> items = new HashMap<>();
        JsonObject answer = client.post(endpoint, Map.of("query", query(records)), "application/sparql-results+json");
        if (answer.hasKey("results") && answer.get("results").isObject()) {
            JsonValue bindings = answer.getObj("results").get("bindings");
            if (bindings != null && bindings.isArray()) {
                bindings.getAsArray().forEach(row -> take(row.getAsObject(), items));
            }
        }
        return records.stream()
                .map(record -> {
                    Set<String> ids = new LinkedHashSet<>();
                    record.names().forEach(name -> ids.addAll(items.getOrDefault(name.text(), Set.of())));
                    return ids.stream().map(id -> new Entry(id, "", "")).toList();
                })
                .toList();
    }

    private static void take(JsonObject row, Map<String, Set<String>> items) {
        if (row.hasKey("item") && row.hasKey("name")) {
            String item = row.getObj("item").getString("value");
            if (item.startsWith(ENTITY)) {
                items.computeIfAbsent(row.getObj("name").getString("value"), n -> new LinkedHashSet<>())
                        .add(item.substring(ENTITY.length()));
            }
        }
    }

    private String query(List<LinkRecord> records) {
        Set<String> names = new LinkedHashSet<>();
        records.forEach(record -> record.names().forEach(name -> names.add(name.text())));
        List<String> literals = new ArrayList<>();
        for (String name : names) {
            for (String language : LANGUAGES) {
                literals.add('"' + escaped(name) + "\"@" + language);
            }
        }
        return "PREFIX wd: <" + ENTITY + "> PREFIX wdt: <http://www.wikidata.org/prop/direct/> "
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                + "SELECT DISTINCT ?item ?name WHERE { VALUES ?name { " + String.join(" ", literals)
                + " } ?item rdfs:label|skos:altLabel ?name "
                + (people ? "; wdt:P31 wd:Q5" : "FILTER NOT EXISTS { ?item wdt:P31 wd:Q5 }")
                + " } LIMIT " + LIMIT;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c < ' ' ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
