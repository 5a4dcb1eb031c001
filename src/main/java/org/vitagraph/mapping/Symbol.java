package org.vitagraph.mapping;

import java.util.Objects;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vitagraph.mapping.Subject.Filled;
import org.vitagraph.model.Mention;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.NTriples;

/** Something in which facts of one shape differ: part of an IRI, or of what stands between the quotes of a literal. */
sealed interface Symbol {

    /** Appends what a fact has for it, as it stands in N-Triples. */
    void write(Subject subject, Row row, NTriples letters);

    /** The last segment of what the fact is about. */
    record Own() implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.iriText(Iris.lastSegment(subject.node().getURI()));
        }
    }

    /** A label of what the fact is about. */
    record OwnLabel(int number) implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.literalText(
                    subject.fact().node().entity().labels().get(number).text());
        }
    }

    /** The fact's id. */
    record Id() implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.literalText(subject.fact().fact().id());
        }
    }

    /** The last segment of the passage that the fact cites. */
    record Passage() implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.iriText(Iris.lastSegment(subject.passage().getURI()));
        }
    }

    /** How people read the passage that the fact cites. */
    record PassageLabel() implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.literalText(subject.fact().fact().citation().passage().label());
        }
    }

    /** The words that carry the fact. */
    record Words() implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.literalText(subject.fact().fact().citation().words().text());
        }
    }

    /** The last segment of what fills a slot: a thing, or a time-span. */
    record Segment(int slot) implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.iriText(Iris.lastSegment(subject.filled().get(slot).node().getURI()));
        }
    }

    /** A label of what fills a slot. */
    record Label(int slot, int number) implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            if (subject.filled().get(slot).value() instanceof Mention mention) {
                letters.literalText(mention.entity().labels().get(number).text());
            }
        }
    }

    /** How a date is worded. */
    record Wording(int slot) implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.literalText(when(subject.filled().get(slot)).span().wording());
        }
    }

    /** How a date was read. */
    record Reading(int slot) implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.literalText(when(subject.filled().get(slot)).span().edtf().text());
        }
    }

    /** One of the bounds of a date. */
    record Bound(int slot, Which which) implements Symbol {

        /** Which of the four. */
        enum Which {
            P82A,
            P81A,
            P81B,
            P82B;

            /** Gives the bound as text; null where the date has none. */
            @Nullable
            String of(Bounds bounds) {
                return switch (this) {
                    case P82A -> bounds.p82aText();
                    case P81A -> bounds.p81aText();
                    case P81B -> bounds.p81bText();
                    case P82B -> bounds.p82bText();
                };
            }
        }

        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            String text = which.of(when(subject.filled().get(slot)).span().bounds());
            letters.literalText(Objects.requireNonNull(text));
        }
    }

    /** What stands between the quotes of the literal at a place of the row. */
    record Lexical(int place) implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.literalText(at(row, place).getLiteralLexicalForm());
        }
    }

    /** The last segment of the IRI at a place of the row. */
    record Minted(int place) implements Symbol {
        @Override
        public void write(Subject subject, Row row, NTriples letters) {
            letters.iriText(Iris.lastSegment(at(row, place).getURI()));
        }
    }

    private static When when(Filled filled) {
        return (When) filled.value();
    }

    private static Node at(Row row, int place) {
        return Objects.requireNonNull(row.value(place));
    }
}
