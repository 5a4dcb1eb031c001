package org.vitagraph.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vitagraph.link.Decisions;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.LinkTable;
import org.vitagraph.link.Match;
import org.vitagraph.link.match.LinkedThing;
import org.vitagraph.link.match.Matcher;
import org.vitagraph.link.match.ThingMatcher;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.rdf.Vg;
import org.vitagraph.resolve.Resolver;
import org.vitagraph.source.LinksFile;

/** The links of a publication to Wikidata: who its people are, what the matcher says of them, what people decided. */
final class PublicationLinks {

    private final Publication publication;
    private final LinksFile.Content content;
    private final Decisions decisions;
    private final String scheme;

    /**
     * Takes a publication with the links that it has; what is wrong with them goes to the findings.
     *
     * @param scheme the scheme whose entries are looked for
     */
    PublicationLinks(Publication publication, String scheme, Findings findings) {
        this.publication = publication;
        this.scheme = scheme;
        this.content = LinksFile.read(publication.folder(), publication.kinds(), findings);
        this.decisions = new Decisions(content.links(), findings);
    }

    /** Gives the links, which can be proposed to and decided on. */
    Decisions decisions() {
        return decisions;
    }

    /**
     * Who a publication speaks of.
     *
     * @param people those who have a name, in the order of their IRIs
     * @param identities what the editors decided on who is one
     * @param things the places, groups and offices
     */
    record People(List<KnownPerson> people, List<Identity> identities, KnownThings things) {}

    /**
     * Reads the sources and resolves who is one.
     *
     * @param work a folder for what is sorted on the way
     * @param findings where all that is wrong with the sources goes
     */
    People people(Path work, FindingSink findings) throws IOException {
        List<KnownPerson> people = new ArrayList<>();
        try (FactsByPerson gathered = new FactsByPerson(work.resolve("sort-people"));
                Resolver resolver = new Resolver(
                        publication.resolving(findings),
                        work.resolve("sort-resolve"),
                        Assembly.SORT_MEMORY / 2,
                        findings)) {
            Publication.Gathered read = publication.read(work, resolver, findings);
            KnownThings things = new KnownThings(gathered);
            resolver.resolveInto(read.identities(), things);
            gathered.each((iri, facts) -> {
                KnownPerson person = KnownPerson.of(iri, facts);
                if (person.isNamed()) {
                    people.add(person);
                }
            });
            return new People(people, read.identities(), things);
        }
    }

    /**
     * Matches people with the persons of an index, and then what they have to do with; puts what is found in the place of earlier proposals.
     *
     * @return what was found, in the order of the people, and behind them of the places, groups and offices
     */
    List<Match> match(People known, CandidateOptions.Candidates candidates) {
        List<Match> matches =
                new ArrayList<>(new Matcher(candidates.index()).match(records(known.people()), compared -> {}));
        propose(matches, candidates);
        List<Match> things = scheme.equals(Proposals.SCHEME)
                ? new ThingMatcher(candidates.index()).match(things(known))
                : things(known).stream()
                        .filter(thing -> candidates.things().containsKey(thing.id()))
                        .map(thing ->
                                ThingMatcher.byName(thing, candidates.things().getOrDefault(thing.id(), List.of())))
                        .toList();
        propose(things, candidates);
        matches.addAll(things);
        return matches;
    }

    /** Gives for whom, and for what, candidates are wanted: nobody is looked for in a gazetteer. */
    CandidateOptions.Wanted wanted(People known) {
        Set<String> sorts =
                publication.ontology().objects(NodeFactory.createURI(Vg.NS + scheme), Vg.term("entry_sort")).stream()
                        .map(Node::getLiteralLexicalForm)
                        .collect(Collectors.toSet());
        boolean people = sorts.isEmpty() || sorts.contains(EntityType.PERSON.word());
        return new CandidateOptions.Wanted(
                people ? records(known.people()) : List.of(),
                things(known).stream()
                        .filter(thing -> sorts.contains(
                                thing.id().substring(0, thing.id().indexOf(':'))))
                        .map(ThingMatcher::record)
                        .toList());
    }

    private List<LinkedThing> things(People known) {
        return known.things().linked(known.people(), decisions.links(), publication.ontology());
    }

    /** Where questions were left unanswered, what was proposed earlier stands for whoever is not found now. */
    private void propose(List<Match> matches, CandidateOptions.Candidates candidates) {
        for (Match match : matches) {
            if (!candidates.incomplete() || !match.candidates().isEmpty()) {
                decisions.propose(
                        match.record().id(),
                        scheme,
                        Proposals.of(match, scheme, candidates.index().snapshot()));
            }
        }
    }

    /** Tells whether the vocabulary knows the scheme. */
    boolean isSchemeKnown() {
        return publication.kinds().concept(scheme).isPresent() && pattern().isPresent();
    }

    /** Tells whether a value can be an identifier of the scheme. */
    boolean isEntry(String value) {
        return publication.kinds().identifierFault(Vg.NS + scheme, value).isEmpty();
    }

    /** Gives what a matcher asks for of each person. */
    List<LinkRecord> records(List<KnownPerson> people) {
        Set<String> linked = linked();
        return people.stream()
                .map(person -> person.record(person.key(linked), publication.ontology()))
                .toList();
    }

    /** Gives the items that people decided on. */
    Set<String> items() {
        return content.links().stream()
                .filter(link -> link.isReviewed() && link.scheme().equals(Proposals.SCHEME))
                .map(LinkDecision::value)
                .collect(Collectors.toSet());
    }

    /** Gives the keys of what has links already. */
    Set<String> linked() {
        Set<String> linked = new HashSet<>();
        content.links().forEach(link -> linked.add(link.subject()));
        return linked;
    }

    /** Writes the links back into the publication. */
    void write() throws IOException {
        try (Replacement replacement =
                new Replacement(publication.folder().root().resolve(LinksFile.NAME))) {
            Writer out = new OutputStreamWriter(replacement.out(), StandardCharsets.UTF_8);
            LinkTable table = new LinkTable(out, content.others());
            if (content.head().isEmpty()) {
                table.head(new LinkTable.MappingSet(
                        publication.iris().base() + "/links",
                        publication.settings().description().license(),
                        Version.line(),
                        prefixes()));
            } else {
                table.head(head());
            }
            for (LinkDecision link : decisions.links()) {
                table.row(link);
            }
            out.flush();
            replacement.keep();
        }
    }

    /** Gives the head that the file had, with the prefix of the scheme where it was not known yet. */
    private List<String> head() {
        List<String> head = new ArrayList<>(content.head());
        int map = head.indexOf("#curie_map:");
        boolean known = head.stream().anyMatch(line -> line.matches("#\\s+" + Pattern.quote(scheme) + ":.*"));
        String namespace = prefixes().get(scheme);
        if (map >= 0 && !known && namespace != null) {
            head.add(map + 1, "#  " + scheme + ": " + namespace);
        }
        return head;
    }

    /** Gives what the prefixes of subjects and objects stand for. Subjects are the sources' own names, which have no page. */
    private Map<String, String> prefixes() {
        Map<String, String> prefixes = new TreeMap<>();
        for (EntityType type : EntityType.values()) {
            prefixes.put(type.word(), publication.iris().base() + "/local/" + type.word() + "/");
        }
        pattern().ifPresent(pattern -> prefixes.put(scheme, pattern.replace("{value}", "")));
        return prefixes;
    }

    private Optional<String> pattern() {
        return publication
                .ontology()
                .object(NodeFactory.createURI(Vg.NS + scheme), Vg.term("iri_pattern"))
                .map(Node::getLiteralLexicalForm);
    }
}
