package org.vitagraph.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Modality;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Text;
import org.vitagraph.rdf.Iris;

/** Looks whether two things are linked with one entry of another dataset, or one thing with an entry and with no such entry. */
final class SharedLinks {

    private static final Set<String> KINDS = Set.of("link", "near-link");

    private final FindingSink findings;
    private final Map<String, Linked> accepted = new HashMap<>();
    private final Map<String, Linked> denied = new HashMap<>();

    private SharedLinks(FindingSink findings) {
        this.findings = findings;
    }

    /** What is linked, and where that is said. */
    private record Linked(String iri, String name, String where) {}

    /** Reports the links among facts that cannot all be right. */
    static void check(FactsFile facts, FindingSink findings) throws IOException {
        SharedLinks links = new SharedLinks(findings);
        facts.each(KINDS, links::take);
    }

    private void take(ResolvedFact fact) {
        Mention of = fact.fact().slot("of").stream()
                .filter(Mention.class::isInstance)
                .map(Mention.class::cast)
                .findFirst()
                .orElse(fact.node());
        String entry = entry(fact);
        Linked link = new Linked(
                of.resolvedIri(), of.entity().label("en"), fact.fact().locator().text());
        if (fact.fact().stance().modality() == Modality.NEGATED) {
            denied.putIfAbsent(entry + " " + link.iri(), link);
            contradiction(accepted.get(entry), link, entry, fact);
        } else if (fact.standing("value").accepted()) {
            Linked first = accepted.putIfAbsent(entry, link);
            if (first != null && !first.iri().equals(link.iri())) {
                tell(
                        fact,
                        "'" + link.name() + "' and '" + first.name() + "' (" + first.where() + ") are both linked with "
                                + entry + ", and are two.");
            }
            contradiction(denied.get(entry + " " + link.iri()), link, entry, fact);
        }
    }

    private void contradiction(@Nullable Linked other, Linked link, String entry, ResolvedFact fact) {
        if (other != null && other.iri().equals(link.iri())) {
            tell(
                    fact,
                    "'" + link.name() + "' is linked with " + entry + " and said not to be (" + other.where() + ").");
        }
    }

    private void tell(ResolvedFact fact, String message) {
        findings.finding(Finding.of(Code.LINK_SHARED, fact.fact().locator(), entry(fact), message));
    }

    private static String entry(ResolvedFact fact) {
        String scheme = fact.fact().slot("scheme").stream()
                .filter(Mention.class::isInstance)
                .map(mention -> Iris.lastSegment(((Mention) mention).resolvedIri()))
                .findFirst()
                .orElse("");
        String value = fact.fact().slot("value").stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).text())
                .collect(Collectors.joining(" "));
        return scheme + ":" + value;
    }
}
