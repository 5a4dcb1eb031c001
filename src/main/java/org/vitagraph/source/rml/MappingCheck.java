package org.vitagraph.source.rml;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/** Checks the terms of a mapping and how its parts hang together: what the engine would pass over, or fail at without a place. */
final class MappingCheck {
    private final Mapping mapping;
    private final FindingSink findings;
    private final Set<String> told = new HashSet<>();

    MappingCheck(Mapping mapping, FindingSink findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** Reports all that is wrong. */
    void run() {
        for (Triple triple : mapping.graph().find().toList()) {
            term(triple, triple.getPredicate());
            if (triple.getObject().isURI()) {
                term(triple, triple.getObject());
            }
        }
        if (mapping.maps().isEmpty()) {
            String message = "The mapping has no triples map with an rml:logicalSource.";
            findings.finding(Finding.of(Code.BAD_MAP, Locator.file(mapping.file()), "", message));
        }
        for (Node map : mapping.maps()) {
            if (mapping.values(map, RmlVocabulary.SUBJECT_MAP).size()
                            + mapping.values(map, RmlVocabulary.SUBJECT).size()
                    != 1) {
                Locator at = mapping.places().of(map.toString(), "", "");
                String message = "The triples map <" + map + "> needs one rr:subjectMap or rr:subject.";
                findings.finding(Finding.of(Code.BAD_MAP, at, map.toString(), message));
            }
        }
        mapping.graph()
                .find(Node.ANY, RmlVocabulary.PARENT_MAP, Node.ANY)
                .toList()
                .forEach(this::parent);
    }

    private void term(Triple triple, Node term) {
        String iri = term.getURI();
        Locator at = mapping.places()
                .of(
                        triple.getSubject().toString(),
                        triple.getPredicate().getURI(),
                        term.equals(triple.getPredicate()) ? "" : iri);
        String refusal = RmlVocabulary.refusal(iri).orElse("");
        if (!refusal.isEmpty() && told.add(iri)) {
            findings.finding(new Finding(
                    Code.BAD_MAP, at, iri, "The term <" + iri + "> cannot be used in a mapping here.", refusal));
        } else if (refusal.isEmpty() && RmlVocabulary.misspelt(iri)) {
            findings.finding(new Finding(
                    Code.UNKNOWN_TERM, at, iri, "There is no term <" + iri + ">.", RmlVocabulary.advice(iri)));
        }
    }

    private void parent(Triple triple) {
        if (!mapping.maps().contains(triple.getObject())) {
            findings.finding(Finding.of(
                    Code.BAD_MAP,
                    mapping.at(triple.getSubject(), triple.getPredicate(), triple.getObject()),
                    triple.getObject().toString(),
                    "There is no triples map <" + triple.getObject() + "> to refer to."));
        }
    }
}
