package org.vitagraph.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.match.Duplicates;
import org.vitagraph.model.Certainty;
import org.vitagraph.model.Entity;
import org.vitagraph.source.IdentitiesFile;

/** The people of a publication who may be one: as rows of {@code identities.tsv} that say so, for editors to decide on. */
final class OwnDuplicates {

    private static final double LEAST = 0.5;
    private static final double PROBABLE = 0.9;
    private static final String DECIDED_BY = "the matcher; nobody has reviewed it yet";

    private final List<LinkRecord> records;
    private final Map<String, Set<String>> namesOf = new HashMap<>();
    private final Set<Set<String>> decided = new HashSet<>();

    /**
     * Takes who is known.
     *
     * @param records what a matcher asks for of each of the people, in their order
     */
    OwnDuplicates(PublicationLinks.People known, List<LinkRecord> records) {
        this.records = records;
        for (int i = 0; i < records.size(); i++) {
            Set<String> names = new HashSet<>();
            known.people().get(i).forms().stream().map(Entity::key).forEach(names::add);
            namesOf.put(records.get(i).id(), names);
        }
        known.identities().forEach(identity -> decided.add(Set.of(identity.a(), identity.b())));
    }

    /**
     * Writes the rows, the most probable first; pairs on which there is a decision are left out.
     *
     * @return how many there are, in a sentence
     */
    String write(PrintStream out) throws IOException {
        out.print(String.join("\t", IdentitiesFile.COLUMNS) + "\n");
        int rows = 0;
        for (Duplicates.Pair pair : Duplicates.find(records, LEAST, compared -> {})) {
            if (!isDecided(pair)) {
                out.print(row(pair));
                rows++;
            }
        }
        out.flush();
        return "Of " + records.size() + " people pairs who may be one: " + rows
                + (rows == 0
                        ? "."
                        : ". Put the rows that you have decided on into " + IdentitiesFile.NAME
                                + ", with same or different in place of possibly, and your reason.");
    }

    private boolean isDecided(Duplicates.Pair pair) {
        return namesOf.getOrDefault(pair.one().id(), Set.of()).stream()
                .anyMatch(one -> namesOf.getOrDefault(pair.other().id(), Set.of()).stream()
                        .anyMatch(other -> !one.equals(other) && decided.contains(Set.of(one, other))));
    }

    private static String row(Duplicates.Pair pair) {
        String one = pair.one().id();
        String other = pair.other().id();
        return String.join(
                        "\t",
                        "pair-" + UUID.nameUUIDFromBytes((one + "\n" + other).getBytes(StandardCharsets.UTF_8)),
                        one,
                        other,
                        "possibly",
                        (pair.confidence() >= PROBABLE ? Certainty.PROBABLE : Certainty.POSSIBLE).term(),
                        "",
                        "",
                        "",
                        DECIDED_BY,
                        String.format(
                                        Locale.ROOT,
                                        "%s and %s, %.0f %%: ",
                                        pair.one().label(),
                                        pair.other().label(),
                                        100 * pair.confidence())
                                + String.join("; ", pair.evidence()))
                + "\n";
    }
}
