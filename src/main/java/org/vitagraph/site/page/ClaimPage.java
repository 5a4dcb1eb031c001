package org.vitagraph.site.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 * @param kind the kind of the fact, where the release tells
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
        Optional<Link> kind,
        String dateRule,
        String joinRule,
        History history,
        Citation citation) {

    /**
     * Reads the page of a claim.
     *
     * @param labels gives what the release calls something, nothing where it has no such thing
     */
    public static ClaimPage of(
            Neighbourhood around,
            Address address,
            Reader reader,
            Imprint imprint,
            Optional<ResolvedFact> fact,
            Function<Address, List<Node>> labels,
            History history) {
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
                fact.map(f -> kind(f.fact().kind(), labels, reader)),
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

    /** Gives a kind with the way to its page; a publication's own kinds are among its types. */
    private static Link kind(String name, Function<Address, List<Node>> labels, Reader reader) {
        List<Node> called = List.of();
        String path = "type/" + name;
        for (String type : List.of(Address.KIND, "type")) {
            Optional<Address> address = Address.of(type, name);
            if (called.isEmpty() && address.isPresent()) {
                called = labels.apply(address.get());
                path = called.isEmpty() ? path : address.get().path();
            }
        }
        Text label =
                reader.preferred(called.stream().map(Reader::text).toList()).orElse(new Text(name, ""));
        return new Link(reader.root() + "page/" + path, label, "");
    }
}
