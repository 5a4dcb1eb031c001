package org.vitagraph.validation;

import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.EqualsConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.StrMaxLengthConstraint;
import org.apache.jena.shacl.engine.constraint.StrMinLengthConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** Says in a plain sentence what a node lacks of a constraint; IRIs stand as {@code <iri>}, to be replaced by labels. */
final class Sentences {
    private Sentences() {}

    /** Gives the sentence for a result whose shape has no message of its own. */
    static String of(ReportEntry entry) {
        String what = path(entry.resultPath());
        String value = entry.value() == null ? "it" : term(entry.value());
        Constraint constraint = entry.constraint();
        return switch (constraint) {
            case MinCount min ->
                min.getMinCount() == 1 ? "has no " + what : "needs at least " + min.getMinCount() + " " + what;
            case MaxCount max -> more(max.getMaxCount(), what);
            case ClassConstraint c ->
                what + " must be a " + term(c.getExpectedClass()) + ", which " + value + " is not";
            case DatatypeConstraint d ->
                what + " must be of type " + shorten(d.getDatatypeURI()) + ", which " + value + " is not";
            case NodeKindConstraint kind -> what + " must be " + kind(kind.getKind()) + ", which " + value + " is not";
            case PatternConstraint pattern ->
                what + " must match the regular expression " + pattern.getPattern() + ", which " + value + " does not";
            case StrMinLengthConstraint min ->
                what + " must have at least " + min.getMinLength() + " characters: " + value;
            case StrMaxLengthConstraint max ->
                what + " may have at most " + max.getMaxLength() + " characters: " + value;
            case InConstraint in -> what + " must be one of " + list(in) + ", not " + value;
            case HasValueConstraint has -> what + " must be " + term(has.getValue());
            case UniqueLangConstraint unique -> "has more than one " + what + " in one language";
            case LessThanConstraint less -> pair(what, value, "come before", less);
            case EqualsConstraint equal -> pair(what, value, "be the same as", equal);
            case DisjointConstraint apart -> pair(what, value, "differ from", apart);
            case ConstraintPairwise other -> pair(what, value, "not come after", other);
            case ClosedConstraint closed -> "may not have " + what + ": the shape is closed";
            default -> what + " breaks a rule: " + entry.message();
        };
    }

    private static String more(int most, String what) {
        return switch (most) {
            case 0 -> "may not have " + what;
            case 1 -> "has more than one " + what;
            default -> "has more than " + most + " " + what;
        };
    }

    private static String pair(String what, String value, String relation, ConstraintPairwise constraint) {
        return what + " must " + relation + " " + term(constraint.getValue()) + ", which " + value + " does not";
    }

    private static String list(InConstraint in) {
        return in.getValues().stream().map(Sentences::term).collect(Collectors.joining(", "));
    }

    private static String kind(Node kind) {
        return switch (kind.getLocalName()) {
            case "IRI" -> "an IRI";
            case "Literal" -> "a literal";
            case "BlankNode" -> "a blank node";
            default -> "one of the kinds " + kind.getLocalName();
        };
    }

    /** Says a path. */
    static String path(@Nullable Path path) {
        return switch (path) {
            case null -> "it";
            case P_Link link -> term(link.getNode());
            case P_Inverse inverse -> path(inverse.getSubPath()) + " from the other side";
            default -> ShaclPaths.pathToString(path);
        };
    }

    /** Writes a term: an IRI in angle brackets, the text of a literal in quotation marks. */
    static String term(Node node) {
        if (node.isURI()) {
            return "<" + node.getURI() + ">";
        }
        return node.isLiteral() ? "“" + node.getLiteralLexicalForm() + "”" : "a node without a name";
    }

    private static String shorten(String iri) {
        String name = Namespaces.shorten(iri);
        return name == null ? "<" + iri + ">" : name;
    }
}
