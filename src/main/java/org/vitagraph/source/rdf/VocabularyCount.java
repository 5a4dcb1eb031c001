package org.vitagraph.source.rdf;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.rdf.Crm;

/**
 * Counts which vocabularies a graph is written in, by the namespaces of its predicates and classes, and passes its quads on. So
 * it is known at the end whether the graph is CIDOC-CRM and can stand as it is, or must be mapped.
 */
public final class VocabularyCount implements RdfSink {
    private static final int MOST = 10_000;

    /** Namespaces whose terms stand in graphs of any kind. */
    private static final Set<String> COMMON = Set.of(
            RDF.getURI(), RDFS.getURI(), OWL.getURI(), SKOS.getURI(), DCTerms.getURI(), "http://www.w3.org/ns/prov#");

    private final RdfSink to;
    private final Map<String, Long> terms = new HashMap<>();

    /** Makes a counter in front of a sink. */
    public VocabularyCount(RdfSink to) {
        this.to = to;
    }

    /** What a graph is. */
    public enum Sort {
        /** At least half of its terms are CIDOC-CRM's, those aside that go with any vocabulary. */
        CIDOC_CRM,
        /** It is written in other vocabularies, such as schema.org or FOAF. */
        OTHER,
        /** It has no triples. */
        EMPTY
    }

    @Override
    public void quad(Node graph, Node subject, Node predicate, Node object) {
        count(predicate);
        if (predicate.equals(RDF.Nodes.type) && object.isURI()) {
            count(object);
        }
        to.quad(graph, subject, predicate, object);
    }

    private void count(Node term) {
        String iri = term.getURI();
        String namespace = iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        if (terms.size() < MOST || terms.containsKey(namespace)) {
            terms.merge(namespace, 1L, Long::sum);
        }
    }

    /** Gives how often terms of each namespace stand as predicate or class, by namespace; the first 10,000 of them. */
    public Map<String, Long> namespaces() {
        return Collections.unmodifiableMap(new TreeMap<>(terms));
    }

    /** Tells what the graph is, by what was counted until now. */
    public Sort sort() {
        if (terms.isEmpty()) {
            return Sort.EMPTY;
        }
        long crm = terms.getOrDefault(Crm.NS, 0L);
        long all = terms.entrySet().stream()
                .filter(namespace -> !COMMON.contains(namespace.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return crm > 0 && 2 * crm >= all ? Sort.CIDOC_CRM : Sort.OTHER;
    }
}
