package org.vitagraph.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.path.Path;
import org.vitagraph.model.Severity;

/**
 * The results of the shapes as a {@code sh:ValidationReport} (SHACL §3.6). The same results give the same bytes: they are sorted, and a
 * result's IRI is made from its content, so there is no blank node but for paths.
 */
public final class ShaclReport {
    private static final String HEAD = """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            """;
    private static final Map<Severity, String> SEVERITIES =
            Map.of(Severity.ERROR, "sh:Violation", Severity.WARNING, "sh:Warning", Severity.INFO, "sh:Info");

    private final Map<String, String> results = new TreeMap<>();
    private final boolean conforms;

    ShaclReport(List<Problem> problems) {
        List<Problem> found =
                problems.stream().filter(p -> p.component() != null).toList();
        found.forEach(this::add);
        conforms = found.isEmpty();
    }

    private void add(Problem problem) {
        String body = body(problem);
        results.put("urn:sha256:" + digest(body), body);
    }

    private static String body(Problem problem) {
        StringBuilder text = new StringBuilder("a sh:ValidationResult");
        line(text, "sh:focusNode", term(problem.focus()));
        Path path = problem.path();
        if (path != null) {
            line(text, "sh:resultPath", PathTurtle.of(path));
        }
        Node value = problem.value();
        if (value != null) {
            line(text, "sh:value", term(value));
        }
        line(text, "sh:resultSeverity", SEVERITIES.getOrDefault(problem.code().severity(), "sh:Info"));
        if (problem.component() != null) {
            line(text, "sh:sourceConstraintComponent", term(problem.component()));
        }
        if (problem.rule().isURI()) {
            line(text, "sh:sourceShape", term(problem.rule()));
        }
        line(text, "sh:resultMessage", NodeFmtLib.strNT(NodeFactory.createLiteralString(problem.message())));
        return text.append(" .\n").toString();
    }

    private static void line(StringBuilder text, String property, String value) {
        text.append(" ;\n    ").append(property).append(' ').append(value);
    }

    private static String term(Node node) {
        return NodeFmtLib.strNT(node);
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells whether no shape found anything. */
    public boolean conforms() {
        return conforms;
    }

    /** Writes the report in Turtle. */
    public String turtle() {
        StringBuilder text = new StringBuilder(HEAD)
                .append("<urn:vitagraph:validation-report> a sh:ValidationReport ;\n    sh:conforms ")
                .append(conforms);
        results.keySet()
                .forEach(iri -> text.append(" ;\n    sh:result <").append(iri).append('>'));
        text.append(" .\n");
        results.forEach(
                (iri, body) -> text.append("\n<").append(iri).append("> ").append(body));
        return text.toString();
    }
}
