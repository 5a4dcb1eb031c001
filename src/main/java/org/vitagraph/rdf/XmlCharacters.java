package org.vitagraph.rdf;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/** Refuses literals with characters that XML 1.0 cannot hold (production 2, Char), not even escaped. */
final class XmlCharacters extends RDFHandlerWrapper {

    XmlCharacters(RDFHandler to) {
        super(to);
    }

    @Override
    public void handleStatement(Statement st) {
        if (st.getObject() instanceof Literal literal) {
            literal.getLabel().codePoints().filter(c -> !allowed(c)).findFirst().ifPresent(c -> {
                throw new IllegalArgumentException(String.format(
                        java.util.Locale.ROOT,
                        "RDF/XML cannot hold the character U+%04X in %s of <%s>",
                        c,
                        st.getPredicate().getLocalName(),
                        st.getSubject().stringValue()));
            });
        }
        super.handleStatement(st);
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c != 0xfffe && c != 0xffff);
    }
}
