package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;

/**
 * Reads events as they are seen from a thing.
 *
 * @param reader reads statements
 * @param claims reads claims
 * @param focus the thing
 */
record HappeningReader(Reader reader, ClaimReader claims, Node focus) {

    private static final List<Node> WHO = Stream.of(
                    "P11_had_participant",
                    "P14_carried_out_by",
                    "P25_moved",
                    "P98_brought_into_life",
                    "P100_was_death_of",
                    "P143_joined",
                    "P144_joined_with",
                    "P145_separated",
                    "P146_separated_from")
            .map(Crm::term)
            .toList();
    private static final Set<String> WHO_BY_IRI =
            WHO.stream().map(Node::getURI).collect(Collectors.toUnmodifiableSet());
    private static final Node PLACE = Crm.term("P7_took_place_at");
    private static final List<Node> WAY = List.of(Crm.term("P27_moved_from"), Crm.term("P26_moved_to"));
    private static final Set<String> PLACES = Set.of(PLACE.getURI());
    private static final Set<String> ENDS = WAY.stream().map(Node::getURI).collect(Collectors.toUnmodifiableSet());
    /** What is told of an event apart from its details. */
    private static final Set<String> ELSEWHERE =
            Stream.of(WHO_BY_IRI, PLACES, ENDS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SHOWN_OTHERWISE =
            Set.of("P4_has_time-span", "P7_took_place_at", "P2_has_type", "type", "label");

    /** Reads all events that the thing stands in, in order of time; those without one come last. */
    List<Happening> all() {
        return reader.eventsOf(focus).stream()
                .filter(event -> !event.equals(focus))
                .map(this::happening)
                .sorted(Comparator.comparing(Happening::order)
                        .thenComparing(happening -> happening.link().label().text()))
                .toList();
    }

    /** Reads one. */
    Happening happening(Node event) {
        Map<Node, Set<Node>> takers = takers(event);
        Set<Node> roles = takers.getOrDefault(focus, Set.of());
        boolean putative = reader.is(event, Vg.PUTATIVE_EVENT);
        boolean taken = !putative && takesPart(event);
        List<Claim> all = Stream.concat(
                        claims.about(event).stream()
                                .filter(claim -> putative || (taken ? concerns(claim) : names(claim))),
                        claims.covering(event).stream().filter(claim -> putative || taken))
                .toList();
        ClaimedEvent claimed = new ClaimedEvent(putative ? all : List.of(), focus);
        List<Happening.Taking> others = new ArrayList<>();
        takers.forEach((who, as) -> {
            if (!who.equals(focus)) {
                others.add(new Happening.Taking(reader.link(who), reader.links(List.copyOf(as))));
            }
        });
        others.addAll(claimed.others(WHO_BY_IRI));
        return new Happening(
                reader.link(event),
                reader.links(reader.objects(event, Crm.P2_HAS_TYPE)),
                reader.object(event, Crm.P4_HAS_TIME_SPAN).map(reader::moment),
                roles.isEmpty() ? rolesClaimed(all) : reader.links(List.copyOf(roles)),
                both(reader.objects(event, PLACE), claimed.values(PLACES)),
                both(
                        WAY.stream()
                                .flatMap(end -> reader.objects(event, end).stream())
                                .toList(),
                        claimed.values(ENDS)),
                others,
                Stream.concat(details(event).stream(), claimed.details(ELSEWHERE).stream())
                        .toList(),
                !taken,
                all);
    }

    private List<Link> both(List<Node> said, List<Link> claimed) {
        return Stream.concat(reader.links(said).stream(), claimed.stream())
                .distinct()
                .toList();
    }

    /** Tells whether it is taken as fact that the thing stands in an event: else claims alone join them. */
    private boolean takesPart(Node event) {
        return event.equals(focus)
                || names(event)
                || reader.subjects(Crm.P01_HAS_DOMAIN, event).stream().anyMatch(this::names);
    }

    private boolean names(Node node) {
        return reader.said().about(node).stream()
                .anyMatch(triple -> triple.getObject().equals(focus));
    }

    /** Gives who takes part, with the roles of each; where roles are those of an office, the office. */
    private Map<Node, Set<Node>> takers(Node event) {
        Map<Node, Set<Node>> takers = new LinkedHashMap<>();
        List<Triple> said = reader.said().about(event);
        for (Node property : WHO) {
            Reader.objects(said, property).forEach(who -> takers.computeIfAbsent(who, w -> new LinkedHashSet<>()));
        }
        for (Node node : reader.subjects(Crm.P01_HAS_DOMAIN, event)) {
            reader.object(node, Crm.P02_HAS_RANGE)
                    .ifPresent(who -> takers.computeIfAbsent(who, w -> new LinkedHashSet<>())
                            .addAll(reader.objects(node, Vg.IN_ROLE)));
        }
        return takers;
    }

    private List<Link> rolesClaimed(List<Claim> all) {
        return all.stream()
                .filter(claim -> claim.object().iri().equals(focus.getURI()))
                .map(Claim::role)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Tells whether a claim says that the thing stands in an event, and as what. */
    private boolean names(Claim claim) {
        return claim.object().iri().equals(focus.getURI())
                || claim.role()
                        .filter(role -> role.iri().equals(focus.getURI()))
                        .isPresent();
    }

    /** Tells whether a claim about an event is of interest here: who else took part is said on the event's own page. */
    private boolean concerns(Claim claim) {
        return !WHO_BY_IRI.contains(claim.predicate().iri())
                || claim.object().iri().equals(focus.getURI())
                || claim.about().iri().equals(focus.getURI())
                || claim.isContested();
    }

    private List<Happening.Detail> details(Node event) {
        Map<String, List<Node>> details = new LinkedHashMap<>();
        for (Triple triple : reader.about(event)) {
            String name = Iris.lastSegment(triple.getPredicate().getURI());
            if (!WHO.contains(triple.getPredicate()) && !SHOWN_OTHERWISE.contains(name)) {
                details.computeIfAbsent(heading(triple.getPredicate()), h -> new ArrayList<>())
                        .add(triple.getObject());
            }
        }
        return details.entrySet().stream()
                .map(detail -> new Happening.Detail(detail.getKey(), reader.links(detail.getValue())))
                .toList();
    }

    private String heading(Node property) {
        String phrase = Phrases.heading(Iris.lastSegment(property.getURI()));
        return phrase.isEmpty() ? reader.label(property).text() : reader.words().say(phrase);
    }
}
