package org.vitagraph.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Library;

/**
 * The queries that must return nothing ({@code *-violation.rq}). The header says {@code #+ summary:}, and where they differ from the
 * usual, {@code #+ severity:} (error, warning, info) and {@code #+ rule:} (the rule of the profile, R4 to R7, that makes the graph
 * incoherent where it is broken), and {@code #+ of_any_graph: true} where it holds of the graphs that sources bring along, too.
 */
public final class ViolationQueries {
    private static final String SUFFIX = "-violation.rq";
    private static final Pattern HEADER = Pattern.compile("(?m)^#\\+\\s*(\\w+):[ \\t]*(.*?)\\s*$");
    private static final Map<String, Code> SEVERITIES =
            Map.of("error", Code.RULE_VIOLATED, "warning", Code.SHAPE_WARNED, "info", Code.SHAPE_NOTED);

    private static final Set<String> KEYS = Set.of("summary", "severity", "rule", "of_any_graph");

    private final List<ViolationQuery> queries;

    private ViolationQueries(List<ViolationQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /** Reads the files; one with a fault gives findings and is left out. */
    public static ViolationQueries load(List<Library.Item> files, Declarations declarations, FindingSink findings) {
        return load(files, file -> false, declarations, findings);
    }

    /**
     * Reads the files, of which some are the publication's own.
     *
     * @param own tells which: they hold of the graphs that sources bring along, too
     */
    public static ViolationQueries load(
            List<Library.Item> files, Predicate<Library.Item> own, Declarations declarations, FindingSink findings) {
        JenaSystem.init();
        KnownTerms terms = new KnownTerms(declarations.terms());
        List<ViolationQuery> queries = new ArrayList<>();
        for (Library.Item file : files) {
            ViolationQuery query = read(file, own.test(file), terms, findings);
            if (query != null) {
                queries.add(query);
            }
        }
        return new ViolationQueries(queries);
    }

    private static @Nullable ViolationQuery read(
            Library.Item file, boolean own, KnownTerms terms, FindingSink findings) {
        QueryLint lint = new QueryLint(terms, PrefixMapping.Factory.create(), file.text());
        Lines lines = new Lines(file);
        lint.faults()
                .forEach(f ->
                        findings.finding(Finding.of(f.code(), lines.at(f.line(), f.column()), f.value(), f.message())));
        Query query = lint.query();
        if (query == null || !lint.faults().isEmpty()) {
            return null;
        }
        Map<String, String> header = header(file.text());
        for (String key : new TreeSet<>(header.keySet())) {
            if (!KEYS.contains(key)) {
                findings.finding(Finding.of(
                        Code.SHAPE_BROKEN,
                        lines.ofText("#+ " + key),
                        key,
                        "A violation query says '#+ summary:', '#+ severity:', '#+ rule:' and '#+ of_any_graph:', not '"
                                + key + "'."));
                return null;
            }
        }
        Code code = SEVERITIES.get(header.getOrDefault("severity", "error").toLowerCase(Locale.ROOT));
        String summary = header.get("summary");
        if (summary == null
                || code == null
                || !query.isSelectType()
                || !query.getProjectVars().contains(ViolationQuery.THIS)) {
            findings.finding(
                    Finding.of(
                            Code.SHAPE_BROKEN,
                            Locator.file(file.name()),
                            "",
                            "A violation query is a SELECT with ?this, and says '#+ summary:' and, if at all, '#+ severity: error', warning or info."));
            return null;
        }
        boolean ofAnyGraph = own || header.getOrDefault("of_any_graph", "").equals("true");
        Code broken = header.containsKey("rule") ? Code.INCOHERENT : code;
        return new ViolationQuery(name(file), broken, summary, query, ofAnyGraph);
    }

    private static Map<String, String> header(String text) {
        Map<String, String> header = new HashMap<>();
        Matcher matcher = HEADER.matcher(text);
        while (matcher.find()) {
            header.put(Objects.requireNonNull(matcher.group(1)), Objects.requireNonNull(matcher.group(2)));
        }
        return header;
    }

    private static String name(Library.Item file) {
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        return base.endsWith(SUFFIX) ? base.substring(0, base.length() - SUFFIX.length()) : base;
    }

    /** Gives those queries that hold of the graphs that sources bring along, too. */
    ViolationQueries ofAnyGraph() {
        return new ViolationQueries(
                queries.stream().filter(ViolationQuery::ofAnyGraph).toList());
    }

    /** Gives the queries, in the order of the files. */
    List<ViolationQuery> queries() {
        return queries;
    }
}
