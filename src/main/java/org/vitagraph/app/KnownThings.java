package org.vitagraph.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vitagraph.link.index.ContextKind;
import org.vitagraph.link.match.LinkedThing;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.Text;

/** The places, groups and offices that the people of a publication have to do with. */
final class KnownThings {

    /** How items of Wikidata name what a sort of thing is. */
    private static final Map<EntityType, Set<ContextKind>> KINDS = Map.of(
            EntityType.PLACE, Set.of(ContextKind.PLACE),
            EntityType.GROUP, Set.of(ContextKind.OFFICE, ContextKind.PARTY),
            EntityType.OFFICE, Set.of(ContextKind.OFFICE));

    private final Map<String, Thing> byIri = new TreeMap<>();

    private record Thing(Map<String, Entity> forms, Set<String> people) {}

    private KnownThings() {}

    /**
     * Gathers them.
     *
     * @param people the people with what is accepted of them
     * @param links the links that there are; those that are exact say which item somebody is
     * @return in the order of their IRIs
     */
    static List<LinkedThing> of(List<KnownPerson> people, List<LinkDecision> links) {
        Map<String, String> items = links.stream()
                .filter(link -> link.scheme().equals(Proposals.SCHEME)
                        && link.relation() == LinkDecision.Relation.EXACT
                        && !link.negated()
                        && !link.object().equals(LinkDecision.NO_TERM))
                .collect(Collectors.toMap(LinkDecision::subject, LinkDecision::value, (one, other) -> one));
        KnownThings things = new KnownThings();
        people.forEach(person -> things.add(person, items.getOrDefault(person.key(items.keySet()), "")));
        Set<String> linked = links.stream().map(LinkDecision::subject).collect(Collectors.toSet());
        return things.byIri.values().stream()
                .map(thing -> linked(thing, linked))
                .toList();
    }

    private void add(KnownPerson person, String item) {
        person.things(KINDS.keySet()).forEach(mention -> {
            Thing thing =
                    byIri.computeIfAbsent(mention.resolvedIri(), iri -> new Thing(new TreeMap<>(), new TreeSet<>()));
            thing.forms.put(mention.entity().key(), mention.entity());
            if (!item.isEmpty()) {
                thing.people.add(item);
            }
        });
    }

    private static LinkedThing linked(Thing thing, Set<String> linked) {
        List<Entity> forms = thing.forms.values().stream()
                .sorted(Comparator.comparing((Entity form) -> !linked.contains(form.key()))
                        .thenComparing(Entity::key))
                .toList();
        Entity leading = forms.getFirst();
        List<String> names = new ArrayList<>();
        names.add(leading.label("en"));
        forms.forEach(form -> form.labels().stream().map(Text::text).forEach(names::add));
        return new LinkedThing(
                leading.key(),
                leading.source(),
                names.stream().distinct().toList(),
                KINDS.getOrDefault(leading.type(), Set.of()),
                thing.people);
    }
}
