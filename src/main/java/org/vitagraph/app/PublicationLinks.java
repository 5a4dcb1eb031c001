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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.vitagraph.link.Decisions;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.LinkTable;
import org.vitagraph.link.Match;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.match.Matcher;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.rdf.Vg;
import org.vitagraph.resolve.Resolver;
import org.vitagraph.source.LinksFile;

/** The links of a publication to Wikidata: who its people are, what the matcher says of them, what people decided. */
final class PublicationLinks {

    private static final String SCHEME = Proposals.SCHEME;

    private final Publication publication;
    private final LinksFile.Content content;
    private final Decisions decisions;

    /** Takes a publication with the links that it has; what is wrong with them goes to the findings. */
    PublicationLinks(Publication publication, Findings findings) {
        this.publication = publication;
        this.content = LinksFile.read(publication.folder(), publication.kinds(), findings);
        this.decisions = new Decisions(content.links(), SCHEME, findings);
    }

    /** Gives the links, which can be proposed to and decided on. */
    Decisions decisions() {
        return decisions;
    }

    /**
     * Reads the sources and resolves who is one.
     *
     * @param work a folder for what is sorted on the way
     * @param findings where all that is wrong with the sources goes
     * @return the people who have a name, in the order of their IRIs
     */
    List<KnownPerson> people(Path work, FindingSink findings) throws IOException {
        List<KnownPerson> people = new ArrayList<>();
        try (FactsByPerson gathered = new FactsByPerson(work.resolve("sort-people"));
                Resolver resolver = new Resolver(
                        publication.resolving(findings),
                        work.resolve("sort-resolve"),
                        Assembly.SORT_MEMORY / 2,
                        findings)) {
            Publication.Gathered read = publication.read(work, resolver, findings);
            resolver.resolveInto(read.identities(), gathered);
            gathered.each((iri, facts) -> {
                KnownPerson person = KnownPerson.of(iri, facts);
                if (person.isNamed()) {
                    people.add(person);
                }
            });
        }
        return people;
    }

    /**
     * Matches people with the persons of an index, and puts what is found in the place of earlier proposals.
     *
     * @param compared is told how many more were compared
     * @return what was found, in the order of the people
     */
    List<Match> match(List<KnownPerson> people, PersonIndex index, IntConsumer compared) {
        List<Match> matches = new Matcher(index).match(records(people), compared);
        matches.forEach(match -> decisions.propose(match.record().id(), Proposals.of(match, index.snapshot())));
        return matches;
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
                .filter(link -> link.isReviewed() && link.scheme().equals(SCHEME))
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
                table.head(content.head());
            }
            for (LinkDecision link : decisions.links()) {
                table.row(link);
            }
            out.flush();
            replacement.keep();
        }
    }

    /** Gives what the prefixes of subjects and objects stand for. Subjects are the sources' own names, which have no page. */
    private Map<String, String> prefixes() {
        Map<String, String> prefixes = new TreeMap<>();
        for (EntityType type : EntityType.values()) {
            prefixes.put(type.word(), publication.iris().base() + "/local/" + type.word() + "/");
        }
        String pattern = publication
                .ontology()
                .object(NodeFactory.createURI(Vg.NS + SCHEME), Vg.term("iri_pattern"))
                .orElseThrow()
                .getLiteralLexicalForm();
        prefixes.put(SCHEME, pattern.replace("{value}", ""));
        return prefixes;
    }
}
