package org.vitagraph.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The names that people know things by: labels in the language of the publication, else in whatever language there is. */
final class Labels {
    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+:[^<>\\s]*)>");

    private final String language;
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> settled = new HashSet<>();

    /** Reads the labels of everything that these problems name. */
    Labels(List<Problem> problems, GraphFiles files, String language) {
        this.language = language;
        for (Problem problem : problems) {
            want(problem.focus());
            want(problem.value() == null ? Node.ANY : problem.value());
            Matcher matcher = IRI.matcher(problem.message());
            while (matcher.find()) {
                wanted.add(matcher.group(1));
            }
        }
        files.all().forEach(f -> Triples.read(f, this::label));
    }

    private void want(Node node) {
        if (node.isURI()) {
            wanted.add(node.getURI());
        }
    }

    private void label(Triple t) {
        if (!t.getPredicate().getURI().equals(Namespaces.RDFS + "label")
                || !t.getSubject().isURI()
                || !t.getObject().isLiteral()
                || !wanted.contains(t.getSubject().getURI())) {
            return;
        }
        String iri = t.getSubject().getURI();
        String tag = t.getObject().getLiteralLanguage();
        boolean better = tag.equals(language) && settled.add(iri);
        if (better || !labels.containsKey(iri)) {
            labels.put(iri, t.getObject().getLiteralLexicalForm());
        }
    }

    /** Names a node: its label in quotation marks, else its prefixed name or IRI. */
    String name(Node node) {
        return node.isURI() ? name(node.getURI()) : Sentences.term(node);
    }

    private String name(String iri) {
        String label = labels.get(iri);
        if (label != null) {
            return "“" + label + "”";
        }
        String prefixed = Namespaces.shorten(iri);
        return prefixed == null ? "<" + iri + ">" : prefixed;
    }

    /** Puts names in the place of the IRIs of a sentence. */
    String fill(String sentence) {
        return IRI.matcher(sentence).replaceAll(m -> Matcher.quoteReplacement(name(m.group(1))));
    }
}
