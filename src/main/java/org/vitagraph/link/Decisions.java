package org.vitagraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.LinkDecision.Relation;

/**
 * The links that there are, joined with what the matcher proposes anew. What a person decided stands: it is never overturned and
 * never proposed again; where its evidence has changed, that is a finding.
 */
public final class Decisions {

    /** The order of the file: whatever is added or taken out touches no other line, so that two branches merge. */
    private static final Comparator<LinkDecision> ORDER =
            Comparator.comparing(LinkDecision::subject).thenComparing(LinkDecision::object);

    private static final Pattern WEIGHT = Pattern.compile(" \\([+-][0-9.]+\\)");

    private final Map<String, List<LinkDecision>> bySubject = new TreeMap<>();
    private final FindingSink findings;

    /**
     * Takes the links that there are.
     *
     * @param findings where it is told that evidence has changed
     */
    public Decisions(Collection<LinkDecision> before, FindingSink findings) {
        this.findings = findings;
        before.forEach(link -> bySubject
                .computeIfAbsent(link.subject(), s -> new ArrayList<>())
                .add(link));
    }

    /**
     * Puts proposals in the place of those that nobody has reviewed.
     *
     * @param subject what they are about
     * @param scheme the scheme whose entries are proposed; links to others are left alone
     * @param proposals links to entries of the scheme, unreviewed
     */
    public void propose(String subject, String scheme, List<LinkDecision> proposals) {
        List<LinkDecision> before = bySubject.getOrDefault(subject, List.of());
        List<LinkDecision> after = new ArrayList<>();
        Set<String> decided = new HashSet<>();
        boolean settled = false;
        for (LinkDecision link : before) {
            if (link.isReviewed() || !link.scheme().equals(scheme)) {
                after.add(link);
                decided.add(link.object());
                settled |= link.scheme().equals(scheme) && settles(link);
            }
        }
        Map<String, LinkDecision> found = new HashMap<>();
        proposals.forEach(proposal -> found.put(proposal.object(), proposal));
        for (LinkDecision link : after) {
            if (link.scheme().equals(scheme)) {
                changed(link, found);
            }
        }
        if (!settled) {
            proposals.stream()
                    .filter(proposal -> !decided.contains(proposal.object()))
                    .forEach(after::add);
        }
        if (after.isEmpty()) {
            bySubject.remove(subject);
        } else {
            bySubject.put(subject, after);
        }
    }

    /** Tells whether a reviewed link leaves nothing to ask: the entry is found, or there is none. */
    private static boolean settles(LinkDecision link) {
        return link.isReviewed() && !link.negated() && link.relation() == Relation.EXACT;
    }

    private void changed(LinkDecision reviewed, Map<String, LinkDecision> found) {
        if (reviewed.object().equals(LinkDecision.NO_TERM)) {
            found.values().stream()
                    .filter(proposal -> proposal.relation() == Relation.EXACT)
                    .findFirst()
                    .ifPresent(proposal -> flag(
                            reviewed,
                            "was decided to have no entry, and now " + proposal.object() + " fits: "
                                    + proposal.evidence()));
            return;
        }
        LinkDecision now = found.get(reviewed.object());
        if (now != null
                && !reviewed.evidence().isEmpty()
                && !withoutWeights(reviewed.evidence()).equals(withoutWeights(now.evidence()))) {
            flag(reviewed, "was decided on other evidence. Now: " + now.evidence());
        }
    }

    /** Evidence has changed when what it says has, not when a new version of the matcher weighs it otherwise. */
    private static String withoutWeights(String evidence) {
        return WEIGHT.matcher(evidence).replaceAll("");
    }

    private void flag(LinkDecision reviewed, String what) {
        findings.finding(Finding.of(
                Code.LINK_EVIDENCE_CHANGED,
                reviewed.locator(),
                reviewed.object(),
                "'" + reviewed.subject() + "' " + what));
    }

    /** Puts a person's decision in the place of what was said of the pair; a found entry closes the case. */
    public void decide(LinkDecision decision) {
        List<LinkDecision> links = new ArrayList<>(bySubject.getOrDefault(decision.subject(), List.of()));
        links.removeIf(link -> link.object().equals(decision.object()));
        if (settles(decision)) {
            links.removeIf(link -> !link.isReviewed() && link.scheme().equals(decision.scheme()));
        }
        links.add(decision);
        bySubject.put(decision.subject(), links);
    }

    /** Gives the cases that a person should look at: what has proposals in a scheme that nobody has decided on, best first. */
    public List<List<LinkDecision>> open() {
        List<List<LinkDecision>> open = new ArrayList<>();
        for (List<LinkDecision> links : bySubject.values()) {
            Map<String, List<LinkDecision>> byScheme = new TreeMap<>();
            links.stream().filter(link -> !link.isReviewed()).sorted(BEST).forEach(link -> byScheme.computeIfAbsent(
                            link.scheme(), s -> new ArrayList<>())
                    .add(link));
            open.addAll(byScheme.values());
        }
        return open;
    }

    private static final Comparator<LinkDecision> BEST = Comparator.<LinkDecision>comparingDouble(
                    link -> link.confidence() == null ? 0 : -link.confidence().doubleValue())
            .thenComparing(LinkDecision::object);

    /** Gives all links in the order of the file. */
    public List<LinkDecision> links() {
        return bySubject.values().stream().flatMap(List::stream).sorted(ORDER).toList();
    }
}
