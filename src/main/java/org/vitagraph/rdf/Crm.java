package org.vitagraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of CIDOC-CRM 7.1.3 that code speaks of; all others are said in files only. */
public final class Crm {

    /** The namespace. */
    public static final String NS = "http://www.cidoc-crm.org/cidoc-crm/";

    public static final Node E5_EVENT = term("E5_Event");
    public static final Node E13_ATTRIBUTE_ASSIGNMENT = term("E13_Attribute_Assignment");
    public static final Node E31_DOCUMENT = term("E31_Document");
    public static final Node E33_LINGUISTIC_OBJECT = term("E33_Linguistic_Object");
    public static final Node E52_TIME_SPAN = term("E52_Time-Span");
    public static final Node E54_DIMENSION = term("E54_Dimension");
    public static final Node P01_HAS_DOMAIN = term("P01_has_domain");
    public static final Node P02_HAS_RANGE = term("P02_has_range");
    public static final Node P2_HAS_TYPE = term("P2_has_type");
    public static final Node P4_HAS_TIME_SPAN = term("P4_has_time-span");
    public static final Node P11_HAD_PARTICIPANT = term("P11_had_participant");
    public static final Node P14_CARRIED_OUT_BY = term("P14_carried_out_by");
    public static final Node P16_USED_SPECIFIC_OBJECT = term("P16_used_specific_object");
    public static final Node P81A = term("P81a_end_of_the_begin");
    public static final Node P81B = term("P81b_begin_of_the_end");
    public static final Node P82 = term("P82_at_some_time_within");
    public static final Node P82A = term("P82a_begin_of_the_begin");
    public static final Node P82B = term("P82b_end_of_the_end");
    public static final Node P90 = term("P90_has_value");
    public static final Node P90A = term("P90a_has_lower_value_limit");
    public static final Node P90B = term("P90b_has_upper_value_limit");
    public static final Node P91 = term("P91_has_unit");
    public static final Node P106_IS_COMPOSED_OF = term("P106_is_composed_of");
    public static final Node P140_ASSIGNED_ATTRIBUTE_TO = term("P140_assigned_attribute_to");
    public static final Node P141_ASSIGNED = term("P141_assigned");
    public static final Node P177_ASSIGNED_PROPERTY_OF_TYPE = term("P177_assigned_property_of_type");
    public static final Node P190_HAS_SYMBOLIC_CONTENT = term("P190_has_symbolic_content");

    private Crm() {}

    /** Gives the term with this local name. */
    public static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
