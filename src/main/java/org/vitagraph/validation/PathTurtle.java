package org.vitagraph.validation;

import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** A SHACL property path written in Turtle (SHACL §2.3.1). */
final class PathTurtle {
    private PathTurtle() {}

    static String of(Path path) {
        return switch (path) {
            case P_Link link -> NodeFmtLib.strNT(link.getNode());
            case P_Inverse inverse -> one("sh:inversePath", inverse);
            case P_ZeroOrMore1 many -> one("sh:zeroOrMorePath", many);
            case P_ZeroOrMoreN many -> one("sh:zeroOrMorePath", many);
            case P_OneOrMore1 many -> one("sh:oneOrMorePath", many);
            case P_OneOrMoreN many -> one("sh:oneOrMorePath", many);
            case P_ZeroOrOne optional -> one("sh:zeroOrOnePath", optional);
            case P_Seq seq -> "( " + sequence(seq) + " )";
            case P_Alt alt -> "[ sh:alternativePath ( " + alternatives(alt) + " ) ]";
            default -> throw new IllegalArgumentException("not a SHACL path: " + path);
        };
    }

    private static String one(String kind, P_Path1 path) {
        return "[ " + kind + " " + of(path.getSubPath()) + " ]";
    }

    private static String sequence(Path path) {
        return path instanceof P_Seq seq ? sequence(seq.getLeft()) + " " + sequence(seq.getRight()) : of(path);
    }

    private static String alternatives(Path path) {
        return path instanceof P_Alt alt ? alternatives(alt.getLeft()) + " " + alternatives(alt.getRight()) : of(path);
    }
}
