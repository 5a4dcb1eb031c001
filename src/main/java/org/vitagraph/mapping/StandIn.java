package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vitagraph.mapping.Subject.Filled;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Fact;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.rdf.Iris;

/**
 * A fact that stands for all facts of a shape: in place of each text in which they differ it has one letter, from the private use area
 * of Unicode, which names a {@link Symbol}.
 */
final class StandIn {

    /** The letter of the first symbol. */
    static final char FIRST = '\uE000';
    /** The most symbols that there are letters for. */
    static final int MOST = 0x1000;

    private final Subject real;
    private final Row row;
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();
    private final Node own;
    private final Subject subject;
    private final Row symbolic;

    /** Makes one of the shape of a fact. */
    StandIn(Subject real, Row row) {
        this.real = real;
        this.row = row;
        for (int i = 0; i < real.filled().size(); i++) {
            filled.add(fill(i, real.filled().get(i)));
        }
        this.own = own();
        this.symbolic = rows();
        this.subject = subject();
    }

    Subject subject() {
        if (subject != null) {
            return subject;
        }
        Fact fact = real.fact().fact();
        Map<String, List<Value>> slots = new LinkedHashMap<>();
        filled.forEach(f -> slots.put(f.slot(), List.of(f.value())));
        String id = letter(new Symbol.Id());
        Citation citation = fact.citation();
        Text words = citation.words().text().isEmpty()
                ? citation.words()
                : new Text(letter(new Symbol.Words()), citation.words().language());
        Fact standing = new Fact(
                id,
                fact.kind(),
                null,
                slots,
                fact.stance(),
                new Citation(citation.source(), passage(), words),
                List.of(),
                fact.locator());
        ResolvedFact resolved = new ResolvedFact(
                standing,
                new Mention(ownEntity(), own.getURI()),
                real.fact().rule(),
                real.fact().rank(),
                real.fact().standings());
        return new Subject(
                real,
                resolved,
                own,
                Terms.string(id),
                segment(real.passage(), new Symbol.Passage()),
                real.settings().iris().claim("x", "").replace("/x-", "/" + id + "-"),
                filled);
    }

    private Citation.Passage passage() {
        return new Citation.Passage(letter(new Symbol.Passage()), letter(new Symbol.PassageLabel()), -1, List.of());
    }

    /** Gives the row of the fact. */
    Row row() {
        return symbolic;
    }

    /** Gives the symbols in the order of their letters. */
    List<Symbol> symbols() {
        return symbols;
    }

    /** Gives the letter of a symbol. */
    String letter(Symbol symbol) {
        int known = symbols.indexOf(symbol);
        if (known < 0) {
            known = symbols.size();
            symbols.add(symbol);
        }
        return String.valueOf((char) (FIRST + known));
    }

    private Node segment(Node node, Symbol symbol) {
        String iri = node.getURI();
        String head = iri.substring(0, iri.length() - Iris.lastSegment(iri).length());
        return Terms.iri(head + letter(symbol));
    }

    private Node thing(Node node, Symbol symbol) {
        return real.settings().ontology().knows(node) ? node : segment(node, symbol);
    }

    private Filled fill(int number, Filled of) {
        return switch (of.value()) {
            case Mention mention -> {
                Node node = thing(of.node(), new Symbol.Segment(number));
                Entity entity = entity(mention.entity(), new Labelling(number));
                yield new Filled(of.slot(), new Mention(entity, node.getURI()), node, 0, 1);
            }
            case When when -> {
                TimeSpan span = when.span();
                TimeSpan worded = new TimeSpan(
                        letter(new Symbol.Wording(number)),
                        span.language(),
                        span.edtf(),
                        span.bounds(),
                        span.widenedBy(),
                        span.rule());
                yield new Filled(of.slot(), new When(worded), segment(of.node(), new Symbol.Segment(number)), 0, 1);
            }
            case Text text -> {
                int place = row.columns().ofSlot(of.slot())[0];
                Text letter = new Text(letter(new Symbol.Lexical(place)), text.language());
                yield new Filled(of.slot(), letter, Terms.text(letter), 0, 1);
            }
            default -> throw new IllegalArgumentException("no shape has " + of.value());
        };
    }

    /** Makes symbols of the labels of a slot's value; of what the fact is about where the slot is negative. */
    private record Labelling(int slot) {
        Symbol of(int number) {
            return slot < 0 ? new Symbol.OwnLabel(number) : new Symbol.Label(slot, number);
        }
    }

    private Entity entity(Entity entity, Labelling labelling) {
        List<Text> labels = new ArrayList<>();
        for (int i = 0; i < entity.labels().size(); i++) {
            labels.add(new Text(letter(labelling.of(i)), entity.labels().get(i).language()));
        }
        String name = Labels.isDeclared(entity)
                ? labels.getFirst().text() + "x"
                : labels.getFirst().text();
        return new Entity(entity.type(), entity.source(), name, labels, entity.concepts());
    }

    private Node own() {
        for (int i = 0; i < filled.size(); i++) {
            if (real.filled().get(i).node().equals(real.node())) {
                return filled.get(i).node();
            }
        }
        return thing(real.node(), new Symbol.Own());
    }

    private Entity ownEntity() {
        return entity(real.fact().node().entity(), new Labelling(-1));
    }

    private Row rows() {
        Row made = new Row(row.columns(), row.repeated());
        for (int place = 0; place < row.columns().size(); place++) {
            Node node = row.value(place);
            if (node != null) {
                made.put(place, node.isLiteral() ? literal(node, place) : iri(node, place, made));
            }
        }
        return made;
    }

    private Node literal(Node node, int place) {
        String letter = letter(new Symbol.Lexical(place));
        return node.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(letter, node.getLiteralDatatype())
                : Terms.text(letter, node.getLiteralLanguage());
    }

    private Node iri(Node node, int place, Row made) {
        int same = Shape.same(real, row, place, node);
        return switch (same) {
            case Shape.NEW -> thing(node, new Symbol.Minted(place));
            case Shape.OWN -> own;
            default ->
                same < Shape.FIRST_OF_ROW
                        ? filled.get(same).node()
                        : java.util.Objects.requireNonNull(made.value(same - Shape.FIRST_OF_ROW));
        };
    }
}
