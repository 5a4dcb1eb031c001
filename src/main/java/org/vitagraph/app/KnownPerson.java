package org.vitagraph.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.EditorialSource;
import org.vitagraph.model.Entity;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.Vg;

/**
 * A person of the publication with all that is accepted of them: what is known where others are asked who it is.
 *
 * @param iri the person's IRI
 * @param forms what the sources call them, the name that leads first
 * @param facts the facts that speak of them and are accepted
 */
record KnownPerson(String iri, List<Entity> forms, List<ResolvedFact> facts) {

    private static final String UNNAMED = Vg.NS + "unnamed";
    private static final Set<String> OWN_LIFE = Set.of("name", "identifier", "gender", "birth", "baptism", "death");
    private static final Set<String> NO_CONTEXT = Set.of("identifier", "gender");
    /** What the dead have a part in, too. */
    private static final Set<String> AFTER_DEATH = Set.of("mention", "burial", "rehabilitation", "award", "occurrence");

    private static final Set<EntityType> CONTEXT =
            Set.of(EntityType.PLACE, EntityType.GROUP, EntityType.OFFICE, EntityType.CONCEPT);

    /**
     * Gathers what is known.
     *
     * @param all the facts that name the person
     */
    static KnownPerson of(String iri, List<ResolvedFact> all) {
        Map<String, Entity> forms = new HashMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        for (ResolvedFact fact : all) {
            mentions(fact).filter(mention -> iri.equals(mention.iri())).forEach(mention -> {
                forms.putIfAbsent(mention.entity().key(), mention.entity());
                ranks.merge(mention.entity().key(), fact.rank(), Math::min);
            });
        }
        List<Entity> inOrder = forms.values().stream()
                .sorted(Comparator.comparing((Entity entity) -> ranks.getOrDefault(entity.key(), Integer.MAX_VALUE))
                        .thenComparing(Entity::key))
                .toList();
        return new KnownPerson(
                iri, inOrder, all.stream().filter(KnownPerson::isTold).toList());
    }

    /** Tells whether a fact is accepted, says that something is so, and is no link itself. */
    static boolean isTold(ResolvedFact fact) {
        return fact.standing("").accepted()
                && !fact.fact().citation().source().equals(EditorialSource.LINKS)
                && fact.fact().stance().modality() != Modality.NEGATED;
    }

    static Stream<Mention> mentions(ResolvedFact fact) {
        return Stream.concat(
                Stream.of(fact.node()),
                fact.fact().slots().values().stream()
                        .flatMap(List::stream)
                        .filter(Mention.class::isInstance)
                        .map(Mention.class::cast));
    }

    /** Tells whether somebody with a name is meant; "the wife of" somebody is nobody to look for. */
    boolean isNamed() {
        return isNamed(forms);
    }

    /** Tells whether none of the forms is a mere description. */
    static boolean isNamed(Collection<Entity> forms) {
        return forms.stream().noneMatch(form -> form.concepts().contains(UNNAMED));
    }

    /** Gives the key under which links name the person: the one that stands there already, else that of the leading name. */
    String key(Set<String> linked) {
        return forms.stream()
                .map(Entity::key)
                .filter(linked::contains)
                .findFirst()
                .orElse(forms.getFirst().key());
    }

    /** Gives how people read the name. */
    String label() {
        return forms.getFirst().label("en");
    }

    /**
     * A dated event of a life.
     *
     * @param fact the id of the fact that says it
     * @param source the key of the source that says it
     * @param when its date
     * @param sure whether the source says it outright and is certain
     */
    record Dated(String fact, String source, TimeSpan when, boolean sure) {}

    /** Gives the accepted date of birth. */
    Optional<Dated> born() {
        return dated("birth");
    }

    /** Gives the accepted date of death. */
    Optional<Dated> died() {
        return dated("death");
    }

    private Optional<Dated> dated(String kind) {
        return facts.stream()
                .filter(fact -> fact.fact().kind().equals(kind)
                        && isAbout(fact)
                        && fact.standing("when").accepted())
                .flatMap(fact -> fact.fact().slot("when").stream()
                        .filter(When.class::isInstance)
                        .map(when -> new Dated(
                                fact.fact().id(), fact.fact().citation().source(), ((When) when).span(), isSure(fact))))
                .findFirst();
    }

    /** Tells whether the source says a fact outright and is certain of it. */
    static boolean isSure(ResolvedFact fact) {
        return fact.fact().stance().modality() == Modality.ASSERTED
                && fact.fact().stance().certainty() == Certainty.CERTAIN;
    }

    /** Tells whether the fact is on the person's own life: they fill its first slot. */
    boolean isAbout(ResolvedFact fact) {
        return Stream.of("who", "of", "what")
                .flatMap(slot -> fact.fact().slot(slot).stream())
                .anyMatch(this::isMeant);
    }

    boolean isMeant(Value value) {
        return value instanceof Mention mention && iri.equals(mention.iri());
    }

