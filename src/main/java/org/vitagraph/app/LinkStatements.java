package org.vitagraph.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitagraph.link.QuickStatements;
import org.vitagraph.model.LinkDecision;
import org.vitagraph.rdf.Iris;

/** Statements that Wikidata lacks, for people whom a reviewer linked: where they are described, and dates that it does not have. */
final class LinkStatements {

    /** The properties of Wikidata by what they say. */
    private static final Map<LinkComparison.What, String> DATES =
            Map.of(LinkComparison.What.BORN, "P569", LinkComparison.What.DIED, "P570");

    private static final String DESCRIBED_AT = "P973";

    private final QuickStatements out;
    private final Iris iris;

    LinkStatements(Appendable out, Iris iris) {
        this.out = new QuickStatements(out);
        this.iris = iris;
    }

    /** Writes for each person linked where the publication describes them. */
    void described(List<KnownPerson> people, Map<String, LinkDecision> links) throws IOException {
        for (KnownPerson person : people) {
            LinkDecision link = links.get(person.key(links.keySet()));
            if (link != null) {
                out.statement(link.value(), DESCRIBED_AT, QuickStatements.text(person.iri()), "");
            }
        }
    }

    /**
     * Writes the dates that only the publication has, each with the page of its claim as reference.
     *
     * @return how many dates Wikidata has no form for, as it has none for an estimate or an interval
     */
    int lacking(List<LinkComparison.Line> lines) throws IOException {
        int unsayable = 0;
        for (LinkComparison.Line line : lines) {
            String property = DATES.get(line.what());
            if (property == null || line.verdict() != LinkComparison.Verdict.HERE_ONLY) {
                continue;
            }
            KnownPerson.Dated dated = (line.what() == LinkComparison.What.BORN
                            ? line.person().born()
                            : line.person().died())
                    .orElseThrow();
            Optional<String> time = QuickStatements.time(dated.when());
            if (time.isPresent()) {
                out.statement(line.item(), property, time.get(), iris.claim(dated.fact(), "when"));
            } else {
                unsayable++;
            }
        }
        return unsayable;
    }
}
