package org.vitagraph.app;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vitagraph.link.QuickStatements;
import org.vitagraph.link.index.ContextKind;
import org.vitagraph.link.index.ItemProperty;
import org.vitagraph.link.index.Person;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.When;
import org.vitagraph.rdf.Iris;

/**
 * Statements that Wikidata lacks, for people whom a reviewer linked: where they are described, dates, and what they had to do with as far as that
 * has a reviewed link, too. Only what a source says outright is given on.
 */
final class LinkStatements {

    /** The properties of Wikidata by what they say. */
    private static final Map<LinkComparison.What, String> DATES =
            Map.of(LinkComparison.What.BORN, "P569", LinkComparison.What.DIED, "P570");

    private static final String DESCRIBED_AT = "P973";
    private static final SequencedMap<String, String> PLAIN = new LinkedHashMap<>();

    /** What of our facts Wikidata says by which property. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying("birth", "who", "place", "place", ItemProperty.BIRTH_PLACE),
            new Saying("death", "who", "place", "place", ItemProperty.DEATH_PLACE),
            new Saying("residence", "from", "to", "to", ItemProperty.RESIDENCE),
            new Saying("tenure", "who", "office", "who", ItemProperty.POSITION),
            new Saying("membership", "who", "body", "body", ItemProperty.MEMBER_OF));

    private static final Set<ItemProperty> ONLY_ONE = Set.of(ItemProperty.BIRTH_PLACE, ItemProperty.DEATH_PLACE);

    private final QuickStatements out;
    private final Iris iris;
    private final LinkComparison comparison;
    private int unsayable;

    /**
     * A kind of fact that a property of Wikidata says, too.
     *
     * @param kind the kind
     * @param who the slot of the person
     * @param slot the slot of the place, office or body
     * @param claim the name of the claim that says it
     */
    private record Saying(String kind, String who, String slot, String claim, ItemProperty property) {}

    LinkStatements(Appendable out, Iris iris, LinkComparison comparison) {
        this.out = new QuickStatements(out);
        this.iris = iris;
        this.comparison = comparison;
    }

    /** Gives how many dates Wikidata has no form for, as it has none for an estimate. */
    int unsayable() {
        return unsayable;
    }

    /** Writes for each person linked where the publication describes them. */
    void described(List<KnownPerson> people) throws IOException {
        Map<String, LinkDecision> links = comparison.links();
        for (KnownPerson person : people) {
            LinkDecision link = links.get(person.key(links.keySet()));
            if (link != null) {
                out.statement(link.value(), DESCRIBED_AT, QuickStatements.text(person.iri()), PLAIN, "");
            }
        }
    }

    /** Writes the dates that only the publication has, each with the page of its claim as reference. */
    void dates(List<LinkComparison.Line> lines) throws IOException {
        for (LinkComparison.Line line : lines) {
            String property = DATES.get(line.what());
            if (property == null || line.verdict() != LinkComparison.Verdict.HERE_ONLY) {
                continue;
            }
            KnownPerson.Dated dated = (line.what() == LinkComparison.What.BORN
                            ? line.person().born()
                            : line.person().died())
                    .orElseThrow();
            Optional<String> time = dated.sure() ? QuickStatements.time(dated.when()) : Optional.empty();
            if (time.isPresent()) {
                out.statement(line.item(), property, time.get(), PLAIN, iris.claim(dated.fact(), "when"));
            } else {
                unsayable++;
            }
        }
    }

    /**
     * Writes the places, offices and bodies that the items of people do not name, each with the page of its claim as reference and with its
     * times. An item that names another place of birth or death lacks none: the comparison tells of that.
     */
    void relations(List<KnownPerson> people, KnownThings things) throws IOException {
        Map<String, LinkDecision> links = comparison.links();
        Map<String, String> items = things.items(links);
        Map<String, Person> persons = comparison.persons();
        for (KnownPerson person : people) {
            LinkDecision link = links.get(person.key(links.keySet()));
            Person there = link == null ? null : persons.get(link.value());
            if (there == null) {
                continue;
            }
            Set<String> known = new TreeSet<>();
            there.relations()
                    .forEach(relation -> known.add(relation.property().id()
                            + ' '
                            + comparison.index().terms().id(relation.term())));
            for (Saying saying : SAYINGS) {
                relations(person, there.id(), saying, items, known);
            }
        }
    }

    private void relations(KnownPerson person, String item, Saying saying, Map<String, String> items, Set<String> known)
            throws IOException {
        for (ResolvedFact fact : person.facts()) {
            if (!fact.fact().kind().equals(saying.kind)
                    || !KnownPerson.isSure(fact)
                    || !fact.standing(saying.slot).accepted()
                    || fact.fact().slot(saying.who).stream().noneMatch(person::isMeant)) {
                continue;
            }
            for (String value : mentioned(fact, saying.slot)
                    .flatMap(iri -> Stream.ofNullable(items.get(iri)))
                    .toList()) {
                String property = property(saying, value).id();
                boolean stated = ONLY_ONE.contains(saying.property)
                        ? known.stream().anyMatch(statement -> statement.startsWith(property + ' '))
                        : known.contains(property + ' ' + value);
                if (!stated) {
                    known.add(property + ' ' + value);
                    out.statement(item, property, value, times(fact, saying), reference(fact, person, saying));
                }
            }
        }
    }

    private static Stream<String> mentioned(ResolvedFact fact, String slot) {
        return fact.fact().slot(slot).stream().filter(Mention.class::isInstance).map(mention -> ((Mention) mention)
                .resolvedIri());
    }

    /** A party is a body whose members Wikidata names by a property of its own. */
    private ItemProperty property(Saying saying, String value) {
        boolean party = saying.property == ItemProperty.MEMBER_OF
                && comparison
                        .index()
                        .things()
                        .item(value)
                        .filter(thing -> thing.kinds().contains(ContextKind.PARTY))
                        .isPresent();
        return party ? ItemProperty.PARTY : saying.property;
    }

    private SequencedMap<String, String> times(ResolvedFact fact, Saying saying) {
        Optional<When> when = fact.fact().slot("when").stream()
                .filter(When.class::isInstance)
                .map(When.class::cast)
                .findFirst();
        if (ONLY_ONE.contains(saying.property)
                || when.isEmpty()
                || !fact.standing("when").accepted()) {
            return PLAIN;
        }
        SequencedMap<String, String> times = QuickStatements.during(when.get().span());
        unsayable += times.isEmpty() ? 1 : 0;
        return times;
    }

    /** Gives the page of the claim, or where the fact makes several of them that of the person. */
    private String reference(ResolvedFact fact, KnownPerson person, Saying saying) {
        boolean one = fact.fact().slot(saying.slot).size() == 1
                && fact.fact().slot(saying.who).size() == 1;
        return one ? iris.claim(fact.fact().id(), saying.claim) : person.iri();
    }
}
