package org.vitagraph.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.vitagraph.rdf.Crm;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Neighbourhood;

/** Reads what the page of a thing shows. */
public final class ThingReader {

    private static final Node NAMED = Crm.term("P1_is_identified_by");
    /** What is shown beside a form, and needs no claim of its own beside that of the name. */
    private static final Set<String> WITH_THE_NAME =
            Set.of(Crm.NS + "P72_has_language", Crm.P16_USED_SPECIFIC_OBJECT.getURI());

    private static final Node IDENTIFIER = Crm.term("E42_Identifier");
    /** What belongs to one of these is listed elsewhere. */
    private static final Set<String> TYPES = Set.of("kind", "type");

    private static final Set<String> LETTER_KINDS = Set.of("letter", "sending", "sending-letter", "correspondence");
    private static final Set<String> NOT_FACTS = Set.of(
            "P1_is_identified_by",
            "P2_has_type",
            "type",
            "label",
            "prefLabel",
            "exactMatch",
            "closeMatch",
            "sameAs",
            "inScheme",
            "P4_has_time-span",
            "P7_took_place_at",
            "P106_is_composed_of");

    private static final Pattern INVERSE = Pattern.compile("P(\\d+)i_");

    private static final int MOST_COMPANIONS = 40;

    private final Neighbourhood around;
    private final Reader reader;
    private final ClaimReader claims;
    private final Node node;

    /** Reads a neighbourhood. */
    public ThingReader(Neighbourhood around, Reader reader) {
        this.around = around;
        this.reader = reader;
        this.claims = new ClaimReader(reader);
        this.node = Reader.node(around.iri());
    }

    /** Reads the thing. */
    public Thing thing(String sort) {
        HappeningReader events = new HappeningReader(reader, claims, node);
        List<Happening> all = events.all();
        List<Happening> told = all.stream()
                .filter(happening -> around.tells(happening.link().iri()))
                .toList();
        List<Claim> own = claims.about(node);
        boolean itself = reader.isEvent(node);
        Optional<Happening> self = itself ? Optional.of(events.happening(node)) : Optional.empty();
        List<Claim> everything = Stream.of(
                        own.stream(),
                        claims.saying(node).stream(),
                        claims.covering(node).stream(),
                        all.stream().flatMap(happening -> happening.claims().stream()))
                .flatMap(some -> some)
                .distinct()
                .toList();
        List<Thing.Fact> facts = itself ? List.of() : facts(own);
        List<Converse> converses = TYPES.contains(sort)
                ? List.of()
                : Converse.of(claims.saying(node), subject -> reader.isEvent(Reader.node(subject.iri())), all);
        List<Thing.Companion> companions = companions(all);
        return new Thing(
                reader.link(node),
                sort,
                reader.links(reader.objects(node, Crm.P2_HAS_TYPE)),
                names(own),
                with(all, Crm.term("P98_brought_into_life")),
                with(all, Crm.term("P100_was_death_of")),
                self,
                facts,
                converses,
                TimelineDrawing.of(told, happening -> called(happening, sort)),
                told,
                told.stream().filter(this::isTenure).toList(),
                told.stream().filter(ThingReader::isAboutLetters).toList(),
                companions,
                sort.equals("person") ? Circle.of(reader.link(node), companions, facts, converses, all) : Network.NONE,
                disputes(everything),
                everything.stream()
                        .filter(claim -> !claim.standing().isTaken() && !claim.isContested())
                        .sorted(Comparator.comparing(Claim::standing))
                        .toList(),
                away(),
                sources(everything),
                around.cut(),
                Sequence.of(around.part()));
    }

    private Optional<Happening> with(List<Happening> all, Node property) {
        return all.stream()
                .filter(happening ->
                        reader.said().contains(Reader.node(happening.link().iri()), property, node))
                .findFirst();
    }

    private boolean isTenure(Happening happening) {
        return reader.is(Reader.node(happening.link().iri()), Vg.term("Tenure"));
    }

    private static boolean isAboutLetters(Happening happening) {
        return happening.kinds().stream().anyMatch(kind -> LETTER_KINDS.contains(Iris.lastSegment(kind.iri())));
    }

    /** Gives what stands beside an event in the drawing: on pages of groups and offices, who it is about. */
    private Link called(Happening happening, String sort) {
        boolean people = sort.equals("group") || sort.equals("office");
        if (!people || happening.holders().isEmpty() || !isTenure(happening)) {
            return happening.link();
        }
        Link who = happening.holders().getFirst().who();
        return new Link(happening.link().href(), who.label(), happening.link().iri());
    }

