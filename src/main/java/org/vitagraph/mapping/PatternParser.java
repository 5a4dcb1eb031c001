package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.vitagraph.mapping.Pattern.Destination;
import org.vitagraph.mapping.Pattern.Template;
import org.vitagraph.mapping.Pattern.Term;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Vg;

/** Reads a pattern's file: the header, then a SPARQL CONSTRUCT with ARQ's quads. */
final class PatternParser {

    private final Library.Item file;
    private final FindingSink findings;

    PatternParser(Library.Item file, FindingSink findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Gives the pattern, or a finding for what is wrong with it. */
    Optional<Pattern> parse() {
        try {
            Header header = Header.read(file.text());
            Query query = QueryFactory.create(file.text(), Syntax.syntaxARQ);
            if (!query.isConstructType()) {
                return refuse(0, 0, "a pattern is a CONSTRUCT");
            }
            Optional<String> forbidden = AllowList.offence(query);
            if (forbidden.isPresent()) {
                return refuse(0, 0, forbidden.get());
            }
            Pattern pattern = pattern(header, query);
            Optional<Finding> lost = new PatternVariables(file).lost(header);
            lost.ifPresent(findings::finding);
            return lost.isPresent() ? Optional.empty() : Optional.of(pattern);
        } catch (Header.Mistake e) {
            return refuse(e.line(), 1, String.valueOf(e.getMessage()));
        } catch (QueryParseException e) {
            return refuse(e.getLine(), e.getColumn(), "not SPARQL: " + firstLine(e));
        } catch (QueryException e) {
            return refuse(0, 0, "not SPARQL: " + firstLine(e));
        } catch (TwoManySlots e) {
            return refuse(0, 0, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Pattern> refuse(int line, int column, String message) {
        findings.finding(Finding.of(
                Code.BAD_PATTERN,
                new Locator.Position(file.name(), Math.max(line, 0), Math.max(column, 0)),
                "",
                message));
        return Optional.empty();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private Pattern pattern(Header header, Query query) throws TwoManySlots {
        VarExprList binds = new VarExprList();
        Element where = query.getQueryPattern();
        boolean only = onlyBinds(where, binds);
        Map<String, Set<String>> dependencies = dependencies(header, binds);
        Columns columns = Columns.of(header, file.text());
        List<Template> templates = new ArrayList<>();
        Set<String> claims = new HashSet<>();
        for (Quad quad : query.getConstructTemplate().getQuads()) {
            templates.add(template(header, columns, dependencies, quad, claims));
        }
        return new Pattern(file.basename(), header, List.copyOf(templates), binds, only ? null : where, columns);
    }

    private static boolean onlyBinds(Element where, VarExprList binds) {
        List<Element> elements = where instanceof ElementGroup group ? group.getElements() : List.of(where);
        for (Element element : elements) {
            if (!(element instanceof ElementBind bind)) {
                return false;
            }
            binds.add(bind.getVar(), bind.getExpr());
        }
        return true;
    }

    /** Tells for each variable which slots it depends on. */
    private static Map<String, Set<String>> dependencies(Header header, VarExprList binds) {
        Map<String, Set<String>> slotsOf = new HashMap<>();
        for (String slot : header.slots().keySet()) {
            for (String suffix : Row.SUFFIXES) {
                slotsOf.put(slot + suffix, Set.of(slot));
            }
        }
        for (Map.Entry<Var, Expr> bind : binds.getExprs().entrySet()) {
            Set<String> slots = new TreeSet<>();
            for (Var used : bind.getValue().getVarsMentioned()) {
                slots.addAll(slotsOf.getOrDefault(used.getVarName(), Set.of()));
            }
            slotsOf.put(bind.getKey().getVarName(), slots);
        }
        return slotsOf;
    }

    private static Template template(
            Header header, Columns columns, Map<String, Set<String>> dependencies, Quad quad, Set<String> claims)
            throws TwoManySlots {
        Destination destination = destination(quad.getGraph());
        Set<String> slots = new TreeSet<>();
        for (Node term : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
            if (term.isVariable() && !term.getName().endsWith("_property")) {
                slots.addAll(dependencies.getOrDefault(term.getName(), Set.of()));
            }
        }
        List<String> many = slots.stream()
                .filter(s ->
                        header.slots().get(s) != null && header.slots().get(s).repeatable())
                .toList();
        if (many.size() > 1) {
            throw new TwoManySlots("a triple depends on two repeatable slots, " + many);
        }
        String claim = destination == Destination.CLAIMED ? claimName(header, quad, claims) : "";
        return new Template(
                destination,
                term(quad.getSubject(), columns),
                term(quad.getPredicate(), columns),
                term(quad.getObject(), columns),
                Set.copyOf(slots),
                claim);
    }

    private static Term term(Node node, Columns columns) {
        return new Term(node, node.isVariable() ? columns.of(node.getName()) : -1);
    }

    private static Destination destination(Node graph) {
        if (graph.equals(Vg.CLAIMED)) {
            return Destination.CLAIMED;
        }
        if (graph.equals(Vg.OF_CLAIM)) {
            return Destination.OF_CLAIM;
        }
        return graph.equals(Vg.SIMPLE) ? Destination.SIMPLE : Destination.SCAFFOLD;
    }

    /** Names a claim by its slot, so that a name stays when other slots come or go. */
    private static String claimName(Header header, Quad quad, Set<String> claims) {
        String object = quad.getObject().isVariable() ? quad.getObject().getName() : "";
        String subject = quad.getSubject().isVariable() ? quad.getSubject().getName() : "";
        String name = object;
        if (!header.slots().containsKey(object) && header.slots().containsKey(subject)) {
            name = subject;
        } else if (object.isEmpty()) {
            name = subject;
        }
        if (!claims.add(name)) {
            name = name + "-" + code(quad.getPredicate());
            claims.add(name);
        }
        return name;
    }

    private static String code(Node predicate) {
        String name = predicate.isVariable() ? predicate.getName() : Iris.lastSegment(predicate.getURI());
        int end = name.indexOf('_');
        return end > 0 && name.charAt(0) == 'P' ? name.substring(0, end) : name;
    }

    /** Two repeatable slots in one triple would make a cross product. */
    private static final class TwoManySlots extends Exception {
        private static final long serialVersionUID = 1;

        TwoManySlots(String message) {
            super(message);
        }
    }
}
