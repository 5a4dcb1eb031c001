package org.vitagraph.store.guard;

import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** ENCODE_FOR_URI (SPARQL 1.1 §17.4.3.11) of values within the limit; each use can make one three times as long. */
final class BoundedEncoding extends E_StrEncodeForURI {

    private final Limits limits;

    BoundedEncoding(Expr argument, Limits limits) {
        super(argument);
        this.limits = limits;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        NodeValue encoded = super.eval(value);
        BoundedFunctions.check(encoded.asUnquotedString().length(), limits);
        return encoded;
    }

    @Override
    public Expr copy(Expr argument) {
        return new BoundedEncoding(argument, limits);
    }
}
