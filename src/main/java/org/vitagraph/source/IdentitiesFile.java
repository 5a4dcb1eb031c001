package org.vitagraph.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Identity;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Text;
import org.vitagraph.source.yaml.FindingsInOrder;
import org.vitagraph.source.yaml.Identifiers;
import org.vitagraph.source.yaml.Suggestion;

/** Reads {@code identities.tsv}: the editors' decisions which names of sources stand for one thing. */
public final class IdentitiesFile {
    /** The name of the file in the publication's folder. */
    public static final String NAME = "identities.tsv";

    /** Its columns in their order; the first four are required. */
    public static final List<String> COLUMNS =
            List.of("id", "a", "b", "decision", "certainty", "source", "passage", "words", "decided_by", "reason");

    private static final int REQUIRED = 4;

    private final Map<String, FactsFile> files = new HashMap<>();
    private final TreeSet<String> entities = new TreeSet<>();
    private final FactIds ids;
    private final FindingSink findings;

    private IdentitiesFile(Collection<FactsFile> files, FactIds ids, FindingSink findings) {
        this.ids = ids;
        this.findings = findings;
        for (FactsFile file : files) {
            this.files.put(file.source(), file);
            file.entities().stream().map(Entity::key).forEach(entities::add);
        }
    }

    /**
     * Reads the file, which need not be there.
     *
     * @param files what the publication's facts files hold: the names to decide on, the passages to cite
     * @param absent the keys of sources that are left out of this run, with all decisions about their names
     * @param ids the ids of the publication; those of the decisions are taken
     * @return the decisions without an error, in the order of the file
     */
    public static List<Identity> read(
            SourceFolder folder, Collection<FactsFile> files, Set<String> absent, FactIds ids, FindingSink findings) {
        if (!folder.has(NAME)) {
            return List.of();
        }
        FindingsInOrder ordered = new FindingsInOrder();
        IdentitiesFile reader = new IdentitiesFile(files, ids, ordered);
        List<Identity> identities = new ArrayList<>();
        folder.read(NAME, Locator.file(NAME), ordered).ifPresent(content -> {
            for (TsvFile.Row row : TsvFile.read(NAME, content, COLUMNS, REQUIRED, ordered)) {
                if (absent.contains(source(row.cell("a"))) || absent.contains(source(row.cell("b")))) {
                    continue;
                }
                long before = ordered.errors();
                Identity identity = reader.identity(row);
                if (ordered.errors() == before) {
                    identities.add(identity);
                }
            }
        });
        ordered.pass(findings);
        return identities;
    }

    /**
     * Reads who is the same and who is not, before any fact is known and so without checking names; {@link #read} reports what
     * is wrong with the file.
     */
    public static List<Identity> draft(SourceFolder folder) {
        FindingSink unheard = finding -> {};
        List<Identity> identities = new ArrayList<>();
        if (folder.has(NAME)) {
            folder.read(NAME, Locator.file(NAME), unheard).ifPresent(content -> {
                for (TsvFile.Row row : TsvFile.read(NAME, content, COLUMNS, REQUIRED, unheard)) {
                    Tables.choice(row, "decision", Identity.Decision.values(), Identity.Decision::word, unheard)
                            .ifPresent(decision -> identities.add(draft(row, decision)));
                }
            });
        }
        return identities;
    }

    private static Identity draft(TsvFile.Row row, Identity.Decision decision) {
        return new Identity(
                row.cell("id"), row.cell("a"), row.cell("b"), decision, Certainty.CERTAIN, null, "", "", row.at());
    }

    private Identity identity(TsvFile.Row row) {
        String id = row.cell("id");
        if (Identifiers.isName(id)) {
            ids.take(id, row.place("id"), findings);
        } else {
            report(Code.BAD_SETTING, row, "id", "A decision needs an id of letters, digits, '-', '.' and '_'.");
        }
        side(row, "a");
        side(row, "b");
        if (row.cell("a").equals(row.cell("b"))) {
            report(Code.UNKNOWN_IDENTITY, row, "b", "Both sides are the same name.");
        } else if (!type(row.cell("a")).equals(type(row.cell("b")))) {
            String message = "A " + type(row.cell("a")) + " and a " + type(row.cell("b")) + " cannot be compared.";
            report(Code.UNKNOWN_IDENTITY, row, "b", message);
        }
        Identity.Decision decision = Tables.choice(
                        row, "decision", Identity.Decision.values(), Identity.Decision::word, findings)
                .orElse(Identity.Decision.POSSIBLY);
        Certainty certainty = row.cell("certainty").isEmpty()
                ? Certainty.CERTAIN
                : Tables.choice(row, "certainty", Certainty.values(), Certainty::term, findings)
                        .orElse(Certainty.CERTAIN);
        if (row.cell("reason").isEmpty()) {
            report(Code.RULING_WITHOUT_REASON, row, "reason", "The decision has no reason.");
        }
        return new Identity(
                id,
                row.cell("a"),
                row.cell("b"),
                decision,
                certainty,
                citation(row),
                row.cell("decided_by"),
                row.cell("reason"),
                row.at());
    }

    private static String source(String key) {
        int from = key.indexOf(':') + 1;
        return key.substring(from, Math.max(from, key.indexOf(':', from)));
    }

    private static String type(String key) {
        return key.substring(0, Math.max(0, key.indexOf(':')));
    }

    private void side(TsvFile.Row row, String column) {
        String key = row.cell(column);
        if (!entities.contains(key)) {
            String message = "No source has the name '" + key + "'.";
            findings.finding(new Finding(
                    Code.UNKNOWN_IDENTITY,
                    row.place(column),
                    key,
                    message,
                    Suggestion.advice(key, entities, Code.UNKNOWN_IDENTITY.advice())));
        }
    }

    private @Nullable Citation citation(TsvFile.Row row) {
        String source = row.cell("source");
        String passage = row.cell("passage");
        if (source.isEmpty() && passage.isEmpty()) {
            return null;
        }
        FactsFile file = files.get(source);
        if (file == null) {
            findings.finding(new Finding(
                    Code.UNKNOWN_NAME,
                    row.place("source"),
                    source,
                    "There is no source '" + source + "' with facts.",
                    Suggestion.advice(source, files.keySet(), Code.UNKNOWN_NAME.advice())));
            return null;
        }
        Optional<Citation.Passage> cited =
                file.passages().stream().filter(p -> p.name().equals(passage)).findFirst();
        if (cited.isEmpty()) {
            List<String> names =
                    file.passages().stream().map(Citation.Passage::name).toList();
            findings.finding(new Finding(
                    Code.UNKNOWN_PASSAGE,
                    row.place("passage"),
                    passage,
                    "The source '" + source + "' has no passage '" + passage + "'.",
                    Suggestion.advice(passage, names, Code.UNKNOWN_PASSAGE.advice())));
            return null;
        }
        return new Citation(source, cited.get(), new Text(row.cell("words"), file.language()));
    }

    private void report(Code code, TsvFile.Row row, String column, String message) {
        findings.finding(Finding.of(code, row.place(column), row.cell(column), message));
    }
}
