package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** A small publication that changes at random, in each of the ways in which one can. */
final class Changing {

    private static final int ROWS = 40;
    private static final int KINDS = 12;

    private final Path folder;
    private final Random random;
    /** By source the years of birth of its people, by their numbers. */
    private final Map<String, Map<Integer, Integer>> sources = new TreeMap<>();

    /** By number the places where the people of the table died. */
    private final NavigableMap<Integer, String> rows = new TreeMap<>();

    private String title = "A case";
    private int next;
    private int turn;

    private Changing(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
        this.turn = random.nextInt(KINDS);
    }

    /** Makes one of two sources. */
    static Changing in(Path folder, Random random) throws IOException {
        Files.createDirectories(folder.resolve("ontology"));
        Files.createDirectories(folder.resolve("shapes"));
        Changing changing = new Changing(folder, random);
        changing.source("a");
        changing.source("b");
        for (int i = 0; i < ROWS; i++) {
            changing.rows.put(2 * i, "Place " + i % 7);
        }
        changing.write();
        return changing;
    }

    /** Gives its folder. */
    Path folder() {
        return folder;
    }

    /** Changes something, each time something else, and says what. */
    String change() throws IOException {
        turn = (turn + 1 + random.nextInt(2)) % KINDS;
        String said =
                switch (turn) {
                    case 0 -> add("a");
                    case 1 -> year();
                    case 2 -> less();
                    case 3 -> sources.containsKey("c") ? without("c") : source("c");
                    case 4 -> retitle();
                    case 5 -> together();
                    case 6 -> query();
                    case 7 -> vocabulary();
                    case 8 -> cell();
                    case 9 -> row();
                    case 10 -> withoutRow();
                    default -> shape();
                };
        write();
        return said;
    }

    private String source(String key) {
        sources.put(key, new TreeMap<>());
        for (int i = 0; i < 5; i++) {
            add(key);
        }
        return "a source more: " + key;
    }

    private String without(String key) {
        sources.remove(key);
        return "a source less: " + key;
    }

    private String add(String key) {
        born(key).put(next, 1850 + random.nextInt(50));
        return "a person more: " + next++;
    }

    private String year() {
        int person = people("a").get(random.nextInt(people("a").size()));
        born("a").merge(person, 1, Integer::sum);
        return "born a year later: " + person;
    }

    private String less() {
        if (people("b").size() < 3) {
            return add("b");
        }
        int person = people("b").getLast();
        born("b").remove(person);
        return "a person less: " + person;
    }

    private Map<Integer, Integer> born(String key) {
        return Objects.requireNonNull(sources.get(key));
    }

    private List<Integer> people(String key) {
        return new ArrayList<>(born(key).keySet());
    }

    private String cell() {
        int row = anyRow();
        rows.put(row, "Place " + random.nextInt(99));
        return "another place in row " + row;
    }

    /** A row somewhere, after which all others stand a line lower. */
    private String row() {
        int row = 2 * random.nextInt(ROWS) + 1;
        rows.put(row, "Place " + random.nextInt(9));
        return "a row more: " + row;
    }

    private String withoutRow() {
        int row = anyRow();
        rows.remove(row);
        return "a row less: " + row;
    }

    private int anyRow() {
        return List.copyOf(rows.keySet()).get(random.nextInt(rows.size()));
    }

    private String table() {
        StringBuilder text = new StringBuilder("id,name,birth_date,birth_place,death_date,death_place,occupation\n");
        rows.forEach((row, place) -> text.append("r" + row + ",\"Petrov, Ivan " + row + "\"," + (1800 + row) + ",Place "
                + row % 5 + "," + (1860 + row) + "," + place + ",teacher " + row % 3 + "\n"));
        return text.toString();
    }

    private String retitle() {
        title += "!";
        return "another title";
    }

    /** The first people of both sources are one, who then has two births that may contradict each other. */
    private String together() throws IOException {
        Files.writeString(
                folder.resolve("identities.tsv"),
                "id\ta\tb\tdecision\tcertainty\tsource\tpassage\twords\tdecided_by\treason\nI1\tperson:a:p"
                        + people("a").getFirst() + "\tperson:b:p" + people("b").getFirst()
                        + "\tsame\tcertain\t\t\t\tEditors\tSo it is " + random.nextInt(9) + ".\n");
        return "two who are one";
    }

    private String query() throws IOException {
        Files.writeString(
                folder.resolve("shapes/extra-violation.rq"),
                "#+ summary: stands for itself\nPREFIX vg: <https://w3id.org/vitagraph/ns#>\n"
                        + "SELECT ?this WHERE { ?this vg:redirects_to ?this }\n# " + random.nextInt(99) + "\n");
        return "a query more";
    }

    private String vocabulary() throws IOException {
        Files.writeString(folder.resolve("ontology/own.ttl"), """
                @prefix type: <https://example.org/bio/id/type/> .
                @prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                type:scheme a skos:ConceptScheme ; rdfs:label "Types"@en ; skos:prefLabel "Types"@en .
                type:town a skos:Concept , crm:E55_Type ; rdfs:label "town %d"@en ; skos:prefLabel "town"@en ;
                  skos:inScheme type:scheme ; skos:topConceptOf type:scheme .
                """.formatted(random.nextInt(99)));
        return "another vocabulary";
    }

    private String shape() throws IOException {
        Files.writeString(folder.resolve("shapes/own.ttl"), """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
                <https://example.org/bio/shape/birth> a sh:NodeShape ; sh:targetClass crm:E67_Birth ;
                  sh:property [ sh:path crm:P7_took_place_at ; sh:minCount 1 ; sh:severity sh:Warning ;
                    sh:message "has no place, says rule %d"@en ] .
                """.formatted(random.nextInt(99)));
        return "another shape, which most births fail";
    }

    private void write() throws IOException {
        StringBuilder publication = new StringBuilder("""
                vitagraph: 1
                title: {en: "%s"}
                base: https://example.org/bio
                license: https://creativecommons.org/licenses/by-sa/4.0/
                date: 2026-01-01
                languages: [en]
                sources:
                """.formatted(title));
        for (String key : sources.keySet()) {
            publication.append("  " + key + ": {file: " + key + ".yaml, title: Source " + key
                    + ", kind: article, language: en}\n");
            Files.writeString(folder.resolve(key + ".yaml"), facts(key));
        }
        publication.append("  t: {file: t.csv, title: Table, kind: article, language: en}\n");
        Files.writeString(folder.resolve("t.csv"), table());
        Files.writeString(folder.resolve("publication.yaml"), publication);
    }

    private String facts(String key) {
        StringBuilder text = new StringBuilder("vitagraph: 1\nsource: " + key + "\nlanguage: en\npeople:\n");
        people(key).forEach(person -> text.append("  p" + person + ": Person " + person + "\n"));
        text.append("passages:\n");
        born(key)
                .forEach((person, year) -> text.append("  - passage: s" + person + "\n    label: Page " + person
                        + "\n    facts:\n      - birth: p" + person + "\n        id: " + key + person
                        + "\n        when: '" + year + "'\n        words: born in " + year + "\n"));
        return text.toString();
    }
}
