package org.vitagraph.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.DumpFault;
import org.vitagraph.link.index.PersonIndex;
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
     * Reads the persons who come into question.
     *
     * @param records whom it is asked for
     * @param linked ids that are linked already
     * @param findings takes what could not be read or asked
     * @return empty where there was an error
     */
    Optional<PersonIndex> index(
            List<LinkRecord> records, Set<String> linked, @Nullable CommandSpec spec, FindingSink findings)
            throws IOException {
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
        try (Workspace work = Workspace.temporary()) {
            Path slice = work.path().resolve("slice.json");
            online(records, linked, slice, findings);
            return read(slice, LocalDate.now(ZoneOffset.UTC), findings);
        }
    }

    private void online(List<LinkRecord> records, Set<String> linked, Path slice, FindingSink findings)
            throws IOException {
        Place service = Objects.requireNonNull(place);
        try (PoliteClient client = new PoliteClient(Version.line() + " (" + Objects.requireNonNull(contact) + ")")) {
            Optional<CandidateService> asked = offline ? Optional.empty() : service(client, service, findings);
            OnlineSlice online = new OnlineSlice(
                    cache == null ? usualCache() : cache,
                    new Items(client, Objects.requireNonNull(items)),
                    sentence -> findings.finding(unasked(sentence)));
            Map<String, String> gone = online.write(records, asked, identity(service), linked, slice);
            gone.forEach((id, now) -> findings.finding(Finding.of(
                    Code.LINK_GONE,
                    Locator.file(LinksFile.NAME),
                    id,
                    now.isEmpty()
                            ? "The item " + id + " was deleted."
                            : "The item " + id + " was merged into " + now + ".")));
        }
    }

    private static Optional<CandidateService> service(PoliteClient client, Place place, FindingSink findings)
            throws IOException {
        if (place.sparql != null) {
            return Optional.of(new SparqlCandidates(client, place.sparql));
        }
        try {
            return Optional.of(Reconciliation.of(client, Objects.requireNonNull(place.reconcile), PERSON));
        } catch (IOException e) {
            findings.finding(unasked(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static String identity(Place place) {
        return place.sparql == null ? place.reconcile + " " + PERSON : String.valueOf(place.sparql);
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
    private Optional<PersonIndex> read(Path dump, LocalDate day, FindingSink findings) throws IOException {
        try {
            if (dump.equals(kept)) {
                return Optional.of(PersonIndex.open(dump));
            }
            PersonIndex index = PersonIndex.ofDump(dump, day);
            if (kept != null) {
                index.write(kept);
            }
            return Optional.of(index);
        } catch (DumpFault e) {
            findings.finding(Finding.of(
                    Code.NOT_A_DUMP,
                    new Locator.Position(dump.toString(), e.line(), 0),
                    "",
                    String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static ParameterException mistake(@Nullable CommandSpec spec, String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
