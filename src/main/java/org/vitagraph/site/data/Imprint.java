package org.vitagraph.site.data;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.vitagraph.rdf.Manifest;
import org.vitagraph.rdf.Release;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.http.HttpDate;

/**
 * What a release says of itself: who made it, what it is called, what may be done with it.
 *
 * @param manifest version, base, licence, figures
 * @param description by language tag
 * @param creators names or IRIs
 * @param publisher name or IRI, empty where none is stated
 * @param languages language tags of the labels, the publication's first language first
 */
public record Imprint(
        Manifest manifest,
        Map<String, String> description,
        List<String> creators,
        String publisher,
        List<String> languages) {

    public Imprint {
        description = Map.copyOf(description);
        creators = List.copyOf(creators);
        languages = List.copyOf(languages);
    }

    /** Reads it from the release's own description; of one that has lost it, what the manifest says remains. */
    public static Imprint read(Release release) throws IOException {
        Manifest manifest = release.manifest();
        Optional<String> text = release.readDescription();
        Graph graph =
                text.isPresent() ? RDFParser.fromString(text.get(), Lang.TURTLE).toGraph() : Graph.emptyGraph;
        Node dataset = NodeFactory.createURI(manifest.base() + "/dataset");
        Map<String, String> description = new TreeMap<>();
        graph.find(dataset, DCTerms.description.asNode(), Node.ANY)
                .forEachRemaining(t -> description.put(
                        t.getObject().getLiteralLanguage(), t.getObject().getLiteralLexicalForm()));
        List<String> publishers = texts(graph, dataset, DCTerms.publisher.asNode());
        return new Imprint(
                manifest,
                description,
                texts(graph, dataset, DCTerms.creator.asNode()),
                publishers.isEmpty() ? "" : publishers.getFirst(),
                text.isPresent()
                        ? languages(graph, dataset)
                        : List.copyOf(manifest.title().keySet()));
    }

    private static List<String> languages(Graph graph, Node dataset) {
        Set<String> languages = new LinkedHashSet<>(texts(graph, dataset, Vg.MAIN_LANGUAGE));
        languages.addAll(texts(graph, dataset, DCTerms.language.asNode()));
        return List.copyOf(languages);
    }

    private static List<String> texts(Graph graph, Node subject, Node property) {
        List<String> texts = new ArrayList<>();
        graph.find(subject, property, Node.ANY).forEachRemaining(t -> {
            Node object = t.getObject();
            texts.add(object.isLiteral() ? object.getLiteralLexicalForm() : object.toString());
        });
        texts.sort(null);
        return texts;
    }

    /** Gives the title in a language, else in the publication's first language, else in English, else in any. */
    public String title(String language) {
        return in(language, manifest.title(), manifest.heading());
    }

    /** Gives the description in a language, else in the publication's first language, else in English, else in any, else nothing. */
    public String description(String language) {
        String usual = description.getOrDefault(
                "en", description.values().stream().findFirst().orElse(""));
        return in(language, description, usual);
    }

    private String in(String language, Map<String, String> texts, String usual) {
        String own = languages.isEmpty() ? usual : texts.getOrDefault(languages.getFirst(), usual);
        return texts.getOrDefault(language, own);
    }

    /**
     * Gives when the release was named, else the publication's date, as HTTP writes dates (RFC 9110 §5.6.7); empty where none is stated
     * to the day.
     */
    public String modified() {
        try {
            if (manifest.naming().isNamed()) {
                return HttpDate.text(Instant.parse(manifest.naming().time()));
            }
            return HttpDate.text(LocalDate.parse(manifest.date())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** Gives the year of the publication's date, empty where none is stated. */
    public String year() {
        return manifest.date().length() >= 4 ? manifest.date().substring(0, 4) : "";
    }
}
