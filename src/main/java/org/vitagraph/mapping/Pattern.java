package org.vitagraph.mapping;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.syntax.Element;
import org.jspecify.annotations.Nullable;

/**
 * One CIDOC-CRM pattern: a CONSTRUCT over the slots of a fact, taken apart for instantiation.
 *
 * @param name the basename of its file
 * @param header what the {@code #+} lines declare
 * @param templates the triples of the CONSTRUCT
 * @param binds the BINDs of the WHERE in order
 * @param where the whole WHERE if it is more than BINDs; null if BINDs are all there is
 * @param columns where its rows have which variable
 */
record Pattern(
        String name,
        Header header,
        List<Template> templates,
        VarExprList binds,
        @Nullable Element where,
        Columns columns) {

    /** Where a triple goes. */
    enum Destination {
        /** Types, labels and whatever serves content: there only where a content triple is. */
        SCAFFOLD,
        /** The content of a claim. */
        CLAIMED,
        /** What is said of each claim of the fact, in place of the subject. */
        OF_CLAIM,
        /** The flat view per person. */
        SIMPLE
    }

    /**
     * One triple of the CONSTRUCT.
     *
     * @param destination where its instances go
     * @param subject a term or a variable
     * @param predicate a term or a variable
     * @param object a term or a variable
     * @param slots the slots that it depends on, also through BINDs
     * @param claim the name of its claim within a fact, empty if it is no content
     */
    record Template(
            Destination destination, Term subject, Term predicate, Term object, Set<String> slots, String claim) {

        /** Gives where rows have the role that the object plays; negative where it plays none. */
        int role(Columns columns) {
            return object.place() < 0 ? -1 : columns.of(object.node().getName() + Row.SUFFIXES.get(Row.ROLE));
        }
    }

    /**
     * A term of a template.
     *
     * @param node the term, or a variable
     * @param place where rows have the variable; negative if it is none
     */
    record Term(Node node, int place) {

        /** Gives the term itself, or the row's value of the variable; null where it has none. */
        @Nullable
        Node in(Row row) {
            return place < 0 ? node : row.value(place);
        }
    }

    /** Gives the name of the claim by which other facts refer to this one: its first. */
    String mainClaim() {
        return templates.stream()
                .filter(t -> t.destination() == Destination.CLAIMED)
                .map(Template::claim)
                .findFirst()
                .orElse(header.principal());
    }
}
