package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.vitagraph.rdf.Library;
import org.vitagraph.rdf.Recall;

/**
 * What a build leaves for the next one in the folder of releases, in a hidden file that may be removed at any time: what facts gave when
 * they were resolved and mapped. It belongs to no release, since all in it is known by the sum of what it depends on.
 */
final class Memory {

    /** The name of the file. */
    static final String FILE = ".recall";

    private final Path earlier;
    private final Path now;
    private final boolean whole;
    private final String program;

    /**
     * Prepares one.
     *
     * @param out the folder of releases
     * @param work the folder of the build, inside it
     * @param whole whether nothing is to be recalled
     * @param program a sum of the program
     */
    Memory(Path out, Path work, boolean whole, String program) {
        this.earlier = out.resolve(FILE);
        this.now = work.resolve("recall");
        this.whole = whole;
        this.program = program;
    }

    /** Gives what is known of a publication. */
    @FunctionalInterface
    interface Source {

        /** Gives what is known. */
        Recall recall(Publication publication) throws IOException;
    }

    /** Gives what is known of the facts of a publication. */
    Recall recall(Publication publication) throws IOException {
        return Recall.of(common(publication), whole ? null : earlier, now);
    }

    /** Leaves what became known to the next build. */
    void keep() throws IOException {
        if (Files.exists(now)) {
            Files.move(now, earlier, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Gives a sum of all that resolving and mapping depend on, but for facts. */
    private String common(Publication publication) throws IOException {
        Sum sum = new Sum();
        sum.add(program);
        sum.add(Files.readAllBytes(publication.folder().root().resolve("publication.yaml")));
        sum.add(publication.sources().toString());
        sum.add(publication.draftIdentities().toString());
        sum.add(publication.register(finding -> {}).toString());
        for (String folder : List.of("ontology", "mappings")) {
            for (String ending : List.of(".ttl", ".rq", ".yaml")) {
                for (Library.Item item : publication.library().items(folder, ending)) {
                    sum.add(item.name());
                    sum.add(item.text());
                }
            }
        }
        return sum.hex();
    }
}
