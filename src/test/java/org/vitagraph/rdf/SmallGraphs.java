package org.vitagraph.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A small publication as the mapping step leaves it: sorted graphs, facts, a report; with letters that are hard to write. */
public final class SmallGraphs {

    public static final String BASE = "https://example.org/bio";

    private static final String PREFIX = BASE + "/id/";
    private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
    private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

    private SmallGraphs() {}

    /** Writes a publication of some persons into a folder. */
    public static Path write(Path work, int persons) throws IOException {
        TreeSet<String> facts = new TreeSet<>();
        TreeSet<String> claims = new TreeSet<>();
        for (int i = 0; i < persons; i++) {
            String person = "<" + PREFIX + "person/p" + i + ">";
            facts.add(person + " " + TYPE + " <" + Crm.NS + "E21_Person> .");
            facts.add(person + " " + LABEL + " \"Person " + i + "\"@en .");
            facts.add(person + " " + LABEL + " \"Лицо " + i + "\"@ru .");
            facts.add(person + " <" + Crm.NS + "P1_is_identified_by> <" + PREFIX + "name/p" + i + "> .");
            facts.add("<" + PREFIX + "name/p" + i + "> <" + Crm.P190_HAS_SYMBOLIC_CONTENT.getURI() + "> \"Белобородов "
                    + i + "\"@ru-Cyrl .");
            claims.add("<" + PREFIX + "claim/c" + i + "> " + TYPE + " <" + Vg.CLAIM.getURI() + "> .");
            claims.add("<" + PREFIX + "claim/c" + i + "> <" + Vg.WORDS.getURI()
                    + "> \"a \\\"quoted\\\" word \\\\ a tab\\t, a line\\n, a return\\r, ]]> & <b> \\u0085 ü 𝄞\" .");
            claims.add("<" + PREFIX + "claim/c" + i + "> <" + Vg.ACCEPTED.getURI()
                    + "> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .");
            claims.add("<" + PREFIX + "claim/c" + i + "> <" + Vg.ORDER.getURI()
                    + "> \"007\"^^<http://www.w3.org/2001/XMLSchema#integer> .");
        }
        facts.add("<" + PREFIX + "person/p0> " + LABEL + " \"Łukasz Müller-Ångström\"@de .");
        lines(work.resolve("facts.nt"), facts);
        lines(work.resolve("claims.nt"), claims);
        lines(
                work.resolve("links.nt"),
                List.of(
                        "<" + PREFIX
                                + "person/p0> <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q1> ."));
        lines(
                work.resolve("vocabulary.nt"),
                List.of("<" + Vg.NS + "arrest> <http://www.w3.org/2004/02/skos/core#prefLabel> \"arrest\"@en ."));
        lines(work.resolve("simple.nt"), List.of());
        Files.writeString(work.resolve("facts.ndjson"), "{\"id\":\"a\"}\n");
        Files.createDirectories(work.resolve("reports"));
        Files.writeString(work.resolve("reports/report.json"), "{}\n");
        return work;
    }

    /** Says what this publication says of itself. */
    public static About about() {
        return new About(
                BASE,
                Map.of("en", "Lives <of> \"some\" persons", "de", "Leben"),
                Map.of("en", "For tests."),
                "https://creativecommons.org/licenses/by-sa/4.0/",
                "2026-11-23",
                "A publisher",
                List.of("https://orcid.org/0000-0000-0000-0001", "A. Creator"),
                List.of("en", "ru"),
                List.of(PREFIX + "person/p0"),
                Map.of());
    }

    private static void lines(Path file, Iterable<String> lines) throws IOException {
        List<byte[]> sorted = new java.util.ArrayList<>();
        lines.forEach(line -> sorted.add((line + "\n").getBytes(StandardCharsets.UTF_8)));
        sorted.sort(Arrays::compareUnsigned);
        try (var out = Files.newOutputStream(file)) {
            for (byte[] line : sorted) {
                out.write(line);
            }
        }
    }
}
