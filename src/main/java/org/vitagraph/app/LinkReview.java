package org.vitagraph.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.Decisions;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.model.LinkDecision.Relation;

/** Walks through the open links with a person who decides: one case after the other, each decision kept at once. */
final class LinkReview {

    private static final String CURATION = "semapv:ManualMappingCuration";
    private static final String QUESTION =
            "Which one? A number: it is this one; a number and c: close to it; n: none of these; x: no entry there; s: later; q: stop";
    private static final String ENOUGH = "The evidence is enough.";

    private final BufferedReader in;
    private final Appendable out;
    private final String reviewer;
    private final String date;

    /**
     * Takes what holds for all decisions.
     *
     * @param reviewer who decides
     * @param date the day, as ISO 8601
     */
    LinkReview(BufferedReader in, Appendable out, String reviewer, String date) {
        this.in = in;
        this.out = out;
        this.reviewer = reviewer;
        this.date = date;
    }

    /** Keeps what was decided so far. */
    @FunctionalInterface
    interface Keeping {
        void keep(Decisions decisions) throws IOException;
    }

    /** Asks for each open case, until there is none or the person stops; gives how many were decided. */
    int walk(Decisions decisions, Keeping keeping) throws IOException {
        List<List<LinkDecision>> open = decisions.open();
        int decided = 0;
        for (int i = 0; i < open.size(); i++) {
            List<LinkDecision> proposals = open.get(i);
            show(proposals, i + 1, open.size());
            Optional<List<LinkDecision>> answer = answer(proposals);
            if (answer.isEmpty()) {
                return decided;
            }
            if (!answer.get().isEmpty()) {
                answer.get().forEach(decisions::decide);
                keeping.keep(decisions);
                decided++;
            }
        }
        return decided;
    }

    private void show(List<LinkDecision> proposals, int number, int of) throws IOException {
        LinkDecision first = proposals.getFirst();
        line("");
        line(number + " of " + of + "  " + first.subjectLabel() + "  (" + first.subject() + ")");
        for (int i = 0; i < proposals.size(); i++) {
            LinkDecision proposal = proposals.get(i);
            line("  " + (i + 1) + "  " + proposal.object() + "  " + proposal.objectLabel() + "  "
                    + percent(proposal.confidence()));
            if (!proposal.evidence().isEmpty()) {
                line("     " + proposal.evidence());
            }
        }
    }

    private static String percent(@Nullable BigDecimal confidence) {
        return confidence == null
                ? ""
                : confidence.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** Gives the decisions: none where the case is left for later, nothing at all where the person stops. */
    private Optional<List<LinkDecision>> answer(List<LinkDecision> proposals) throws IOException {
        while (true) {
            line(QUESTION);
            String given = in.readLine();
            if (given == null || given.strip().equals("q")) {
                return Optional.empty();
            }
            String word = given.strip();
            switch (word) {
                case "s" -> {
                    return Optional.of(List.of());
                }
                case "n" -> {
                    String why = why();
                    return Optional.of(proposals.stream()
                            .map(proposal -> decision(proposal, Relation.EXACT, true, why))
                            .toList());
                }
                case "x" -> {
                    return Optional.of(List.of(nothing(proposals.getFirst(), why())));
                }
                default -> {
                    boolean close = word.endsWith("c");
                    int number = number(close ? word.substring(0, word.length() - 1) : word);
                    if (number >= 1 && number <= proposals.size()) {
                        Relation relation = close ? Relation.CLOSE : Relation.EXACT;
                        return Optional.of(List.of(decision(proposals.get(number - 1), relation, false, why())));
                    }
                    line("'" + word + "' is none of these.");
                }
            }
        }
    }

    private static int number(String word) {
        return word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : 0;
    }

    private String why() throws IOException {
        line("Why? (Enter: " + ENOUGH + ")");
        String given = in.readLine();
        return given == null || given.isBlank() ? ENOUGH : given.strip();
    }

    private LinkDecision decision(LinkDecision proposal, Relation relation, boolean negated, String why) {
        return new LinkDecision(
                proposal.subject(),
                proposal.subjectLabel(),
                relation,
                negated,
                proposal.object(),
                proposal.objectLabel(),
                CURATION,
                proposal.confidence(),
                proposal.snapshot(),
                proposal.evidence(),
                reviewer,
                date,
                why,
                proposal.others(),
                proposal.locator());
    }

    private LinkDecision nothing(LinkDecision proposal, String why) {
        return new LinkDecision(
                proposal.subject(),
                proposal.subjectLabel(),
                Relation.EXACT,
                false,
                LinkDecision.NO_TERM,
                "",
                CURATION,
                null,
                proposal.snapshot(),
                "",
                reviewer,
                date,
                why,
                Map.of(LinkDecision.SOURCE_COLUMN, LinkDecision.SOURCE_PREFIX + proposal.scheme()),
                proposal.locator());
    }

    private void line(String text) throws IOException {
        out.append(text).append(System.lineSeparator());
    }
}
