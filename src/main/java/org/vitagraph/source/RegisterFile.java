package org.vitagraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.source.yaml.FindingsInOrder;

/** Reads {@code iris.tsv}: the register of published slugs, none of which is ever given to anything else. */
public final class RegisterFile {
    /** The name of the file in the publication's folder. */
    public static final String NAME = "iris.tsv";

    private static final List<String> COLUMNS = List.of("type", "slug", "entity", "status", "target");
    private static final int REQUIRED = 4;
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    private static final List<String> TYPES = types();

    private final Map<String, Locator> seen = new HashMap<>();
    private final Map<String, Locator> current = new HashMap<>();
    private final FindingSink findings;

    private RegisterFile(FindingSink findings) {
        this.findings = findings;
    }

    /**
     * Reads the file, which need not be there.
     *
     * @return the entries without an error, in the order of the file
     */
    public static List<RegisterEntry> read(SourceFolder folder, FindingSink findings) {
        if (!folder.has(NAME)) {
            return List.of();
        }
        FindingsInOrder ordered = new FindingsInOrder();
        RegisterFile reader = new RegisterFile(ordered);
        List<RegisterEntry> entries = new ArrayList<>();
        folder.read(NAME, Locator.file(NAME), ordered).ifPresent(content -> {
            for (TsvFile.Row row : TsvFile.read(NAME, content, COLUMNS, REQUIRED, ordered)) {
                long before = ordered.errors();
                RegisterEntry entry = reader.entry(row);
                if (ordered.errors() == before) {
                    entries.add(entry);
                }
            }
        });
        reader.circles(entries);
        ordered.pass(findings);
        return entries;
    }

    /** Reports slugs that by their targets lead back to themselves. */
    private void circles(List<RegisterEntry> entries) {
        Map<String, RegisterEntry> renamed = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.status() == RegisterEntry.Status.RENAMED)
                .forEach(entry -> renamed.put(entry.type() + "/" + entry.slug(), entry));
        for (RegisterEntry entry : renamed.values()) {
            RegisterEntry next = entry;
            int steps = 0;
            while (next != null && steps <= renamed.size()) {
                next = renamed.get(next.type() + "/" + next.target());
                steps++;
            }
            if (next != null) {
                findings.finding(Finding.of(
                        Code.BAD_SETTING,
                        entry.locator(),
                        entry.slug(),
                        "The slug '" + entry.slug() + "' is renamed in a circle, and leads nowhere."));
            }
        }
    }

    private RegisterEntry entry(TsvFile.Row row) {
        String type = row.cell("type");
        String slug = row.cell("slug");
        String target = row.cell("target");
        if (!TYPES.contains(type)) {
            report(Code.BAD_SETTING, row, "type", "'type' takes " + String.join(", ", TYPES) + ", not '" + type + "'.");
        }
        if (!SLUG.matcher(slug).matches()) {
            report(
                    Code.BAD_SETTING,
                    row,
                    "slug",
                    "A slug is made of the letters A to Z, small or capital, of digits, '-', '.' and '_', and begins with a letter or digit.");
        }
        Locator before = seen.putIfAbsent(type + "/" + slug, row.at());
        if (before != null) {
            report(Code.DUPLICATE_KEY, row, "slug", "The slug is registered already, in " + before.text() + ".");
        }
        if (row.cell("entity").isEmpty()) {
            report(Code.MISSING_KEY, row, "entity", "It is not said what the slug was given to.");
        }
        RegisterEntry.Status status = Tables.choice(
                        row, "status", RegisterEntry.Status.values(), RegisterEntry.Status::word, findings)
                .orElse(RegisterEntry.Status.CURRENT);
        boolean renamed = status == RegisterEntry.Status.RENAMED;
        if (renamed && !SLUG.matcher(target).matches()) {
            report(Code.MISSING_KEY, row, "target", "A renamed slug needs the slug that took its place as 'target'.");
        } else if (!renamed && !target.isEmpty()) {
            report(Code.BAD_SETTING, row, "target", "Only a renamed slug has a 'target'.");
        }
        Locator other = status == RegisterEntry.Status.CURRENT
                ? current.putIfAbsent(type + " " + row.cell("entity"), row.at())
                : null;
        if (other != null) {
            report(
                    Code.DUPLICATE_KEY,
                    row,
                    "entity",
                    "It has a slug in use already, in " + other.text() + ": one of the two is 'renamed' to the other.");
        }
        return new RegisterEntry(type, slug, row.cell("entity"), status, renamed ? target : null, row.at());
    }

    private void report(Code code, TsvFile.Row row, String column, String message) {
        findings.finding(Finding.of(code, row.place(column), row.cell(column), message));
    }

    private static List<String> types() {
        TreeSet<String> types = new TreeSet<>(List.of("participation", "time", "name", "claim", "source", "duration"));
        EntityNames.DECLARABLE.stream().map(EntityType::path).forEach(types::add);
        return List.copyOf(types);
    }
}
