package org.vitagraph.validation;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.PathFactory;
import org.vitagraph.model.Code;

/**
 * Checks every triple against the ontology: its terms are declared, its subject is of the property's domain and its object of the
 * range. Triples may come in any order; the type index must be complete.
 */
final class Terms {
    private static final Node RULE = NodeFactory.createLiteralString("terms");
    private static final String TYPE = Namespaces.RDF + "type";

    private final Declarations declarations;
    private final KnownTerms terms;
    private final TypeIndex types;
    private final Consumer<Problem> problems;
    private final boolean ofSource;

    Terms(Declarations declarations, TypeIndex types, Consumer<Problem> problems) {
        this(declarations, types, problems, false);
    }

    private Terms(Declarations declarations, TypeIndex types, Consumer<Problem> problems, boolean ofSource) {
        this.ofSource = ofSource;
        this.declarations = declarations;
        this.terms = new KnownTerms(declarations.terms());
        this.types = types;
        this.problems = problems;
    }

    /** Checks a graph that a source brings along, in which any IRI without a class may be somebody else's. */
    static Terms ofSource(Declarations declarations, TypeIndex types, Consumer<Problem> problems) {
        return new Terms(declarations, types, problems, true);
    }

    /** Checks one triple. */
    void check(Triple triple) {
        String property = triple.getPredicate().getURI();
        declared(triple, triple.getPredicate(), "property");
        if (triple.getObject().isURI()) {
            declared(triple, triple.getObject(), property.equals(TYPE) ? "class" : "term");
        } else if (!ofSource) {
            wellTyped(triple);
        }
        if (property.equals(TYPE)) {
            return;
        }
        for (String domain : declarations.domain(property)) {
            domain(triple, domain);
        }
        for (String range : declarations.range(property)) {
            range(triple, range);
        }
    }

    private void declared(Triple triple, Node term, String what) {
        if (terms.misspelt(term.getURI())) {
            String name = Objects.requireNonNullElse(Namespaces.shorten(term.getURI()), term.getURI());
            report(
                    Code.UNKNOWN_TERM,
                    triple,
                    term,
                    "there is no " + what + " " + name + "." + terms.proposal(term.getURI()));
        }
    }

    /** Checks that a literal is a value of its type, as stores demand; those that a source brings along were looked at as they were read. */
    private void wellTyped(Triple triple) {
        Node literal = triple.getObject();
        if (literal.isLiteral() && !literal.getLiteral().isWellFormed()) {
            String message = Sentences.term(triple.getPredicate()) + " needs a value of type <"
                    + literal.getLiteralDatatypeURI() + ">; '" + literal.getLiteralLexicalForm() + "' is none";
            report(Code.ILL_TYPED, triple, literal, message);
        }
    }

    private void domain(Triple triple, String domain) {
        int set = types.of(triple.getSubject().toString());
        if (!types.is(set, domain)) {
            String property = Sentences.term(triple.getPredicate());
            String message = "only a <" + domain + "> has the property " + property + "; this is " + classes(set);
            report(Code.DOMAIN_VIOLATED, triple, triple.getObject(), message);
        }
    }

    private void range(Triple triple, String range) {
        Node object = triple.getObject();
        boolean fits = literalRange(range)
                ? object.isLiteral() && fits(object, range)
                : object.isURI()
                        && (types.is(types.of(object.getURI()), range) || isElsewhere(triple.getSubject(), object));
        if (!fits) {
            String what = object.isURI() ? classes(types.of(object.getURI())) : "a literal";
            String message = Sentences.term(triple.getPredicate()) + " needs "
                    + (literalRange(range) ? "a literal of type " : "a ") + "<" + range + ">; " + Sentences.term(object)
                    + " is " + what;
            report(Code.RANGE_VIOLATED, triple, object, message);
        }
    }

    /** Tells whether an IRI belongs to others, as a Wikidata item does: its class is theirs to say. */
    private boolean isElsewhere(Node subject, Node object) {
        int end = subject.getURI().indexOf("/id/");
        String iri = object.getURI();
        boolean others = ofSource
                ? types.classes(types.of(iri)).isEmpty()
                : end > 0 && !iri.startsWith(subject.getURI().substring(0, end + 4));
        return others && !iri.startsWith(Namespaces.VG) && !iri.startsWith(Namespaces.CRM);
    }

    private static boolean literalRange(String range) {
        return range.startsWith(Namespaces.XSD)
                || range.equals(Namespaces.RDFS + "Literal")
                || range.equals(Namespaces.RDF + "langString")
                || range.equals(Namespaces.RDF + "JSON");
    }

    private static boolean fits(Node literal, String range) {
        String datatype = literal.getLiteralDatatypeURI();
        return range.equals(Namespaces.RDFS + "Literal")
                || range.equals(datatype)
                || (range.equals(XSDDatatype.XSDdecimal.getURI()) && datatype.equals(XSDDatatype.XSDinteger.getURI()));
    }

    private String classes(int set) {
        return types.classes(set).isEmpty()
                ? "of no class"
                : "a "
                        + types.classes(set).stream()
                                .sorted()
                                .map(c -> "<" + c + ">")
                                .collect(Collectors.joining(", "));
    }

    private void report(Code code, Triple triple, Node value, String message) {
        problems.accept(new Problem(
                code, triple.getSubject(), PathFactory.pathLink(triple.getPredicate()), value, message, RULE, null));
    }
}
