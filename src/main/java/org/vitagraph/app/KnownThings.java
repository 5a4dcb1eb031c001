package org.vitagraph.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitagraph.link.Point;
import org.vitagraph.link.index.ContextKind;
import org.vitagraph.link.match.LinkedThing;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Numeral;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.Ontology;

/**
 * The places, groups and offices of a publication with what is accepted of them: gathered from the facts on their way to another sink. Of
 * people nothing is kept.
 */
final class KnownThings implements ResolvedSink {

    /** How items of Wikidata name what a sort of thing is. */
    private static final Map<EntityType, Set<ContextKind>> KINDS = Map.of(
            EntityType.PLACE, Set.of(ContextKind.PLACE),
            EntityType.GROUP, Set.of(ContextKind.OFFICE, ContextKind.PARTY),
            EntityType.OFFICE, Set.of(ContextKind.OFFICE));

    /** The kinds of fact by which a thing is in another. */
    private static final Set<String> WITHIN = Set.of("place-within", "organ-of", "office-of", "located-at");

    private final Map<String, Thing> byIri = new TreeMap<>();
    private final ResolvedSink next;

    /** What is known of one. */
    private static final class Thing {
        private final Map<String, Entity> forms = new TreeMap<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> wholes = new TreeSet<>();
        private final List<ResolvedFact> identifiers = new ArrayList<>();
        private Optional<Point> point = Optional.empty();
    }

    /** Gathers, and hands all on. */
    KnownThings(ResolvedSink next) {
        this.next = next;
    }

    @Override
    public void resolved(ResolvedFact fact) {
        if (KnownPerson.isTold(fact)) {
            KnownPerson.mentions(fact).forEach(this::thing);
            switch (fact.fact().kind()) {
                case "identifier" -> of(fact, "of").ifPresent(thing -> thing.identifiers.add(fact));
                case "coordinates" -> of(fact, "of").ifPresent(thing -> thing.point = point(fact));
                case "name" -> of(fact, "of").ifPresent(thing -> name(fact, thing));
                default -> {
                    if (WITHIN.contains(fact.fact().kind())
                            && fact.fact().slot("to").getFirst() instanceof Mention whole) {
                        of(fact, "from").ifPresent(thing -> thing.wholes.add(whole.resolvedIri()));
                    }
                }
            }
        }
        next.resolved(fact);
    }

    private Optional<Thing> of(ResolvedFact fact, String slot) {
        return fact.fact().slot(slot).stream()
                .filter(Mention.class::isInstance)
                .flatMap(mention -> thing((Mention) mention).stream())
                .findFirst();
    }

    private Optional<Thing> thing(Mention mention) {
        if (!KINDS.containsKey(mention.entity().type())) {
            return Optional.empty();
        }
        Thing thing = byIri.computeIfAbsent(mention.resolvedIri(), iri -> new Thing());
        thing.forms.putIfAbsent(mention.entity().key(), mention.entity());
        return Optional.of(thing);
    }

    private static void name(ResolvedFact fact, Thing thing) {
        Stream.of("form", "original")
                .flatMap(slot -> fact.fact().slot(slot).stream())
                .filter(Text.class::isInstance)
                .forEach(form -> thing.names.add(((Text) form).text()));
    }

    private static Optional<Point> point(ResolvedFact fact) {
        double latitude = number(fact, "latitude");
        double longitude = number(fact, "longitude");
        return Point.isOnEarth(latitude, longitude) ? Optional.of(new Point(latitude, longitude)) : Optional.empty();
    }

    private static double number(ResolvedFact fact, String slot) {
        Value value = fact.fact().slot(slot).getFirst();
        return value instanceof Numeral number ? number.value().doubleValue() : Double.NaN;
    }

    @Override
    public void tie(Tie tie) {
        next.tie(tie);
    }

    @Override
    public void moved(String usual, String iri) {
        next.moved(usual, iri);
    }

    @Override
    public void redirect(Mention from, String to) {
        next.redirect(from, to);
    }

    /**
     * Gives what is looked for, in the order of their IRIs.
     *
     * @param people the people with what is accepted of them
     * @param links the links that there are; those that are exact say which item somebody is
     * @param ontology which schemes of identifiers Wikidata knows
     */
    List<LinkedThing> linked(List<KnownPerson> people, List<LinkDecision> links, Ontology ontology) {
        Map<String, String> items = links.stream()
                .filter(link -> link.scheme().equals(Proposals.SCHEME)
                        && link.relation() == LinkDecision.Relation.EXACT
                        && !link.negated()
                        && !link.object().equals(LinkDecision.NO_TERM))
                .collect(Collectors.toMap(LinkDecision::subject, LinkDecision::value, (one, other) -> one));
        Map<String, Set<String>> byThing = new TreeMap<>();
        for (KnownPerson person : people) {
            String item = items.get(person.key(items.keySet()));
            if (item != null) {
                person.things(KINDS.keySet())
                        .forEach(mention -> byThing.computeIfAbsent(mention.resolvedIri(), iri -> new TreeSet<>())
                                .add(item));
            }
        }
        Set<String> subjects = links.stream().map(LinkDecision::subject).collect(Collectors.toSet());
        return byIri.entrySet().stream()
                .filter(entry -> KnownPerson.isNamed(entry.getValue().forms.values()))
                .map(entry ->
                        linked(entry.getValue(), subjects, byThing.getOrDefault(entry.getKey(), Set.of()), ontology))
                .toList();
    }

    /**
     * Gives the items of things by their IRIs.
     *
     * @param links the links by subject
     */
    Map<String, String> items(Map<String, LinkDecision> links) {
        Map<String, String> items = new TreeMap<>();
        byIri.forEach((iri, thing) -> thing.forms.keySet().stream()
                .filter(links::containsKey)
                .findFirst()
                .ifPresent(key ->
                        items.put(iri, Objects.requireNonNull(links.get(key)).value())));
        return items;
    }

    private LinkedThing linked(Thing thing, Set<String> subjects, Set<String> people, Ontology ontology) {
        List<Entity> forms = thing.forms.values().stream()
                .sorted(Comparator.comparing((Entity form) -> !subjects.contains(form.key()))
                        .thenComparing(Entity::key))
                .toList();
        Entity leading = forms.getFirst();
        Map<String, String> identifiers = new TreeMap<>();
        thing.identifiers.forEach(fact -> KnownPerson.identifier(fact, ontology, identifiers));
        return new LinkedThing(
                leading.key(),
                leading.source(),
                List.copyOf(names(thing, leading)),
                KINDS.getOrDefault(leading.type(), Set.of()),
                people,
                within(thing),
                thing.point.orElse(null),
                identifiers);
    }

    private static Set<String> names(Thing thing, Entity leading) {
        Set<String> names = new LinkedHashSet<>();
        names.add(leading.label("en"));
        thing.forms
                .values()
                .forEach(form -> form.labels().stream().map(Text::text).forEach(names::add));
        names.addAll(thing.names);
        return names;
    }

    private Set<String> within(Thing thing) {
        return thing.wholes.stream()
                .flatMap(iri -> Optional.ofNullable(byIri.get(iri)).stream())
                .flatMap(whole -> names(whole, whole.forms.values().iterator().next()).stream())
                .collect(Collectors.toSet());
    }
}
