package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Vg;

/**
 * What is said of another thing and names this one, such as that the other is its enemy. It is told as it is said: few properties have a
 * name from their other side.
 *
 * @param subject the other thing
 * @param heading what is said of it, such as "enemy of", in the reader's language
 * @param claims who says so; all are taken as fact
 */
public record Converse(Link subject, String heading, List<Claim> claims) implements Said {

    private static final String MEMBER = Crm.NS + "P107_has_current_or_former_member";

    /** What names a thing without saying what something else is to it. */
    private static final Set<String> NO_RELATIONS = Set.of(
            Crm.NS + "P67_refers_to",
            Crm.NS + "P189_approximates",
            Crm.P2_HAS_TYPE.getURI(),
            Vg.PASSAGE_OF.getURI(),
            Vg.term("identified_with").getURI());

    public Converse {
        claims = List.copyOf(claims);
    }

    /**
     * Finds them.
     *
     * @param saying the claims that name the thing
     * @param event tells whether something is an event: what events say of the thing is told with them
     * @param happenings the events of the thing; whose members it is by these is told with them, too
     */
    static List<Converse> of(List<Claim> saying, Predicate<Link> event, List<Happening> happenings) {
        Set<String> told = happenings.stream()
                .flatMap(happening -> happening.claims().stream())
                .map(Claim::fact)
                .collect(Collectors.toSet());
        Map<Link, Map<String, List<Claim>>> found = new LinkedHashMap<>();
        for (Claim claim : saying) {
            String property = claim.predicate().iri();
            boolean relation = claim.standing().isTaken()
                    && !NO_RELATIONS.contains(property)
                    && !(property.equals(MEMBER) && told.contains(claim.fact()))
                    && !event.test(claim.about());
            if (relation) {
                found.computeIfAbsent(claim.about(), subject -> new LinkedHashMap<>())
                        .computeIfAbsent(claim.heading(), heading -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<Converse> converses = new ArrayList<>();
        found.forEach((subject, byHeading) ->
                byHeading.forEach((heading, claims) -> converses.add(new Converse(subject, heading, claims))));
        return converses;
    }
}
