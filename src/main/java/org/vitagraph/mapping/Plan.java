package org.vitagraph.mapping;

import java.util.List;
import org.vitagraph.mapping.Subject.Filled;
import org.vitagraph.model.Mention;
import org.vitagraph.rdf.EncodedSink;
import org.vitagraph.rdf.GraphName;
import org.vitagraph.rdf.NTriples;
import org.vitagraph.rdf.TermNumbers.Encoded;

/**
 * The quads that facts of one shape give, ready to be filled with the letters of each.
 *
 * @param symbols in what the facts differ
 * @param terms the terms in which it stands
 * @param steps the quads in their order
 * @param claims how many claims a fact gives
 */
record Plan(List<Symbol> symbols, List<Term> terms, List<Step> steps, int claims) {

    /** A term: bytes that are the same for all facts, with a symbol after each but the last. */
    static final class Term {
        private final byte[][] bytes;
        private final int[] symbols;

        Term(byte[][] bytes, int[] symbols) {
            this.bytes = bytes;
            this.symbols = symbols;
        }

        byte[][] bytes() {
            return bytes;
        }

        int[] symbols() {
            return symbols;
        }
    }

    /** What is written next. */
    sealed interface Step {}

    /** A quad; of the object either the number of its term, or where that is negative, the same object for all facts. */
    record Quad(GraphName graph, int subject, Encoded predicate, int object, Encoded same) implements Step {}

    /** A label candidate. */
    static final class Label implements Step {
        private final GraphName graph;
        private final int subject;
        private final Encoded predicate;
        private final byte[] head;
        private final int literal;

        Label(GraphName graph, int subject, Encoded predicate, byte[] head, int literal) {
            this.graph = graph;
            this.subject = subject;
            this.predicate = predicate;
            this.head = head;
            this.literal = literal;
        }

        GraphName graph() {
            return graph;
        }

        int subject() {
            return subject;
        }

        Encoded predicate() {
            return predicate;
        }

        byte[] head() {
            return head;
        }

        int literal() {
            return literal;
        }
    }

    /** What a slot mentions is described. */
    record Described(GraphName graph, int slot) implements Step {}

    /** Where plans are carried out: one per thread. */
    static final class Desk {
        private final NTriples letters = new NTriples();
        private final NTriples written = new NTriples();
        private int[] symbolEnds = new int[64];
        private int[] ends = new int[64];

        /** Writes what a fact gives by its plan. */
        void write(Plan plan, Subject subject, Row row, EncodedSink sink, FactMapper.Entities entities) {
            spell(plan, subject, row);
            int current = -1;
            for (Step step : plan.steps()) {
                switch (step) {
                    case Quad quad -> {
                        current = begin(current, quad.subject(), sink);
                        if (quad.object() < 0) {
                            sink.quad(quad.graph(), quad.predicate(), quad.same());
                        } else {
                            sink.quad(
                                    quad.graph(),
                                    quad.predicate(),
                                    written.bytes(),
                                    start(quad.object()),
                                    ends[quad.object()]);
                        }
                    }
                    case Label label -> {
                        current = begin(current, label.subject(), sink);
                        sink.label(
                                label.graph(),
                                label.predicate(),
                                label.head(),
                                written.bytes(),
                                start(label.literal()),
                                ends[label.literal()]);
                    }
                    case Described described -> {
                        Filled filled = subject.filled().get(described.slot());
                        entities.describe(described.graph(), filled.node(), (Mention) filled.value());
                        current = -1;
                    }
                }
            }
        }

        private int begin(int current, int next, EncodedSink sink) {
            if (next != current) {
                sink.subject(written.bytes(), start(next), ends[next]);
            }
            return next;
        }

        private int start(int term) {
            return term == 0 ? 0 : ends[term - 1];
        }

        /** Writes each symbol once, and each term once. */
        private void spell(Plan plan, Subject subject, Row row) {
            letters.clear();
            symbolEnds = room(symbolEnds, plan.symbols().size());
            for (int i = 0; i < plan.symbols().size(); i++) {
                plan.symbols().get(i).write(subject, row, letters);
                symbolEnds[i] = letters.length();
            }
            written.clear();
            ends = room(ends, plan.terms().size());
            for (int i = 0; i < plan.terms().size(); i++) {
                Term term = plan.terms().get(i);
                written.raw(term.bytes()[0]);
                for (int j = 0; j < term.symbols().length; j++) {
                    int symbol = term.symbols()[j];
                    written.raw(letters.bytes(), symbol == 0 ? 0 : symbolEnds[symbol - 1], symbolEnds[symbol]);
                    written.raw(term.bytes()[j + 1]);
                }
                ends[i] = written.length();
            }
        }

        private static int[] room(int[] places, int needed) {
            return places.length >= needed ? places : new int[needed * 2];
        }
    }
}
