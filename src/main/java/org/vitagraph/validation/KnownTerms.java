package org.vitagraph.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The terms of the shared vocabularies (SHACL, RDF, RDFS, OWL, SKOS, DCMI) and of the declarations, with the nearest to a misspelt one. */
final class KnownTerms {
    /** Namespaces in which an undeclared term is a mistake. */
    private static final List<String> CLOSED = List.of(
            Namespaces.CRM,
            Namespaces.VG,
            Namespaces.SH,
            Namespaces.RDF,
            Namespaces.RDFS,
            Namespaces.OWL,
            Namespaces.SKOS,
            Namespaces.DCTERMS);

    private final Set<String> terms = new HashSet<>();

    /** Takes the terms of the ontology and adds those of the shared vocabularies. */
    KnownTerms(Collection<String> declared) {
        terms.addAll(declared);
        try (InputStream in = Objects.requireNonNull(KnownTerms.class.getResourceAsStream("terms.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(Namespaces::expand).forEach(terms::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether the IRI lies in a closed namespace and is not a term of it. {@code rdf:_1} and its like are terms. */
    boolean misspelt(String iri) {
        if (terms.contains(iri)) {
            return false;
        }
        String namespace = namespace(iri);
        return namespace != null
                && iri.length() > namespace.length()
                && !(namespace.equals(Namespaces.RDF) && iri.startsWith("_", namespace.length()));
    }

    /** Gives a sentence that proposes the nearest term, or an empty text where none is near. */
    String proposal(String iri) {
        String near = nearest(iri);
        return near == null ? "" : " Did you mean " + Objects.requireNonNullElse(Namespaces.shorten(near), near) + "?";
    }

    private @Nullable String nearest(String iri) {
        String namespace = namespace(iri);
        if (namespace == null) {
            return null;
        }
        String local = iri.substring(namespace.length());
        String best = null;
        int least = Math.max(2, local.length() / 3) + 1;
        for (String term : new TreeSet<>(terms)) {
            if (term.startsWith(namespace)) {
                int distance = Distance.between(local, term.substring(namespace.length()), least);
                if (distance < least) {
                    least = distance;
                    best = term;
                }
            }
        }
        return best;
    }

    private static @Nullable String namespace(String iri) {
        for (String namespace : CLOSED) {
            if (iri.startsWith(namespace)) {
                return namespace;
            }
        }
        return null;
    }
}
