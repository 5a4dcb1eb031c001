package org.vitagraph.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vitagraph.model.EntityType;
import org.vitagraph.model.Mention;
import org.vitagraph.model.ResolvedFact;
import org.vitagraph.model.ResolvedSink;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.FactJson;
import org.vitagraph.rdf.FactReading;
import org.vitagraph.rdf.LineSorter;

/** Resolved facts, gathered by the persons that they speak of, in bounded memory. */
final class FactsByPerson implements ResolvedSink, AutoCloseable {

    private static final int MEMORY = 32 << 20;

    private final LineSorter sorter;
    private final FactJson json = new FactJson();

    /**
     * Makes an empty one.
     *
     * @param folder where it sorts
     */
    FactsByPerson(Path folder) {
        this.sorter = new LineSorter(folder, MEMORY);
    }

    /** Takes all that is said of one person. */
    @FunctionalInterface
    interface People {

        /** Takes a person by IRI, with the facts that name them in the order of their ids. */
        void person(String iri, List<ResolvedFact> facts) throws IOException;
    }

    @Override
    public void resolved(ResolvedFact fact) {
        Set<String> people = new TreeSet<>();
        fact.fact().slots().values().forEach(values -> values.forEach(value -> add(value, people)));
        add(fact.node(), people);
        if (people.isEmpty()) {
            return;
        }
        byte[] record = json.bytes(fact);
        for (String iri : people) {
            byte[] head = (iri + ' ').getBytes(StandardCharsets.UTF_8);
            byte[] line = new byte[head.length + record.length];
            System.arraycopy(head, 0, line, 0, head.length);
            System.arraycopy(record, 0, line, head.length, record.length);
            sorter.add(line, 0, line.length);
        }
    }

    private static void add(Value value, Set<String> people) {
        if (value instanceof Mention mention && mention.entity().type() == EntityType.PERSON) {
            people.add(mention.resolvedIri());
        }
    }

    @Override
    public void tie(Tie tie) {
        // Says nothing of a person.
    }

    @Override
    public void moved(String usual, String iri) {
        // Facts have their own addresses.
    }

    @Override
    public void redirect(Mention from, String to) {
        // All mentions are by the name that leads.
    }

    /** Hands over all persons in the order of their IRIs; to be called once. */
    void each(People people) throws IOException {
        FactReading reading = new FactReading();
        List<ResolvedFact> facts = new ArrayList<>();
        String[] current = {""};
        sorter.drain((bytes, length) -> {
            int space = 0;
            while (bytes[space] != ' ') {
                space++;
            }
            String iri = new String(bytes, 0, space, StandardCharsets.UTF_8);
            if (!iri.equals(current[0]) && !facts.isEmpty()) {
                people.person(current[0], List.copyOf(facts));
                facts.clear();
            }
            current[0] = iri;
            facts.add(reading.resolved(bytes, space + 1, length - space - 1));
        });
        if (!facts.isEmpty()) {
            people.person(current[0], List.copyOf(facts));
        }
    }

    @Override
    public void close() throws IOException {
        sorter.close();
    }
}
