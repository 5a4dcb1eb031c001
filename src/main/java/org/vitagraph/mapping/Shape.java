package org.vitagraph.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vitagraph.mapping.Subject.Filled;
import org.vitagraph.model.Entity;
import org.vitagraph.model.Mention;
import org.vitagraph.model.Text;
import org.vitagraph.model.Value;
import org.vitagraph.model.When;
import org.vitagraph.model.time.Bounds;
import org.vitagraph.rdf.Iris;
import org.vitagraph.rdf.Ontology;

/**
 * All of a fact on which it depends which quads it gives, but for the letters of its names, dates and IRIs: facts of one shape give the
 * same quads with other letters in them.
 */
final class Shape {

    private static final int USUAL = 64;

    private @Nullable Object[] parts = new Object[USUAL];
    private int size;
    private int hash;
    private final Ontology ontology;

    Shape(Ontology ontology) {
        this.ontology = ontology;
    }

    private Shape(Shape other) {
        this.parts = Arrays.copyOf(other.parts, other.size);
        this.size = other.size;
        this.hash = other.hash;
        this.ontology = other.ontology;
    }

    /** Gives a copy that stays as it is. */
    Shape copy() {
        return new Shape(this);
    }

    /** Becomes the shape of a fact; tells whether a fact of this sort has one. */
    boolean read(Subject subject, Row row) {
        size = 0;
        hash = 1;
        var fact = subject.fact();
        var citation = fact.fact().citation();
        if (!fact.fact().links().isEmpty()
                || !fact.fact().id().equals(Iris.segment(fact.fact().id()))) {
            return false;
        }
        add(subject.kind().name());
        add(fact.rank());
        add(fact.standings());
        add(fact.fact().stance());
        add(citation.source());
        add(citation.words().text().isEmpty());
        add(citation.words().language());
        return slots(subject) && own(subject) && row(subject, row);
    }

    private boolean slots(Subject subject) {
        List<Filled> all = subject.filled();
        for (int i = 0; i < all.size(); i++) {
            Filled filled = all.get(i);
            if (filled.of() > 1) {
                return false;
            }
            add(filled.slot());
            boolean known = value(filled.value(), filled.node());
            for (int other = 0; known && other < i; other++) {
                known = !all.get(other).node().equals(filled.node());
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private boolean value(Value value, Node node) {
        switch (value) {
            case Mention mention -> {
                entity(mention.entity());
                iri(node);
            }
            case When when -> {
                Bounds bounds = when.span().bounds();
                add(when.span().widenedBy());
                add(when.span().language());
                add((bounds.p82a() == null ? 0 : 1)
                        + (bounds.p81a() == null ? 0 : 2)
                        + (bounds.p81b() == null ? 0 : 4)
                        + (bounds.p82b() == null ? 0 : 8));
            }
            case Text text -> add(text.language());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void entity(Entity entity) {
        add(entity.type());
        add(Labels.isDeclared(entity));
        for (Text label : entity.labels()) {
            add(label.language());
        }
    }

    /** Adds what the fact is about, unless it fills a slot. */
    private boolean own(Subject subject) {
        for (Filled filled : subject.filled()) {
            if (filled.node().equals(subject.node())) {
                add(filled.slot());
                return true;
            }
        }
        Entity entity = subject.fact().node().entity();
        entity(entity);
        add(entity.concepts());
        add(Iris.lastSegment(subject.node().getURI()).startsWith(Iris.segment(entity.name())));
        iri(subject.node());
        return true;
    }

    /** Adds an IRI: as a whole where the vocabulary knows it, else as far as its last segment. */
    private void iri(Node node) {
        if (isTerm(node)) {
            add(node);
        } else {
            String iri = node.getURI();
            add(iri.substring(0, iri.length() - Iris.lastSegment(iri).length()));
        }
    }

    private boolean row(Subject subject, Row row) {
        for (int place = 0; place < row.columns().size(); place++) {
            Node node = row.value(place);
            if (node == null) {
                add(null);
            } else if (node.isLiteral()) {
                add(node.getLiteralLanguage());
                add(node.getLiteralDatatypeURI());
            } else {
                int same = same(subject, row, place, node);
                add(same);
                if (same == NEW) {
                    iri(node);
                }
            }
        }
        return true;
    }

    /** Says that an IRI of the row is none that was met before. */
    static final int NEW = -1;
    /** Says that it is what the fact is about. */
    static final int OWN = -2;

    /** Finds where the same IRI was met before: a slot, from 1_000 on a place of the row, or one of the two above. */
    static int same(Subject subject, Row row, int place, Node node) {
        List<Filled> filled = subject.filled();
        for (int i = 0; i < filled.size(); i++) {
            if (filled.get(i).node().equals(node)) {
                return i;
            }
        }
        if (node.equals(subject.node())) {
            return OWN;
        }
        for (int i = 0; i < place; i++) {
            if (node.equals(row.value(i))) {
                return FIRST_OF_ROW + i;
            }
        }
        return NEW;
    }

    /** What is added to a place of the row to tell it from a slot. */
    static final int FIRST_OF_ROW = 1_000;

    /** Tells whether an IRI is a term of the vocabulary, about which mapping asks more than its letters. */
    boolean isTerm(Node node) {
        return ontology.knows(node);
    }

    private void add(@Nullable Object part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
        }
        parts[size++] = part;
        hash = 31 * hash + Objects.hashCode(part);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape shape
                && shape.hash == hash
                && Arrays.equals(shape.parts, 0, shape.size, parts, 0, size);
    }

    /** Gives its parts as text, for whoever looks for what makes shapes many. */
    @Override
    public String toString() {
        return new ArrayList<>(Arrays.asList(parts).subList(0, size)).toString();
    }
}
