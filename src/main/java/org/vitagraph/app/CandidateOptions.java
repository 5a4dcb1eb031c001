package org.vitagraph.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.DumpFault;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.online.AuthorityEntries;
import org.vitagraph.link.online.CandidateService;
import org.vitagraph.link.online.Items;
import org.vitagraph.link.online.OnlineSlice;
import org.vitagraph.link.online.PoliteClient;
import org.vitagraph.link.online.Reconciliation;
import org.vitagraph.link.online.SparqlCandidates;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;
import org.vitagraph.source.LinksFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where items of Wikidata are looked for: in a dump, or by a service on the web. */
final class CandidateOptions {

    private static final String PERSON = "Q5";

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Place place;

    @Option(
            names = "--snapshot",
            paramLabel = "DATE",
            description = "The day that the dump shows; if absent the day of the file.")
    private @Nullable LocalDate snapshot;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description =
                    "Keep the index of the dump in this file; where the file is there already, it is used instead of the dump.")
    private @Nullable Path kept;

    @Option(
            names = "--scheme",
            paramLabel = "NAME",
            defaultValue = Proposals.SCHEME,
            description =
                    "With --reconcile: whose entries the service names, as the vocabulary calls the authority (gnd, viaf, ulan …); if absent"
                            + " ${DEFAULT-VALUE}. Entries of others than Wikidata are always for review.")
    private String scheme = Proposals.SCHEME;

    @Option(
            names = "--type",
            paramLabel = "NAME",
            description =
                    "With --scheme: what the service calls the type of people, such as DifferentiatedPerson; if absent any.")
    private @Nullable String type;

    @Option(
            names = "--contact",
            paramLabel = "WHO",
            description =
                    "An address of mail or web by which whoever runs the service can reach you; needed with --reconcile and --sparql.")
    private @Nullable String contact;

    @Option(
            names = "--items",
            paramLabel = "URL",
            defaultValue = "https://www.wikidata.org/w/api.php",
            description =
                    "Where the items themselves are had, with --reconcile and --sparql; if absent ${DEFAULT-VALUE}.")
    private @Nullable URI items;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description =
                    "Where answers of services are kept, so that nothing is asked twice; if absent in the user's folder for such things.")
    private @Nullable Path cache;

    @Option(names = "--offline", description = "Ask no service: use what it answered before.")
    private boolean offline;

    /** The one place. */
    static final class Place {
        @Option(
                names = "--candidates",
                paramLabel = "DUMP",
                description =
                        "Items in Wikidata's JSON format: a dump or a slice of one, packed or not, or a Special:EntityData file.",
                converter = ExistingFile.class)
        private @Nullable Path candidates;

        @Option(
                names = "--reconcile",
                arity = "0..1",
                paramLabel = "URL",
                fallbackValue = "https://wikidata.reconci.link/en/api",
                description =
                        "A service of the Reconciliation API that names items of Wikidata; without URL ${FALLBACK-VALUE}.")
        private @Nullable URI reconcile;

        @Option(
                names = "--sparql",
                arity = "0..1",
                paramLabel = "URL",
                fallbackValue = "https://query.wikidata.org/sparql",
                description = "A SPARQL endpoint with the data of Wikidata; without URL ${FALLBACK-VALUE}.")
        private @Nullable URI sparql;
    }

    /**
     * For whom, and for what, candidates are wanted.
     *
     * @param people the people
     * @param things the places, groups and offices, which only services are asked for
     */
    record Wanted(List<LinkRecord> people, List<LinkRecord> things) {}

    /**
     * Who comes into question.
     *
     * @param index the persons
     * @param incomplete whether a service left questions unanswered, so that whoever is not found may be there all the same
     * @param things what an authority that is not Wikidata has for places, groups and offices, by their ids
     */
    record Candidates(PersonIndex index, boolean incomplete, Map<String, List<Candidate>> things) {
        Candidates(PersonIndex index, boolean incomplete) {
            this(index, incomplete, Map.of());
        }
    }

    /** Gives the name of the scheme whose entries are looked for. */
    String scheme() {
        return scheme;
    }

    /**
     * Reads the persons who come into question.
     *
     * @param wanted whom and what it is asked for
     * @param linked ids that are linked already
     * @param isEntry tells whether an id can be one of the scheme
     * @param findings takes what could not be read or asked
     * @return empty where there was an error
     */
    Optional<Candidates> find(
            Wanted wanted,
            Set<String> linked,
            Predicate<String> isEntry,
            @Nullable CommandSpec spec,
            FindingSink findings)
            throws IOException {
        boolean wikidata = scheme.equals(Proposals.SCHEME);
        if (!wikidata && (place == null || place.reconcile == null)) {
            throw mistake(spec, "Entries of " + scheme + " are had from a service: --reconcile URL.");
        }
        if (!wikidata && kept != null) {
            throw mistake(spec, "--index keeps items of Wikidata, not entries of " + scheme + ".");
        }
        if (kept != null && Files.exists(kept)) {
            return read(kept, LocalDate.EPOCH, findings);
        }
        if (place == null) {
            throw mistake(
                    spec,
                    "Say where to look: --candidates DUMP, a dump of Wikidata or a slice of one, or --reconcile, or an"
                            + " --index that is there.");
        }
        if (place.candidates != null) {
            LocalDate day = snapshot == null
                    ? LocalDate.ofInstant(
                            Files.getLastModifiedTime(place.candidates).toInstant(), ZoneOffset.UTC)
                    : snapshot;
            return read(place.candidates, day, findings);
        }
        if (contact == null || contact.isBlank()) {
            throw mistake(spec, "Say who asks: --contact with an address of mail or web.");
        }
        try (PoliteClient client = new PoliteClient(Version.line() + " (" + contact + ")")) {
            Services asked = services(client, place, findings);
            Consumer<String> told = sentence -> findings.finding(unasked(sentence));
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            boolean unheard = asked.forPeople.isEmpty() && !offline;
            if (!wikidata) {
                AuthorityEntries entries = new AuthorityEntries(folder(), today, told);
                PersonIndex index = entries.index(wanted.people, asked.forPeople, asked.peopleIdentity, isEntry);
                Map<String, List<Candidate>> things =
                        entries.things(wanted.things, asked.forThings, asked.thingsIdentity, isEntry);
                return Optional.of(new Candidates(index, unheard || entries.isIncomplete(), things));
            }
            OnlineSlice slice =
                    new OnlineSlice(folder(), new Items(client, Objects.requireNonNull(items)), today, told);
            PersonIndex index = fetched(slice, wanted, asked, linked, findings);
            return Optional.of(new Candidates(index, unheard || slice.isIncomplete()));
        }
    }

    /**
     * Who is asked.
     *
     * @param forPeople the service for people; none where only what is kept is used
     * @param forThings the same for places, groups and offices
     */
    private record Services(
            Optional<CandidateService> forPeople,
            String peopleIdentity,
            Optional<CandidateService> forThings,
            String thingsIdentity) {}

    private PersonIndex fetched(
            OnlineSlice slice, Wanted wanted, Services asked, Set<String> linked, FindingSink findings)
            throws IOException {
        try (Workspace work = Workspace.temporary()) {
            Path file = work.path().resolve("slice.json");
            Set<String> named = new HashSet<>(slice.named(wanted.people, asked.forPeople, asked.peopleIdentity));
            named.addAll(slice.named(wanted.things, asked.forThings, asked.thingsIdentity));
            Map<String, String> gone = slice.write(named, linked, asked.forPeople.isPresent(), file);
            gone.forEach((id, now) -> findings.finding(Finding.of(
                    Code.LINK_GONE,
                    Locator.file(LinksFile.NAME),
                    id,
                    now.isEmpty()
                            ? "The item " + id + " was deleted."
                            : "The item " + id + " was merged into " + now + ".")));
            return Files.size(file) == 0
                    ? PersonIndex.ofRecords(List.of(), slice.snapshot())
                    : PersonIndex.ofDump(file, slice.snapshot());
        }
    }

    private Path folder() {
        return cache == null ? usualCache() : cache;
    }

    private Services services(PoliteClient client, Place at, FindingSink findings) {
        if (at.sparql != null) {
            CandidateService people = new SparqlCandidates(client, at.sparql, true);
            CandidateService things = new SparqlCandidates(client, at.sparql, false);
            return new Services(
                    offline ? Optional.empty() : Optional.of(people),
                    people.identity(),
                    offline ? Optional.empty() : Optional.of(things),
                    things.identity());
        }
        URI address = Objects.requireNonNull(at.reconcile);
        String people = type != null ? type : scheme.equals(Proposals.SCHEME) ? PERSON : "";
        Optional<Reconciliation> service = offline ? Optional.empty() : service(client, address, people, findings);
        return new Services(
                service.map(asked -> asked),
                Reconciliation.identity(address, people),
                service.map(asked -> asked.asking("")),
                Reconciliation.identity(address, ""));
    }

    private static Optional<Reconciliation> service(
            PoliteClient client, URI address, String type, FindingSink findings) {
        try {
            return Optional.of(Reconciliation.of(client, address, type));
        } catch (IOException e) {
            findings.finding(unasked(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static Finding unasked(String sentence) {
        return new Finding(
                        Code.REMOTE_FAILED,
                        Locator.file(LinksFile.NAME),
                        "",
                        sentence,
                        "Run it again later: what was answered is kept, and only the rest is asked.")
                .with(Severity.WARNING);
    }

    private static Path usualCache() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path folder =
                given == null || given.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return folder.resolve("vitagraph").resolve("wikidata");
    }

    /** Reads a dump, or the index that was kept of one. */
    private Optional<Candidates> read(Path dump, LocalDate day, FindingSink findings) throws IOException {
        try {
            if (dump.equals(kept)) {
                return Optional.of(new Candidates(PersonIndex.open(dump), false));
            }
            PersonIndex index = PersonIndex.ofDump(dump, day);
            if (kept != null) {
                index.write(kept);
            }
            return Optional.of(new Candidates(index, false));
        } catch (DumpFault e) {
            findings.finding(new Finding(
                    Code.NOT_A_DUMP,
                    new Locator.Position(dump.toString(), e.line(), 0),
                    "",
                    String.valueOf(e.getMessage()),
                    dump.equals(kept)
                            ? "Remove the file, and give the dump: the index is made anew."
                            : Code.NOT_A_DUMP.advice()));
            return Optional.empty();
        }
    }

    private static ParameterException mistake(@Nullable CommandSpec spec, String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
