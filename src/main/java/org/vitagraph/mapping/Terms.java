package org.vitagraph.mapping;

import java.math.BigDecimal;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.model.Text;

/** Literals and IRIs as Jena's terms. */
final class Terms {

    private static final RDFDatatype EDTF =
            TypeMapper.getInstance().getSafeTypeByName("http://id.loc.gov/datatypes/edtf/EDTF");
    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    private static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

    private Terms() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node text(Text text) {
        return text.language().isEmpty() ? string(text.text()) : text(text.text(), text.language());
    }

    static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node edtf(String edtf) {
        return NodeFactory.createLiteralDT(edtf, EDTF);
    }

    static Node json(String json) {
        return NodeFactory.createLiteralDT(json, TypeMapper.getInstance().getSafeTypeByName(RDF.getURI() + "JSON"));
    }

    static Node dateTime(String lexical) {
        return NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdateTime);
    }

    static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static Node decimal(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? NodeFactory.createLiteralDT(number.toBigInteger().toString(), XSDDatatype.XSDinteger)
                : NodeFactory.createLiteralDT(number.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node bool(boolean value) {
        return value ? TRUE : FALSE;
    }
}
