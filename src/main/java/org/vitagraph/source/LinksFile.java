package org.vitagraph.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Kinds;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.LinkDecision.Relation;
import org.vitagraph.model.Locator;
import org.vitagraph.source.yaml.FindingsInOrder;
import org.vitagraph.source.yaml.SourceText;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.SuspiciousCharacters;

/**
 * Reads {@code links.sssom.tsv}: what the things of a publication are in other datasets, as a table of SSSOM. Columns that
 * nothing here reads are kept, so that a file written by another tool loses nothing.
 */
public final class LinksFile {
    /** The name of the file in the publication's folder. */
    public static final String NAME = "links.sssom.tsv";

    private static final List<String> REQUIRED =
            List.of("subject_id", "predicate_id", "object_id", "mapping_justification");
    private static final Set<String> READ = Set.copyOf(LinkDecision.COLUMNS);
    private static final Pattern DECIMAL = Pattern.compile("[01](\\.[0-9]{1,9})?");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"");
    private static final String NOT = "Not";

    private final Kinds kinds;
    private final FindingSink findings;
    private final Map<String, Locator> seen = new HashMap<>();
    private final Map<String, LinkDecision> exact = new HashMap<>();

    private LinksFile(Kinds kinds, FindingSink findings) {
        this.kinds = kinds;
        this.findings = findings;
    }

    /**
     * What the file holds.
     *
     * @param head its lines that begin with {@code #}, as they stand
     * @param others the names of its columns that nothing here reads, in their order
     * @param links its mappings without an error, in its order
     */
    public record Content(List<String> head, List<String> others, List<LinkDecision> links) {

        /** Copies the lists. */
        public Content {
            head = List.copyOf(head);
            others = List.copyOf(others);
            links = List.copyOf(links);
        }
    }

    /** Reads the file of a publication, which need not be there. */
    public static Content read(SourceFolder folder, Kinds kinds, FindingSink findings) {
        if (!folder.has(NAME)) {
            return new Content(List.of(), List.of(), List.of());
        }
        FindingsInOrder ordered = new FindingsInOrder();
        Content content = folder.read(NAME, Locator.file(NAME), ordered)
                .flatMap(bytes -> SourceText.decode(NAME, bytes, ordered))
                .filter(text -> SuspiciousCharacters.check(NAME, text, ordered))
                .map(text -> new LinksFile(kinds, ordered).content(text))
                .orElse(new Content(List.of(), List.of(), List.of()));
        ordered.pass(findings);
        return content;
    }

    /**
     * Reports links of which no source has the subject.
     *
     * @param known the keys of what the sources name
     * @param absent the keys of sources that are left out of this run, of which nothing is said
     * @return the links of which the subject is known
     */
    public static List<LinkDecision> known(
            List<LinkDecision> links, Set<String> known, Set<String> absent, FindingSink findings) {
        List<LinkDecision> kept = new ArrayList<>();
        for (LinkDecision link : links) {
            String[] parts = link.subject().split(":", 3);
            if (known.contains(link.subject())) {
                kept.add(link);
            } else if (parts.length < 3 || !absent.contains(parts[1])) {
                findings.finding(new Finding(
                        Code.UNKNOWN_IDENTITY,
                        link.locator(),
                        link.subject(),
                        "No source has the name '" + link.subject() + "'.",
                        Suggestion.advice(link.subject(), new TreeSet<>(known), "Name it as type:source:name.")));
            }
        }
        return kept;
    }

    private Content content(String text) {
        List<String> lines = text.lines()
                .map(line -> line.startsWith("#") ? line : unquoted(line))
                .toList();
        List<String> head =
                lines.stream().takeWhile(line -> line.startsWith("#")).toList();
        List<LinkDecision> links = new ArrayList<>();
        for (TsvFile.Row row : TsvFile.readOpen(NAME, lines, REQUIRED, findings)) {
            link(row).ifPresent(links::add);
        }
        List<String> others = lines.size() <= head.size()
                ? List.of()
                : List.of(lines.get(head.size()).split("\t", -1)).stream()
                        .map(String::strip)
                        .filter(column -> !READ.contains(column))
                        .toList();
        return new Content(head, others, links);
    }

    /** Gives a line without the quotes that a spreadsheet puts around a cell which has quotes in it. */
    private static String unquoted(String line) {
        return Arrays.stream(line.split("\t", -1))
                .map(cell -> QUOTED.matcher(cell).matches()
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .collect(Collectors.joining("\t"));
    }

    private Optional<LinkDecision> link(TsvFile.Row row) {
        Optional<Relation> relation = Tables.choice(row, "predicate_id", Relation.values(), Relation::curie, findings);
        Optional<BigDecimal> confidence = confidence(row);
        List<Boolean> checks = List.of(
                relation.isPresent(),
                object(row),
                modifier(row),
                date(row),
                reasoned(row),
                confidence.isPresent() || row.cell("confidence").isEmpty());
        if (checks.contains(false)) {
            return Optional.empty();
        }
        LinkDecision link = new LinkDecision(
                row.cell("subject_id"),
                row.cell("subject_label"),
                relation.orElseThrow(),
                row.cell("predicate_modifier").equals(NOT),
                row.cell("object_id"),
                row.cell("object_label"),
                row.cell("mapping_justification"),
                confidence.orElse(null),
                row.cell("object_source_version"),
                row.cell("evidence"),
                row.cell("reviewer_label"),
                row.cell("mapping_date"),
                row.cell("comment"),
                others(row, row.cell("object_id").equals(LinkDecision.NO_TERM)),
                row.at());
        return once(link, row) && agrees(link, row) ? Optional.of(link) : Optional.empty();
    }

    private static Map<String, String> others(TsvFile.Row row, boolean nothing) {
        Map<String, String> others = new HashMap<>(row.cells());
        others.keySet()
                .removeIf(column -> READ.contains(column) && !(nothing && column.equals(LinkDecision.SOURCE_COLUMN)));
        others.values().removeIf(String::isEmpty);
        return others;
    }

    private boolean object(TsvFile.Row row) {
        String object = row.cell("object_id");
        if (object.equals(LinkDecision.NO_TERM)) {
            String source = row.cell(LinkDecision.SOURCE_COLUMN).replace(LinkDecision.SOURCE_PREFIX, "");
            return kinds.concept(source).isPresent()
                    || bad(
                            row,
                            LinkDecision.SOURCE_COLUMN,
                            "Say in 'object_source' which dataset has no entry, as vg:wikidata.");
        }
        int colon = object.indexOf(':');
        Optional<String> scheme = colon < 0
                ? Optional.empty()
                : kinds.concept(object.substring(0, colon)).map(concept -> concept.resolvedIri());
        if (scheme.isEmpty()) {
            return bad(
                    row,
                    "object_id",
                    "'" + object + "' does not begin with a scheme of the vocabulary and a colon, as"
                            + " wikidata: does.");
        }
        Optional<String> fault = kinds.identifierFault(scheme.get(), object.substring(colon + 1));
        return fault.isEmpty() || bad(row, "object_id", fault.get());
    }

    private boolean modifier(TsvFile.Row row) {
        String modifier = row.cell("predicate_modifier");
        return modifier.isEmpty()
                || modifier.equals(NOT)
                || bad(row, "predicate_modifier", "'predicate_modifier' takes Not or nothing, not '" + modifier + "'.");
    }

    private Optional<BigDecimal> confidence(TsvFile.Row row) {
        String given = row.cell("confidence");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (DECIMAL.matcher(given).matches() && new BigDecimal(given).compareTo(BigDecimal.ONE) <= 0) {
            return Optional.of(new BigDecimal(given));
        }
        bad(row, "confidence", "'confidence' takes a number from 0 to 1, such as 0.97, not '" + given + "'.");
        return Optional.empty();
    }

    private boolean date(TsvFile.Row row) {
        String given = row.cell("mapping_date");
        if (given.isEmpty()) {
            return true;
        }
        try {
            LocalDate.parse(given);
            return true;
        } catch (DateTimeParseException e) {
            return bad(row, "mapping_date", "'mapping_date' takes a day such as 2026-11-25, not '" + given + "'.");
        }
    }

    private boolean reasoned(TsvFile.Row row) {
        if (row.cell("reviewer_label").isEmpty() || !row.cell("comment").isEmpty()) {
            return true;
        }
        findings.finding(Finding.of(
                Code.RULING_WITHOUT_REASON, row.place("comment"), "", "The decision has no reason in 'comment'."));
        return false;
    }

    /** One pair is decided once. */
    private boolean once(LinkDecision link, TsvFile.Row row) {
        @Nullable
        Locator before = seen.putIfAbsent(link.subject() + " " + link.scheme() + " " + link.object(), link.locator());
        return before == null || bad(row, "object_id", "This pair stands already in " + before.text() + ".");
    }

    /** What is one with two entries of a dataset would make the two one. */
    private boolean agrees(LinkDecision link, TsvFile.Row row) {
        if (link.negated() || link.relation() != Relation.EXACT || link.object().equals(LinkDecision.NO_TERM)) {
            return true;
        }
        LinkDecision before = exact.putIfAbsent(link.subject() + " " + link.scheme(), link);
        return before == null
                || bad(
                        row,
                        "object_id",
                        "'" + link.subject() + "' is " + before.object() + " already, in "
                                + before.locator().text() + "; it cannot be " + link.object() + " too.");
    }

    private boolean bad(TsvFile.Row row, String column, String message) {
        findings.finding(Finding.of(Code.BAD_LINK, row.place(column), row.cell(column), message));
        return false;
    }
}
