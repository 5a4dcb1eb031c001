package org.vitagraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the {@code vg:} extension that code speaks of; their definitions stand in {@code ontology/vg.ttl}. */
public final class Vg {

    /** The namespace. */
    public static final String NS = "https://w3id.org/vitagraph/ns#";
    /** The namespace of slot properties, by which a kind gives its slots their roles. */
    public static final String SLOT = "https://w3id.org/vitagraph/slot#";

    public static final Node CLAIM = term("Claim");
    public static final Node RECORD_CLAIM = term("RecordClaim");
    public static final Node COVERS = term("covers");
    public static final Node PUTATIVE_EVENT = term("PutativeEvent");
    public static final Node REDIRECT = term("Redirect");
    public static final Node REDIRECTS_TO = term("redirects_to");
    public static final Node KIND = term("Kind");
    public static final Node RELATION_TYPE = term("RelationType");
    public static final Node PATTERN = term("pattern");
    public static final Node PRINCIPAL = term("principal");
    public static final Node REQUIRES = term("requires");
    public static final Node IMPLIES = term("implies");
    public static final Node LABEL_RULE = term("label_rule");
    public static final Node MATERIALISED = term("materialised");
    public static final Node PARTICIPATION_CLASS = term("participation_class");
    public static final Node PARTICIPATION_ROLE = term("participation_role");
    public static final Node AGENT = term("agent");
    public static final Node PARTICIPANT = term("participant");
    public static final Node ENTITY_CLASS = term("EntityClass");
    public static final Node WORD = term("word");
    public static final Node CLASS = term("class");
    public static final Node CLAIMED = term("claimed");
    public static final Node OF_CLAIM = term("of_claim");
    public static final Node SIMPLE = term("simple");
    public static final Node SUBJECT = term("subject");
    public static final Node PREDICATE = term("predicate");
    public static final Node OBJECT = term("object");
    public static final Node ROLE = term("role");
    public static final Node IN_ROLE = term("in_role");
    public static final Node IDENTIFIED_WITH = term("identified_with");
    public static final Node OF_FACT = term("of_fact");
    public static final Node PASSAGE_OF = term("passage");
    public static final Node WORDS = term("words");
    public static final Node MODALITY = term("modality");
    public static final Node CERTAINTY = term("certainty");
    public static final Node ACCEPTED = term("accepted");
    public static final Node BECAUSE = term("because");
    public static final Node OVERRIDE_REASON = term("override_reason");
    public static final Node DECIDED_BY = term("decided_by");
    public static final Node WIDENED_BY = term("widened_by");
    public static final Node ALTERNATIVE_TO = term("alternative_to");
    public static final Node ALTERNATIVE_KIND = term("alternative_kind");
    public static final Node DERIVED_FROM = term("derived_from");
    public static final Node REVISES = term("revises");
    public static final Node CONFLICTS_WITH = term("conflicts_with");
    public static final Node REFINES = term("refines");
    public static final Node SUPPORTS = term("supports");
    public static final Node SOURCE = term("source");
    public static final Node SOURCE_COUNT = term("source_count");
    public static final Node CONTESTED = term("contested");
    public static final Node ORDER = term("order");
    public static final Node MAIN_LANGUAGE = term("main_language");

    private Vg() {}

    /** Gives the term with this local name. */
    public static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
