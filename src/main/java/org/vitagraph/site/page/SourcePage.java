package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Neighbourhood;

/**
 * What a source says, passage by passage.
 *
 * @param link the source
 * @param facts what is said of it
 * @param reference how it is cited by its own record, empty where it has none
 * @param passages its passages in order
 * @param cut whether there is more than is shown
 */
public record SourcePage(Link link, List<Thing.Fact> facts, String reference, List<Passage> passages, boolean cut) {

    private static final List<String> SHOWN = List.of("language", "rights", "type", "url", "P3_has_note", "shelfmark");

    /** A passage with its coordinates and the statements taken from it. */
    public record Passage(
            String id, Link link, List<Coordinate> place, List<Quotation> quotations, List<Claim> claims) {}

    /** Some words of it, with the statements that they carry. */
    public record Quotation(Text words, List<Claim> claims) {}

    /** Reads the page of a source, or of one passage. */
    public static SourcePage of(Neighbourhood around, Reader reader) {
        Node source = Reader.node(around.iri());
        ClaimReader claims = new ClaimReader(reader);
        List<Node> passages = new ArrayList<>(reader.objects(source, Crm.P106_IS_COMPOSED_OF));
        if (passages.isEmpty() || !reader.subjects(Vg.PASSAGE_OF, source).isEmpty()) {
            passages.add(source);
        }
        passages.sort(Comparator.comparingInt((Node passage) -> order(reader, passage))
                .thenComparing(passage -> passage.toString()));
        return new SourcePage(
                reader.link(source),
                facts(reader, source),
                OtherForms.reference(around, reader),
                passages.stream()
                        .map(passage -> passage(reader, claims, passage))
                        .toList(),
                around.cut());
    }

    private static int order(Reader reader, Node passage) {
        try {
            return Integer.parseInt(reader.letters(passage, Vg.ORDER));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static List<Thing.Fact> facts(Reader reader, Node source) {
        Map<String, List<Link>> facts = new LinkedHashMap<>();
        reader.subjects(Crm.P106_IS_COMPOSED_OF, source)
                .forEach(whole -> facts.computeIfAbsent(reader.words().say("source"), h -> new ArrayList<>())
                        .add(reader.link(whole)));
        for (String name : SHOWN) {
            reader.said().about(source).forEach(triple -> {
                if (Iris.lastSegment(triple.getPredicate().getURI()).equals(name)
                        && triple.getObject().isLiteral()) {
                    String text = triple.getObject().getLiteralLexicalForm();
                    facts.computeIfAbsent(reader.words().say(name), h -> new ArrayList<>())
                            .add(
                                    name.equals("url")
                                            ? new Link(reader.href(text), new Text(text, ""), text)
                                            : reader.link(triple.getObject()));
                }
            });
        }
        return facts.entrySet().stream()
                .map(fact -> new Thing.Fact(fact.getKey(), fact.getValue(), List.of()))
                .toList();
    }

    private static Passage passage(Reader reader, ClaimReader claims, Node passage) {
        List<Claim> all = reader.subjects(Vg.PASSAGE_OF, passage).stream()
                .map(claims::claim)
                .toList();
        Map<Text, List<Claim>> byWords = new LinkedHashMap<>();
        all.forEach(claim -> byWords.computeIfAbsent(claim.words(), words -> new ArrayList<>())
                .add(claim));
        return new Passage(
                Iris.lastSegment(passage.getURI()),
                reader.link(passage),
                Coordinate.of(reader, passage),
                byWords.entrySet().stream()
                        .map(words -> new Quotation(words.getKey(), words.getValue()))
                        .toList(),
                all);
    }
}
