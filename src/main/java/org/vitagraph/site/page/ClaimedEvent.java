package org.vitagraph.site.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vitagraph.rdf.Vg;

/**
 * What claims say of an event that is not taken as fact: nothing else tells when and where it was, and who took part.
 *
 * @param claims the claims about it
 * @param focus the thing whose part in it is told of otherwise
 */
record ClaimedEvent(List<Claim> claims, Node focus) {

    private List<Claim> saying(Set<String> properties) {
        return claims.stream()
                .filter(claim -> properties.contains(claim.predicate().iri()))
                .toList();
    }

    /** Gives who else takes part, by these properties, with the roles of each. */
    List<Happening.Taking> others(Set<String> properties) {
        Map<Link, Set<Link>> others = new LinkedHashMap<>();
        for (Claim claim : saying(properties)) {
            if (!claim.object().iri().equals(focus.getURI())) {
                Set<Link> roles = others.computeIfAbsent(claim.object(), who -> new LinkedHashSet<>());
                claim.role().ifPresent(roles::add);
            }
        }
        return others.entrySet().stream()
                .map(other -> new Happening.Taking(other.getKey(), List.copyOf(other.getValue())))
                .toList();
    }

    /** Gives what is said by these properties. */
    List<Link> values(Set<String> properties) {
        return saying(properties).stream().map(Claim::object).distinct().toList();
    }

    /** Gives the rest, by heading. */
    List<Happening.Detail> details(Set<String> elsewhere) {
        Map<String, Set<Link>> details = new LinkedHashMap<>();
        for (Claim claim : claims) {
            boolean told = elsewhere.contains(claim.predicate().iri())
                    || claim.predicate().iri().equals(Vg.PASSAGE_OF.getURI())
                    || claim.object().iri().equals(focus.getURI());
            if (!told) {
                details.computeIfAbsent(claim.heading(), heading -> new LinkedHashSet<>())
                        .add(claim.object());
            }
        }
        return details.entrySet().stream()
                .map(detail -> new Happening.Detail(detail.getKey(), List.copyOf(detail.getValue())))
                .toList();
    }

    /** Gives the times that are said. */
    static List<Moment> times(List<Claim> claims) {
        return claims.stream()
                .map(Claim::moment)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