    private List<Thing.Name> names(List<Claim> own) {
        List<Thing.Name> names = new ArrayList<>();
        Set<Node> forms = new LinkedHashSet<>(reader.objects(node, NAMED));
        Set<Node> taken = withAlternatives(forms);
        own.stream()
                .filter(claim -> claim.predicate().iri().equals(NAMED.getURI()))
                .forEach(claim -> forms.add(Reader.node(claim.object().iri())));
        for (Node form : withAlternatives(forms)) {
            Text text = reader.object(form, Crm.P190_HAS_SYMBOLIC_CONTENT)
                    .map(Reader::text)
                    .orElseGet(() -> reader.label(form));
            List<Node> uses = reader.subjects(Crm.P16_USED_SPECIFIC_OBJECT, form);
            List<Claim> said = Stream.of(
                            claims.saying(form).stream(),
                            claims.about(form).stream(),
                            uses.stream().flatMap(use -> claims.about(use).stream()))
                    .flatMap(some -> some)
                    .filter(claim -> !WITH_THE_NAME.contains(claim.predicate().iri()))
                    .distinct()
                    .toList();
            names.add(new Thing.Name(
                    text,
                    script(text),
                    reader.links(reader.objects(form, Crm.P2_HAS_TYPE)),
                    reader.is(form, IDENTIFIER),
                    taken.contains(form),
                    uses.stream()
                            .flatMap(use -> reader.objects(use, Crm.P4_HAS_TIME_SPAN).stream())
                            .map(reader::moment)
                            .sorted(Comparator.comparing(Moment::order))
                            .toList(),
                    said));
        }
        return names;
    }

    private Set<Node> withAlternatives(Set<Node> forms) {
        Set<Node> all = new LinkedHashSet<>(forms);
        forms.forEach(form -> all.addAll(reader.objects(form, Crm.term("P139_has_alternative_form"))));
        return all;
    }

    /** Says language and script of a form in words, such as {@code Russian (Cyrillic)}. */
    private String script(Text form) {
        return form.language().isEmpty() ? "" : reader.words().nameOf(form.language());
    }

    /** Reads what is taken as fact and is no event; an event's own statements stand with the event. */
    private List<Thing.Fact> facts(List<Claim> own) {
        Map<String, Map<Link, List<Claim>>> facts = new LinkedHashMap<>();
        Set<Triple> flat = reader.flat(node);
        for (Triple triple : reader.about(node)) {
            String name = Iris.lastSegment(triple.getPredicate().getURI());
            if (!NOT_FACTS.contains(name) && !flat.contains(triple) && !isConverse(triple, name)) {
                sayers(facts, heading(triple.getPredicate()), reader.link(triple.getObject()));
            }
        }
        for (Claim claim : own) {
            String name = Iris.lastSegment(claim.predicate().iri());
            boolean fact = claim.standing().isTaken()
                    && !name.equals("P1_is_identified_by")
                    && !name.equals("identified_with");
            if (fact) {
                sayers(facts, claim.heading(), claim.object()).add(claim);
            }
        }
        return facts.entrySet().stream()
                .flatMap(fact -> Thing.Fact.of(fact.getKey(), fact.getValue()).stream())
                .toList();
    }

    /** Gives the claims of a value under a heading, to be added to. */
    private static List<Claim> sayers(Map<String, Map<Link, List<Claim>>> facts, String heading, Link value) {
        return facts.computeIfAbsent(heading, h -> new LinkedHashMap<>())
                .computeIfAbsent(value, v -> new ArrayList<>());
    }

    /** Tells whether a property of CRM's that ends with i, as in P98i, says again what the other thing says of this one. */
    private boolean isConverse(Triple triple, String name) {
        Matcher inverse = INVERSE.matcher(name);
        if (!inverse.lookingAt()) {
            return false;
        }
        String forward = "P" + inverse.group(1) + "_";
        return reader.said().about(triple.getObject()).stream()
                .filter(other -> other.getObject().equals(node))
                .anyMatch(
                        other -> Iris.lastSegment(other.getPredicate().getURI()).startsWith(forward));
    }

    private String heading(Node property) {
        String phrase = Phrases.heading(Iris.lastSegment(property.getURI()));
        return phrase.isEmpty() ? reader.label(property).text() : reader.words().say(phrase);
    }

    private List<Thing.Companion> companions(List<Happening> all) {
        Map<Link, Integer> together = new LinkedHashMap<>();
        for (Happening happening : all) {
            if (!happening.putative()) {
                happening.others().forEach(other -> together.merge(other.who(), 1, Integer::sum));
            }
        }
        return together.entrySet().stream()
                .map(entry -> new Thing.Companion(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Thing.Companion::events)
                        .reversed()
                        .thenComparing(companion -> companion.link().label().text()))
                .limit(MOST_COMPANIONS)
                .toList();
    }

    private static List<Thing.Dispute> disputes(List<Claim> everything) {
        Map<List<Object>, List<Claim>> disputes = new LinkedHashMap<>();
        for (Claim claim : everything) {
            if (claim.isContested()) {
                disputes.computeIfAbsent(List.of(claim.about(), claim.heading()), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        return disputes.values().stream()
                .map(claims -> new Thing.Dispute(
                        claims.getFirst().about(),
                        claims.getFirst().heading(),
                        claims.stream()
                                .sorted(Comparator.comparing(Claim::standing))
                                .toList()))
                .toList();
    }

    private List<Link> away() {
        return reader.links(Stream.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), Vg.term("url"))
                .flatMap(property -> reader.objects(node, property).stream())
                .map(target -> target.isLiteral() ? Reader.node(target.getLiteralLexicalForm()) : target)
                .toList());
    }

    private static List<Link> sources(List<Claim> everything) {
        return everything.stream()
                .map(Claim::source)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(link -> link.label().text()))
                .toList();
    }
}
