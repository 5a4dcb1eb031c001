package org.vitagraph.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitagraph.link.Candidate;
import org.vitagraph.link.Match;
import org.vitagraph.link.Verdict;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.LinkDecision.Relation;
import org.vitagraph.model.Locator;
import org.vitagraph.source.LinksFile;

/** What was found for a person, as links that nobody has reviewed. */
final class Proposals {

    /** The scheme that items of Wikidata belong to, as the vocabulary calls it. */
    static final String SCHEME = "wikidata";

    private static final String MATCHED = "semapv:CompositeMatching";
    private static final int DIGITS = 4;

    private Proposals() {}

    /** Gives what is to be done about a match: of entries of others than Wikidata too little is known for linking them without a review. */
    static Verdict verdict(Match match, String scheme) {
        return match.verdict() == Verdict.AUTO && !scheme.equals(SCHEME) ? Verdict.REVIEW : match.verdict();
    }

    /**
     * Gives the links; of a match that is sure, the first is exact.
     *
     * @param scheme the scheme of the entries
     */
    static List<LinkDecision> of(Match match, String scheme, LocalDate snapshot) {
        List<LinkDecision> proposals = new ArrayList<>();
        for (Candidate candidate : match.candidates()) {
            boolean sure = verdict(match, scheme) == Verdict.AUTO && proposals.isEmpty();
            proposals.add(new LinkDecision(
                    match.record().id(),
                    match.record().label(),
                    sure ? Relation.EXACT : Relation.CLOSE,
                    false,
                    scheme + ":" + candidate.item(),
                    candidate.label(),
                    MATCHED,
                    BigDecimal.valueOf(candidate.confidence()).setScale(DIGITS, RoundingMode.HALF_UP),
                    snapshot.toString(),
                    String.join("; ", candidate.evidence()),
                    "",
                    "",
                    "",
                    Map.of(),
                    Locator.file(LinksFile.NAME)));
        }
        return proposals;
    }
}
