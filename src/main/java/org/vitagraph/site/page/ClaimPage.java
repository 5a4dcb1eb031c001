package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.When;
import org.vitagraph.rdf.Vg;
import org.vitagraph.site.data.Address;
import org.vitagraph.site.data.Imprint;
import org.vitagraph.site.data.Neighbourhood;

/**
 * Why something is in the publication.
 *
 * @param claim the statement
 * @param modality what the source does with it
 * @param editor who decided, where that is said
 * @param decidedBy the name of who ruled on the fact, empty where it is not said
 * @param origin where it stands in the publication's files, empty where the release does not tell
 * @param kind the kind of the fact
 * @param kindPath where its page is, such as {@code kind/arrest}; a publication's own kinds are among its types
 * @param dateRule the rule by which the wording became an interval
 * @param joinRule the rule by which the event was recognised in several sources
 * @param history in which releases it came and changed
 * @param citation how to cite it
 */
public record ClaimPage(
        Claim claim,
        Optional<Link> modality,
        Optional<Link> editor,
        String decidedBy,
        String origin,
        String kind,
        String kindPath,
        String dateRule,
        String joinRule,
        List<Step> history,
        Citation citation) {

    public ClaimPage {
        history = List.copyOf(history);
    }

    /** Reads the page of a claim; {@code there} tells what the release has. */
    public static ClaimPage of(
            Neighbourhood around,
            Address address,
            Reader reader,
            Imprint imprint,
            Optional<ResolvedFact> fact,
            Predicate<Address> there,
            List<Step> history) {
        String kind = fact.map(f -> f.fact().kind()).orElse("");
        boolean builtIn = Address.of(Address.KIND, kind).filter(there).isPresent();
        Node node = Reader.node(around.iri());
        Claim claim = new ClaimReader(reader).claim(node);
        return new ClaimPage(
                claim,
                reader.object(node, Vg.MODALITY).map(reader::link),
                reader.object(node, Vg.term("editor")).map(reader::link),
                reader.object(node, Vg.DECIDED_BY)
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                fact.map(f -> f.fact().locator().text()).orElse(""),
                kind,
                (builtIn ? Address.KIND : "type") + "/" + kind,
                fact.map(f -> f.fact().slots().values().stream()
                                .flatMap(List::stream)
                                .filter(When.class::isInstance)
                                .map(value -> ((When) value).span().rule())
                                .findFirst()
                                .orElse(""))
                        .orElse(""),
                fact.map(ResolvedFact::rule).orElse(""),
                history,
                OtherForms.citation(around, address, reader, imprint));
    }
}
