package org.vitagraph.link.match;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.link.index.NameCounts;

/**
 * Learns the model from the records whose persons are known, in the slice of Wikidata and in the one with homonyms, and writes the table that
 * comes with the software.
 */
public final class LinkTraining {

    private static final int PARTS = 5;
    private static final int EVERYTHING = -1;

    private LinkTraining() {}

    /** Counts names into the file named second, then learns, and writes to the file named first; the same data give the same bytes. */
    public static void main(String[] args) throws Exception {
        DevSet data = DevSet.read();
        Samples plain = new Samples(DevSet.PLAIN, data, record -> data.part(record, PARTS));
        try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            NameCounts.write(plain.index(), to);
        }
        List<Sample> samples = new ArrayList<>(plain.make());
        samples.addAll(new Samples(DevSet.HOMONYMS, data, record -> data.part(record, PARTS)).make());
        Map<String, Double> settings = new HashMap<>();
        settings.put(Model.TWICE, 0.1);
        settings.put(Model.SLOPE, 1.0);
        settings.put(Model.OFFSET, 0.0);
        settings.put(Model.AUTO, 0.97);
        settings.put(Model.REVIEW, 0.05);
        settings.put(Model.SHOW, 0.01);
        Model model =
                new Model(Learner.learn(samples), plain.associations(EVERYTHING).frequent(), settings);
        try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8))) {
            model.write(to);
        }
    }
}
