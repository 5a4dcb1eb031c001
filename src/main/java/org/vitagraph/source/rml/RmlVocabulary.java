package org.vitagraph.source.rml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vitagraph.source.yaml.Suggestion;

/** The terms of R2RML (W3C Recommendation of 2012) and of RML in the form that the engine reads. */
final class RmlVocabulary {
    static final String RR = "http://www.w3.org/ns/r2rml#";
    static final String RML = "http://semweb.mmlab.be/ns/rml#";
    static final String QL = "http://semweb.mmlab.be/ns/ql#";

    static final Node LOGICAL_SOURCE = rml("logicalSource");
    static final Node SOURCE = rml("source");
    static final Node ITERATOR = rml("iterator");
    static final Node REFERENCE = rml("reference");
    static final Node FORMULATION = rml("referenceFormulation");
    static final Node TEMPLATE = rr("template");
    static final Node SUBJECT = rr("subject");
    static final Node SUBJECT_MAP = rr("subjectMap");
    static final Node PARENT_MAP = rr("parentTriplesMap");
    static final Node JOIN = rr("joinCondition");
    static final Node PARENT = rr("parent");
    static final Node CHILD = rr("child");

    private static final Map<String, Set<String>> KNOWN = Map.of(
            RR,
            Set.of(
                    "TriplesMap",
                    "TermMap",
                    "SubjectMap",
                    "PredicateMap",
                    "ObjectMap",
                    "PredicateObjectMap",
                    "RefObjectMap",
                    "GraphMap",
                    "Join",
                    "IRI",
                    "BlankNode",
                    "Literal",
                    "defaultGraph",
                    "subjectMap",
                    "subject",
                    "predicateObjectMap",
                    "predicateMap",
                    "predicate",
                    "objectMap",
                    "object",
                    "graphMap",
                    "graph",
                    "class",
                    "template",
                    "constant",
                    "termType",
                    "datatype",
                    "language",
                    "parentTriplesMap",
                    "joinCondition",
                    "parent",
                    "child"),
            RML,
            Set.of(
                    "LogicalSource",
                    "BaseSource",
                    "LanguageMap",
                    "DatatypeMap",
                    "logicalSource",
                    "source",
                    "referenceFormulation",
                    "iterator",
                    "reference",
                    "languageMap",
                    "datatypeMap"),
            QL,
            Set.of("CSV", "JSONPath", "XPath"));

    private static final String DATABASE =
            "It is of R2RML's mappings of databases; a mapping of files says rml:logicalSource and " + "rml:reference.";
    private static final String FUNCTIONS =
            "Functions are not run here; say what they do in a CONSTRUCT or a source map.";

    private static final Map<String, String> REFUSED = Map.of(
            RR + "logicalTable", DATABASE,
            RR + "tableName", DATABASE,
            RR + "sqlQuery", DATABASE,
            RR + "sqlVersion", DATABASE,
            RR + "column", DATABASE,
            RR + "inverseExpression", DATABASE,
            RML + "query", "Nothing but files is read here.",
            QL + "SPARQL", "Nothing but files is read here.");

    private static final Map<String, String> REFUSED_NAMESPACES = Map.of(
            "http://w3id.org/rml/",
                    "It is of the RML vocabulary of 2024, which the engine does not read: use <" + RML + ">.",
            "http://semweb.mmlab.be/ns/fnml#", FUNCTIONS,
            "https://w3id.org/function/ontology#", FUNCTIONS,
            "http://carml.taxonic.com/carml/", "Extensions of the engine are not used here: rml:source names a file.",
            "http://www.wiwiss.fu-berlin.de/suhl/bizer/D2RQ/0.1#", DATABASE);

    private RmlVocabulary() {}

    private static Node rr(String name) {
        return NodeFactory.createURI(RR + name);
    }

    private static Node rml(String name) {
        return NodeFactory.createURI(RML + name);
    }

    /** Tells why a term cannot stand in a mapping though it is one. */
    static Optional<String> refusal(String iri) {
        return Optional.ofNullable(REFUSED.get(iri)).or(() -> REFUSED_NAMESPACES.entrySet().stream()
                .filter(namespace -> iri.startsWith(namespace.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** Tells whether an IRI lies in one of the namespaces and is no term of it. */
    static boolean misspelt(String iri) {
        return KNOWN.entrySet().stream()
                .anyMatch(terms -> iri.startsWith(terms.getKey())
                        && iri.length() > terms.getKey().length()
                        && !terms.getValue()
                                .contains(iri.substring(terms.getKey().length())));
    }

    /** Gives what may have been meant by a misspelt term. */
    static String advice(String iri) {
        String name = iri.substring(iri.indexOf('#') + 1);
        List<String> alike = new ArrayList<>();
        KNOWN.values().forEach(names -> names.stream()
                .filter(known -> Character.isUpperCase(known.charAt(0)) == Character.isUpperCase(name.charAt(0)))
                .forEach(alike::add));
        return Suggestion.nearest(name, alike)
                .map(near -> "Did you mean '" + prefix(near) + near + "'?")
                .orElse("Use a term of R2RML or RML.");
    }

    private static String prefix(String name) {
        return Map.of(RR, "rr:", RML, "rml:", QL, "ql:").entrySet().stream()
                .filter(prefix -> KNOWN.getOrDefault(prefix.getKey(), Set.of()).contains(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