    /**
     * Gives what a matcher asks for.
     *
     * @param id the id under which it answers
     * @param ontology which schemes of identifiers Wikidata knows
     */
    LinkRecord record(String id, Ontology ontology) {
        return new LinkRecord(
                id,
                forms.getFirst().source(),
                names(),
                born().map(dated -> DateRange.of(dated.when().bounds())).orElse(null),
                died().map(dated -> DateRange.of(dated.when().bounds())).orElse(null),
                gender(),
                active(),
                contexts(CONTEXT),
                identifiers(ontology));
    }

    private List<LinkRecord.Name> names() {
        Set<LinkRecord.Name> names = new LinkedHashSet<>();
        forms.forEach(form -> form.labels().forEach(label -> names.add(name(label))));
        for (ResolvedFact fact : facts) {
            if (fact.fact().kind().equals("name") && isAbout(fact)) {
                Stream.of("form", "original")
                        .flatMap(slot -> fact.fact().slot(slot).stream())
                        .filter(Text.class::isInstance)
                        .forEach(form -> names.add(name((Text) form)));
            }
        }
        return List.copyOf(names);
    }

    private static LinkRecord.Name name(Text text) {
        return new LinkRecord.Name(text.text(), text.language());
    }

    private Gender gender() {
        return facts.stream()
                .filter(fact -> fact.fact().kind().equals("gender") && isAbout(fact))
                .flatMap(fact -> fact.fact().slot("as").stream())
                .filter(Mention.class::isInstance)
                .map(as -> switch (Iris.lastSegment(((Mention) as).resolvedIri())) {
                    case "male" -> Gender.MALE;
                    case "female" -> Gender.FEMALE;
                    default -> Gender.UNKNOWN;
                })
                .findFirst()
                .orElse(Gender.UNKNOWN);
    }

    /**
     * Gives from when to when they are known to have lived and acted, beside birth and death: the day by which they surely had begun, and
     * the last one on which they surely were still there.
     */
    private @Nullable DateRange active() {
        List<LocalDate> begun = new ArrayList<>();
        List<LocalDate> still = new ArrayList<>();
        for (ResolvedFact fact : facts) {
            if (!OWN_LIFE.contains(fact.fact().kind())
                    && !AFTER_DEATH.contains(fact.fact().kind())
                    && isAbout(fact)
                    && fact.standing("when").accepted()) {
                fact.fact().slot("when").stream()
                        .filter(When.class::isInstance)
                        .map(when -> ((When) when).span().bounds())
                        .forEach(bounds -> {
                            add(bounds.p81a(), bounds.p82b(), begun);
                            add(bounds.p81b(), bounds.p82a(), still);
                        });
            }
        }
        return begun.isEmpty() || still.isEmpty() ? null : DateRange.of(Collections.min(begun), Collections.max(still));
    }

    private static void add(@Nullable LocalDate sure, @Nullable LocalDate outer, List<LocalDate> to) {
        LocalDate day = sure == null ? outer : sure;
        if (day != null) {
            to.add(day);
        }
    }

    /** Gives how what they had to do with is called, of some sorts of thing. */
    List<String> contexts(Set<EntityType> types) {
        Set<String> contexts = new LinkedHashSet<>();
        things(types).forEach(mention -> contexts.add(mention.entity().label("en")));
        return List.copyOf(contexts);
    }

    /** Gives what they had to do with, of some sorts of thing; neither the scheme of an identifier is of these, nor a gender. */
    Stream<Mention> things(Set<EntityType> types) {
        return facts.stream()
                .filter(fact -> !NO_CONTEXT.contains(fact.fact().kind()) && isAbout(fact))
                .flatMap(KnownPerson::mentions)
                .filter(mention -> types.contains(mention.entity().type()));
    }

    /** Gives where an event of their life took place, of a kind in which they are who it happens to. */
    Stream<Mention> placesOf(String kind) {
        return facts.stream()
                .filter(fact -> fact.fact().kind().equals(kind)
                        && isAbout(fact)
                        && fact.standing("place").accepted())
                .flatMap(fact -> fact.fact().slot("place").stream())
                .filter(Mention.class::isInstance)
                .map(Mention.class::cast);
    }

    private Map<String, String> identifiers(Ontology ontology) {
        Map<String, String> identifiers = new TreeMap<>();
        for (ResolvedFact fact : facts) {
            if (fact.fact().kind().equals("identifier") && isAbout(fact)) {
                identifier(fact, ontology, identifiers);
            }
        }
        return identifiers;
    }

    /** Takes the identifier that a fact gives, by the property with which Wikidata states such; nothing if it has none. */
    static void identifier(ResolvedFact fact, Ontology ontology, Map<String, String> identifiers) {
        if (fact.fact().slot("scheme").getFirst() instanceof Mention scheme
                && fact.fact().slot("value").getFirst() instanceof Text value) {
            Node iri = NodeFactory.createURI(scheme.resolvedIri());
            ontology.object(iri, Vg.term("wikidata_property"))
                    .ifPresent(property -> identifiers.put(property.getLiteralLexicalForm(), value.text()));
        }
    }
}
