package org.vitagraph.mapping;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueNode;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.Slug;
import org.vitagraph.rdf.Vg;

/** The functions that patterns may call, registered in a query's context and nowhere else. */
final class PatternFunctions {

    private static final String NODE = Vg.NS + "node";
    private static final String LANGUAGE = Vg.NS + "language";
    private static final String LINK = Vg.NS + "link";
    private static final String WORDS = Vg.NS + "words";

    private PatternFunctions() {}

    /** Tells whether a function is one of these. */
    static boolean isKnown(String iri) {
        return iri.equals(NODE) || iri.equals(LANGUAGE) || iri.equals(LINK) || iri.equals(WORDS);
    }

    /** Makes a context in which patterns are evaluated. */
    static Context context(Settings settings) {
        return context(settings, Map.of());
    }

    /**
     * Makes a context in which patterns are evaluated.
     *
     * @param moved the IRIs of nodes that have another one than that which is made for them
     */
    static Context context(Settings settings, Map<String, String> moved) {
        Context context = ARQ.getContext().copy();
        FunctionRegistry registry = new FunctionRegistry();
        registry.put(NODE, iri -> new MintNode(settings.iris(), moved));
        registry.put(LANGUAGE, iri -> new LanguageOf(settings.ontology()));
        registry.put(LINK, iri -> new LinkOf(settings.ontology()));
        registry.put(WORDS, iri -> new Words(settings.language()));
        FunctionRegistry.set(context, registry);
        return context;
    }

    /** {@code vg:node(path, part…)}: an IRI of the publication whose slug is made of the parts. */
    private static final class MintNode extends FunctionBase {
        private final Iris iris;
        private final Map<String, String> moved;

        MintNode(Iris iris, Map<String, String> moved) {
            this.iris = iris;
            this.moved = moved;
        }

        @Override
        public NodeValue exec(List<NodeValue> args) {
            StringBuilder slug = new StringBuilder();
            for (NodeValue part : args.subList(1, args.size())) {
                slug.append(slug.isEmpty() ? "" : "--");
                slug.append(
                        part.isIRI()
                                ? Iris.lastSegment(part.getNode().getURI())
                                : Slug.of(part.asNode().getLiteralLexicalForm()));
            }
            String minted = iris.id(args.getFirst().getString(), slug.toString());
            return new NodeValueNode(NodeFactory.createURI(moved.getOrDefault(minted, minted)));
        }

        @Override
        public void checkBuild(String uri, ExprList args) {
            atLeast(2, args);
        }
    }

    /** {@code vg:language(literal)}: the E56 language of its tag; an error where the vocabulary has none. */
    private static final class LanguageOf extends FunctionBase {
        private final Ontology ontology;

        LanguageOf(Ontology ontology) {
            this.ontology = ontology;
        }

        @Override
        public NodeValue exec(List<NodeValue> args) {
            String tag = args.getFirst().asNode().isLiteral()
                    ? args.getFirst().asNode().getLiteralLanguage()
                    : "";
            return NodeValue.makeNode(ontology.language(tag).orElseThrow(() -> new ExprEvalException("no language")));
        }

        @Override
        public void checkBuild(String uri, ExprList args) {
            atLeast(1, args);
        }
    }

    /** {@code vg:link(scheme, value)}: the IRI that a scheme gives to an identifier; an error where it has no rule. */
    private static final class LinkOf extends FunctionBase {
        private final Ontology ontology;

        LinkOf(Ontology ontology) {
            this.ontology = ontology;
        }

        @Override
        public NodeValue exec(List<NodeValue> args) {
            String rule = ontology.object(args.get(0).asNode(), Vg.term("iri_pattern"))
                    .orElseThrow(() -> new ExprEvalException("no vg:iri_pattern"))
                    .getLiteralLexicalForm();
            String value = args.get(1).asNode().getLiteralLexicalForm();
            return NodeValue.makeNode(NodeFactory.createURI(rule.replace("{value}", Iris.segment(value))));
        }

        @Override
        public void checkBuild(String uri, ExprList args) {
            atLeast(2, args);
        }
    }

    /**
     * {@code vg:words(value, text…)}: the text in the publication's main language, or the first where none is in it, with the value in
     * the place of its {@code {}}.
     */
    private static final class Words extends FunctionBase {
        private final String language;

        Words(String language) {
            this.language = language;
        }

        @Override
        public NodeValue exec(List<NodeValue> args) {
            List<NodeValue> texts = args.subList(1, args.size());
            Node chosen = texts.stream()
                    .map(NodeValue::asNode)
                    .filter(text ->
                            text.isLiteral() && text.getLiteralLanguage().equals(language))
                    .findFirst()
                    .orElse(texts.getFirst().asNode());
            String words = chosen.getLiteralLexicalForm()
                    .replace("{}", args.getFirst().asNode().getLiteralLexicalForm());
            return NodeValue.makeNode(NodeFactory.createLiteralLang(words, chosen.getLiteralLanguage()));
        }

        @Override
        public void checkBuild(String uri, ExprList args) {
            atLeast(2, args);
        }
    }

    private static void atLeast(int number, ExprList args) {
        if (args.size() < number) {
            throw new QueryBuildException("too few arguments");
        }
    }
}
