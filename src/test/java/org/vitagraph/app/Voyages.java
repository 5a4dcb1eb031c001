package org.vitagraph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** A small publication with made-up lives in towns that there are, whose coordinates it states. */
final class Voyages {

    private static final Path FOLDER = Path.of("src", "test", "resources", "voyages");

    private Voyages() {}

    /** Copies it. */
    static Path copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /** Adds a source in which {@code number} people were born in one place, of which it is not stated where it lies. */
    static void addHub(Path folder, int number) throws IOException {
        StringBuilder people =
                new StringBuilder("vitagraph: 1\nsource: hub\nlanguage: en\nplaces:\n  hub: Hubtown\npeople:\n");
        StringBuilder facts =
                new StringBuilder("passages:\n  - passage: h\n    label: Births\n    words: born\n    facts:\n");
        for (int i = 0; i < number; i++) {
            people.append("  native-").append(i).append(": Native ").append(i).append('\n');
            facts.append("      - birth: native-").append(i).append("\n        place: hub\n");
        }
        Files.writeString(folder.resolve("facts/hub.yaml"), people.append(facts));
        Example.change(
                folder.resolve("publication.yaml"),
                "  gazetteer:\n",
                "  hub: {file: facts/hub.yaml, title: Births at Hubtown}\n  gazetteer:\n");
    }

    /** Adds a source that tells of one life, with a birth, {@code number} stays, eight a year from 1801, and a death. */
    static void addLife(Path folder, int number) throws IOException {
        StringBuilder facts = new StringBuilder("""
                vitagraph: 1
                source: life
                language: en
                people:
                  diarist: Dora Diarist
                places:
                  inn: The inn
                passages:
                  - passage: d
                    label: Diary
                    words: day by day
                    facts:
                      - birth: diarist
                        when: 1780
                      - death: diarist
                        when: 1999
                """);
        for (int i = 0; i < number; i++) {
            facts.append(String.format(
                    Locale.ROOT,
                    "      - stay: diarist%n        id: L%d%n        place: inn%n        when: %d-%02d-%02d%n",
                    i,
                    1801 + i / 8,
                    1 + i % 8,
                    1 + i % 28));
        }
        Files.writeString(folder.resolve("facts/life.yaml"), facts);
        Example.change(
                folder.resolve("publication.yaml"),
                "  gazetteer:\n",
                "  life: {file: facts/life.yaml, title: A long life}\n  gazetteer:\n");
    }

    /** Adds a source in which people were born in many places: {@code number} of them, all within a degree of one point. */
    static void addMany(Path folder, int number) throws IOException {
        StringBuilder places = new StringBuilder("vitagraph: 1\nsource: many\nlanguage: en\nplaces:\n");
        StringBuilder people = new StringBuilder("people:\n");
        StringBuilder facts =
                new StringBuilder("passages:\n  - passage: m\n    label: Many\n    words: many\n    facts:\n");
        for (int i = 0; i < number; i++) {
            places.append("  village-").append(i).append(": Village ").append(i).append('\n');
            people.append("  child-").append(i).append(": Child ").append(i).append('\n');
            facts.append(String.format(
                    Locale.ROOT,
                    "      - coordinates: village-%d%n        latitude: %.4f%n        longitude: %.4f%n",
                    i,
                    40 + i % 17 / 17.0,
                    -100 + Math.floorDiv(i, 17) / 17.0));
            facts.append(String.format(
                    Locale.ROOT,
                    "      - birth: child-%d%n        place: village-%d%n        when: %d%n",
                    i,
                    i,
                    1700 + i % 200));
        }
        Files.writeString(
                folder.resolve("facts/many.yaml"), places.append(people).append(facts));
        Example.change(
                folder.resolve("publication.yaml"),
                "  gazetteer:\n",
                "  many: {file: facts/many.yaml, title: Many villages}\n  gazetteer:\n");
    }
}
