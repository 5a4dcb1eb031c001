package org.vitagraph.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Library;

/** Looks through one file of shapes for what a SHACL processor passes over in silence or stumbles over later. */
final class ShapeLint {
    private static final Pattern FLAGS = Pattern.compile("[imqsx]*");

    private final Graph graph;
    private final KnownTerms terms;
    private final FindingSink findings;
    private final Library.Item file;
    private final Lines lines;
    private boolean passes = true;

    ShapeLint(Library.Item file, Graph graph, KnownTerms terms, FindingSink findings) {
        this.file = file;
        this.graph = graph;
        this.terms = terms;
        this.findings = findings;
        this.lines = new Lines(file);
    }

    /** Reports every fault; tells whether there was none. */
    boolean passes() {
        notEmpty();
        noImports();
        termsAreKnown();
        patternsCompile();
        queriesAreSafe();
        if (passes && !shipped()) {
            shapesAreWellFormed();
        }
        return passes;
    }

    /** Tells whether the file came with the program, whose tests hold it to more than this. */
    private boolean shipped() {
        try (InputStream in = ShapeLint.class.getResourceAsStream("/" + file.name())) {
            return in != null && new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(file.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void notEmpty() {
        if (graph.stream().noneMatch(t -> t.getPredicate().getURI().startsWith(Namespaces.SH))) {
            fault(Code.SHAPE_BROKEN, Locator.file(file.name()), "", "The file has no shape in it.");
        }
    }

    private void noImports() {
        graph.stream(Node.ANY, iri(Namespaces.OWL + "imports"), Node.ANY)
                .forEach(t -> fault(
                        Code.SHAPE_BROKEN,
                        lines.of(Namespaces.OWL + "imports"),
                        t.getObject().toString(),
                        "Imports are never fetched. Put the imported shapes into the folder of shapes."));
    }

    private void termsAreKnown() {
        Set<String> seen = new TreeSet<>();
        graph.stream().forEach(t -> {
            seen.add(t.getPredicate().getURI());
            if (t.getObject().isURI()) {
                seen.add(t.getObject().getURI());
            }
        });
        seen.stream().filter(terms::misspelt).forEach(term -> unknown(term, lines.of(term)));
    }

    private void unknown(String term, Locator where) {
        String name = Objects.requireNonNullElse(Namespaces.shorten(term), term);
        boolean shacl = term.startsWith(Namespaces.SH);
        fault(
                shacl ? Code.SHAPE_BROKEN : Code.UNKNOWN_TERM,
                where,
                name,
                (shacl ? "SHACL has no term " : "There is no term ") + name + "." + terms.proposal(term));
    }

    private void patternsCompile() {
        graph.stream(Node.ANY, iri(Namespaces.SH + "pattern"), Node.ANY).forEach(t -> {
            String flags = graph.stream(t.getSubject(), iri(Namespaces.SH + "flags"), Node.ANY)
                    .map(f -> f.getObject().getLiteralLexicalForm())
                    .findFirst()
                    .orElse("");
            patternCompiles(t.getObject(), flags);
        });
    }

    private void patternCompiles(Node pattern, String flags) {
        String text = pattern.isLiteral() ? pattern.getLiteralLexicalForm() : pattern.toString();
        if (!FLAGS.matcher(flags).matches()) {
            broken(flags, "only the flags i, m, q, s and x exist");
        }
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            broken(text, e.getDescription());
        }
    }

    private void broken(String pattern, String why) {
        Locator where = lines.ofText(pattern.replace("\\", "\\\\"));
        fault(Code.SHAPE_BROKEN, where, pattern, "The regular expression is not valid: " + why + ".");
    }

    private void queriesAreSafe() {
        for (String form : new String[] {"select", "ask", "construct"}) {
            graph.stream(Node.ANY, iri(Namespaces.SH + form), Node.ANY).forEach(this::queryIsSafe);
        }
    }

    private void queryIsSafe(Triple triple) {
        if (!triple.getObject().isLiteral()) {
            return;
        }
        String text = triple.getObject().getLiteralLexicalForm();
        QueryLint lint = new QueryLint(terms, Prefixes.of(graph, triple.getSubject()), text);
        for (QueryLint.Fault fault : lint.faults()) {
            fault(fault.code(), lines.inText(text, fault.line(), fault.column()), fault.value(), fault.message());
        }
    }

    /** Checks the shapes by the shapes of SHACL itself (SHACL, appendix C): each property fits where it stands. */
    private void shapesAreWellFormed() {
        Set<String> messages = new LinkedHashSet<>();
        ShaclValidator.get().validate(ShaclOfShacl.shapes(), graph).getEntries().forEach(entry -> {
            String path = entry.resultPath() == null ? "" : entry.resultPath().toString();
            String term = path.replaceAll("^<|>$", "");
            String name = Objects.requireNonNullElse(Namespaces.shorten(term), term);
            String value = entry.value() == null ? "" : entry.value().toString();
            if (messages.add(name + value + entry.message())) {
                fault(
                        Code.SHAPE_BROKEN,
                        lines.of(term),
                        value,
                        "The shape is not well formed" + (name.isEmpty() ? "" : " at " + name) + ": " + entry.message()
                                + ".");
            }
        });
    }

    private void fault(Code code, Locator where, String value, String message) {
        passes = false;
        findings.finding(Finding.of(code, where, value, message));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
