package org.vitagraph.app;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.RDF;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Mention;
import org.vitagraph.model.RegisterEntry;
import org.vitagraph.model.RegisterEntry.Status;
import org.vitagraph.model.Value;
import org.vitagraph.rdf.Graphs;
import org.vitagraph.rdf.TextKey;
import org.vitagraph.rdf.TripleReader;
import org.vitagraph.rdf.Vg;

/** Looks whether the addresses of the register still lead to something, were it to another address. */
final class KeptAddresses {

    private KeptAddresses() {}

    /**
     * Reports each entry in use whose address is that of nothing in the graphs, apart from those of which facts speak all the same, or
     * of what another fact speaks of than the one that it was given to.
     *
     * @param register the published slugs
     * @param graphs what is to be published
     * @param facts the resolved facts
     */
    static void check(List<RegisterEntry> register, Graphs graphs, FactsFile facts, FindingSink findings)
            throws IOException {
        Map<Long, RegisterEntry> missing = new LinkedHashMap<>();
        Set<String> known = register.stream()
                .map(entry -> entry.type() + "/" + entry.slug())
                .collect(Collectors.toSet());
        for (RegisterEntry entry : register) {
            if (entry.status() == Status.CURRENT) {
                missing.put(TextKey.of(graphs.base() + "/id/" + entry.type() + "/" + entry.slug()), entry);
            }
            if (entry.status() == Status.RENAMED && !known.contains(entry.type() + "/" + entry.target())) {
                missing.put(TextKey.of(graphs.base() + "/id/" + entry.type() + "/" + entry.target()), entry);
            }
        }
        if (!missing.isEmpty()) {
            remove(missing.keySet(), graphs);
        }
        Set<Long> spoken = missing.isEmpty() ? Set.of() : spokenOf(missing.keySet(), facts);
        missing.forEach(
                (address, entry) -> findings.finding(spoken.contains(address) ? unpublished(entry) : vanished(entry)));
        retired(register, graphs).forEach(entry -> findings.finding(inUse(entry)));
        others(register, Set.copyOf(missing.values()), graphs.base(), facts, findings);
    }

    /** Reports the addresses that were given to what a fact speaks of, where there is no such fact and another has the address now. */
    private static void others(
            List<RegisterEntry> register,
            Set<RegisterEntry> vanished,
            String base,
            FactsFile facts,
            FindingSink findings)
            throws IOException {
        Map<String, RegisterEntry> ofFacts = new LinkedHashMap<>();
        for (RegisterEntry entry : register) {
            // The keys of all that has a name of its own have colons.
            if (entry.status() == Status.CURRENT && entry.subject().indexOf(':') < 0 && !vanished.contains(entry)) {
                ofFacts.put(entry.subject(), entry);
            }
        }
        if (ofFacts.isEmpty()) {
            return;
        }
        facts.eachId(ofFacts::remove);
        if (ofFacts.isEmpty()) {
            return;
        }
        Map<String, String> holders = new LinkedHashMap<>();
        facts.each(fact ->
                holders.putIfAbsent(fact.node().resolvedIri(), fact.fact().id()));
        ofFacts.values()
                .forEach(entry -> findings.finding(
                        given(entry, holders.getOrDefault(base + "/id/" + entry.type() + "/" + entry.slug(), ""))));
    }

    private static Finding given(RegisterEntry entry, String holder) {
        String now = holder.isEmpty() ? "another fact" : "the fact '" + holder + "'";
        return new Finding(
                Code.SLUG_VANISHED,
                entry.locator(),
                entry.subject(),
                "There is no fact '" + entry.subject() + "' any more, to which the slug '" + entry.slug()
                        + "' was given; " + now + " has its address now.",
                "Enter that fact in the place of it where both are about one thing; else give the fact another id.");
    }

    /** Gives those of these addresses that facts speak of. */
    private static Set<Long> spokenOf(Set<Long> addresses, FactsFile facts) throws IOException {
        Set<Long> spoken = new HashSet<>();
        facts.each(fact -> {
            spoken.add(TextKey.of(fact.node().resolvedIri()));
            for (List<Value> values : fact.fact().slots().values()) {
                for (Value value : values) {
                    if (value instanceof Mention mention) {
                        spoken.add(TextKey.of(mention.resolvedIri()));
                    }
                }
            }
            spoken.retainAll(addresses);
        });
        return spoken;
    }

    private static Finding unpublished(RegisterEntry entry) {
        boolean renamed = entry.status() == Status.RENAMED;
        return Finding.of(
                Code.SLUG_UNPUBLISHED,
                entry.locator(),
                entry.subject(),
                "Nothing is published of " + entry.subject() + ", to which the slug '"
                        + (renamed ? entry.target() : entry.slug())
                        + "' was given: what facts say of it is not accepted, and the claims of their source are not published.");
    }

    private static void remove(Collection<Long> missing, Graphs graphs) throws IOException {
        for (Graphs.NamedFile file : graphs.files()) {
            TripleReader.lines(file.path(), line -> {
                if (!line.isSameSubject()) {
                    missing.remove(line.subjectKey());
                }
            });
        }
    }

    /** Gives the entries that are no longer in use whose address something has all the same, were it only another with that name. */
    private static List<RegisterEntry> retired(List<RegisterEntry> register, Graphs graphs) throws IOException {
        Map<Long, RegisterEntry> retired = new LinkedHashMap<>();
        for (RegisterEntry entry : register) {
            if (entry.status() != Status.CURRENT) {
                retired.put(TextKey.of(graphs.base() + "/id/" + entry.type() + "/" + entry.slug()), entry);
            }
        }
        Set<RegisterEntry> found = new LinkedHashSet<>();
        if (!retired.isEmpty()) {
            for (Graphs.NamedFile file : graphs.files()) {
                TripleReader.lines(file.path(), line -> {
                    RegisterEntry entry = retired.get(line.subjectKey());
                    // A name that leads on to another is no thing.
                    if (entry != null
                            && line.predicate().equals(RDF.type.asNode())
                            && !line.object().equals(Vg.REDIRECT)) {
                        found.add(entry);
                    }
                });
            }
        }
        return List.copyOf(found);
    }

    private static Finding inUse(RegisterEntry entry) {
        return new Finding(
                Code.SLUG_IN_USE,
                entry.locator(),
                entry.subject(),
                "The slug '" + entry.slug() + "' is " + entry.status().word()
                        + ", and facts speak of something that has its address.",
                "Take the facts out where they speak of " + entry.subject()
                        + "; give what else is called so a slug of its own in iris.tsv.");
    }

    private static Finding vanished(RegisterEntry entry) {
        if (entry.status() == Status.RENAMED) {
            return new Finding(
                    Code.SLUG_VANISHED,
                    entry.locator(),
                    entry.subject(),
                    "The slug '" + entry.slug() + "' is renamed to '" + entry.target() + "', which nothing has.",
                    "Correct the target, or set its status to 'withdrawn'.");
        }
        return Finding.of(
                Code.SLUG_VANISHED,
                entry.locator(),
                entry.subject(),
                "No fact speaks any more of " + entry.subject() + ", to which the slug '" + entry.slug()
                        + "' was given.");
    }
}
