package org.vitagraph.mapping;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vitagraph.rdf.Ontology;
import org.vitagraph.rdf.Vg;

/** What identifiers of each scheme look like: the pattern and the check digit that the vocabulary states. */
final class Schemes {
    private static final int MODULUS = 11;
    private static final int TEN = 10;

    private final Ontology ontology;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    Schemes(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Says in a sentence why a value is no identifier of a scheme; empty where it is one, or the scheme says nothing of it. */
    Optional<String> fault(String iri, String value) {
        Node scheme = NodeFactory.createURI(iri);
        Optional<String> pattern = text(scheme, "value_pattern");
        if (pattern.isPresent()
                && !patterns.computeIfAbsent(pattern.get(), Pattern::compile).matches(value)) {
            return Optional.of(
                    "'" + value + "' does not look like an identifier of " + ontology.label(scheme, "en") + ".");
        }
        boolean wrong =
                switch (text(scheme, "check_digit").orElse("")) {
                    case "iso-7064-mod-11-2" -> !mod112(value.replace("-", ""));
                    case "gnd" -> value.indexOf('-') < 0 && !gnd(value);
                    default -> false;
                };
        return wrong
                ? Optional.of("The last sign of '" + value + "' is not the check digit that an identifier of "
                        + ontology.label(scheme, "en") + " with these digits has: one of them is mistyped.")
                : Optional.empty();
    }

    private Optional<String> text(Node scheme, String property) {
        return ontology.object(scheme, Vg.term(property)).map(Node::getLiteralLexicalForm);
    }

    /** The check character of ISNI (ISO 27729) and ORCID: ISO/IEC 7064, MOD 11-2. */
    private static boolean mod112(String value) {
        int sum = 0;
        for (int i = 0; i < value.length() - 1; i++) {
            sum = (sum + value.charAt(i) - '0') * 2 % MODULUS;
        }
        return value.charAt(value.length() - 1) == sign((MODULUS + 1 - sum) % MODULUS);
    }

    /** The check digit of numbers of the GND that have no hyphen: weights from 2 at the last digit, modulo 11. */
    private static boolean gnd(String value) {
        int sum = 0;
        for (int i = 0; i < value.length() - 1; i++) {
            sum += (value.charAt(i) - '0') * (value.length() - i);
        }
        return value.charAt(value.length() - 1) == sign((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static char sign(int digit) {
        return digit == TEN ? 'X' : (char) ('0' + digit);
    }
}
