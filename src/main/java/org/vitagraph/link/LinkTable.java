package org.vitagraph.link;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.LinkDecision;

/**
 * Writes mappings as a table of SSSOM: a head of comment lines with the mapping set's own slots as YAML, a line of column names, a
 * line for each mapping, tabs between cells. A cell holds no tab and no line end; where a text has one, a space stands for it. A cell that
 * begins with a quote is quoted, as spreadsheets do.
 */
public final class LinkTable {

    private static final Map<String, String> PREFIXES = Map.of(
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "semapv", "https://w3id.org/semapv/vocab/",
            "sssom", "https://w3id.org/sssom/",
            "vg", "https://w3id.org/vitagraph/ns#");

    private final Appendable out;
    private final List<String> others;

    /** Makes a writer of the columns named here to {@code out}, which is not closed. */
    public LinkTable(Appendable out) {
        this(out, List.of());
    }

    /** Makes a writer with further columns after its own, for what {@link LinkDecision#others} holds. */
    public LinkTable(Appendable out, List<String> others) {
        this.out = out;
        this.others = List.copyOf(others);
    }

    /**
     * What a mapping set says of itself.
     *
     * @param id its IRI
     * @param license the IRI of its licence, empty where it has none
     * @param tool what made the mappings that nobody has reviewed, with its version
     * @param prefixes the namespaces of subjects and objects by prefix; those of SKOS, SEMAPV and SSSOM are added
     */
    public record MappingSet(String id, String license, String tool, Map<String, String> prefixes) {}

    /** Writes the head and the line of column names. */
    public void head(MappingSet set) throws IOException {
        line("#mapping_set_id: " + set.id());
        if (!set.license().isEmpty()) {
            line("#license: " + set.license());
        }
        line("#mapping_tool: " + set.tool());
        line("#curie_map:");
        Map<String, String> all = new TreeMap<>(PREFIXES);
        all.putAll(set.prefixes());
        for (Map.Entry<String, String> prefix : all.entrySet()) {
            line("#  " + prefix.getKey() + ": " + prefix.getValue());
        }
        line("#extension_definitions:");
        line("#  - slot_name: evidence");
        line("#    property: vg:evidence");
        columns();
    }

    /** Writes a head that a file had, and the line of column names. */
    public void head(List<String> lines) throws IOException {
        for (String line : lines) {
            line(line);
        }
        columns();
    }

    private void columns() throws IOException {
        List<String> columns = new ArrayList<>(LinkDecision.COLUMNS);
        columns.addAll(others);
        line(String.join("\t", columns));
    }

    /** Writes one mapping. */
    public void row(LinkDecision link) throws IOException {
        List<String> cells = new ArrayList<>(LinkDecision.COLUMNS.size());
        cells.add(link.subject());
        cells.add(link.subjectLabel());
        cells.add(link.relation().curie());
        cells.add(link.negated() ? "Not" : "");
        cells.add(link.object());
        cells.add(link.objectLabel());
        cells.add(LinkDecision.SOURCE_PREFIX + link.scheme());
        cells.add(link.justification());
        cells.add(plain(link.confidence()));
        cells.add(link.snapshot());
        cells.add(link.reviewer());
        cells.add(link.date());
        cells.add(link.comment());
        cells.add(link.evidence());
        others.forEach(column -> cells.add(link.others().getOrDefault(column, "")));
        cells.replaceAll(LinkTable::cell);
        line(String.join("\t", cells));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String cell(String text) {
        StringBuilder cell = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            cell.append(c < ' ' ? ' ' : c);
        }
        return cell.isEmpty() || cell.charAt(0) != '"'
                ? cell.toString()
                : '"' + cell.toString().replace("\"", "\"\"") + '"';
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
