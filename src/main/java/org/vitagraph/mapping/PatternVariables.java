package org.vitagraph.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.vitagraph.mapping.Pattern.Template;
import org.vitagraph.mapping.Pattern.Term;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Library;

/** The variables of a pattern's file: what a slot holds must stand in it somewhere, and what stands in its triples must be filled. */
final class PatternVariables {
    /** The slot that participations take by its name. */
    private static final String POSITION = "position";

    /** What is filled of each fact, besides its node and its slots. */
    private static final Set<String> OF_EACH_FACT = Set.of("type", "fact");

    private final Library.Item file;
    private final List<String> lines;

    PatternVariables(Library.Item file) {
        this.file = file;
        this.lines = List.of(file.text().split("\n", -1));
    }

    /** Gives what is wrong where a slot is declared that the pattern does not use, so that its values would be lost. */
    Optional<Finding> lost(Header header) {
        for (String slot : header.slots().keySet()) {
            if (!slot.equals(POSITION) && line(slot) < 0) {
                return Optional.of(
                        finding(declared(slot), slot, "slot '" + slot + "' stands nowhere in the pattern as ?" + slot));
            }
        }
        return Optional.empty();
    }

    /**
     * Gives what is wrong where a variable of the pattern's triples is filled by nothing, so that these are never there.
     *
     * @param settings what kinds of the pattern fill
     */
    Optional<Finding> empty(Pattern pattern, Set<String> settings) {
        Set<String> filled = new HashSet<>(settings);
        filled.addAll(OF_EACH_FACT);
        filled.add(pattern.header().node());
        for (String slot : pattern.header().slots().keySet()) {
            Row.SUFFIXES.forEach(suffix -> filled.add(slot + suffix));
        }
        pattern.binds().getVars().forEach(bound -> filled.add(bound.getVarName()));
        if (pattern.where() != null) {
            PatternVars.vars(pattern.where()).stream().map(Var::getVarName).forEach(filled::add);
        }
        return pattern.templates().stream()
                .flatMap(PatternVariables::terms)
                .filter(Node::isVariable)
                .map(Node::getName)
                .filter(name -> !filled.contains(name))
                .findFirst()
                .map(name -> finding(
                        Math.max(line(name), 0),
                        name,
                        "nothing fills ?" + name + ": no slot, no BIND, and no kind by vg:with_" + name));
    }

    private static Stream<Node> terms(Template template) {
        return Stream.of(template.subject(), template.predicate(), template.object())
                .map(Term::node);
    }

    private int declared(String slot) {
        int line = 0;
        while (line < lines.size() - 1 && !isHeader(lines.get(line), slot)) {
            line++;
        }
        return line;
    }

    private static boolean isHeader(String line, String slot) {
        String begin = "#+ slot ";
        return line.startsWith(begin)
                && line.substring(begin.length()).split(":", 2)[0].strip().equals(slot);
    }

    /** Gives the first line, from 0, in which a variable stands; negative where none does. */
    private int line(String variable) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).stripLeading().startsWith("#")
                    && names(lines.get(i)).contains(variable)) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> names(String line) {
        return Columns.VARIABLE
                .matcher(line)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private Finding finding(int line, String value, String message) {
        return Finding.of(Code.BAD_PATTERN, new Locator.Position(file.name(), line + 1, 1), value, message);
    }
}
