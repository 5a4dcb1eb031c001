package org.vitagraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.index.PersonIndex;
import org.vitagraph.link.match.Matcher;

/**
 * A large slice of made-up persons, indexed and searched in a process of its own with 2 GB of heap. {@code -Dpersons=} says how many; names
 * are made of syllables, some common and some rare, as names are.
 */
final class LinkScaleBench {

    private static final int HEAP = 2048;
    private static final int RECORDS = 2_000;
    private static final String[] SYLLABLES = {
        "an", "ber", "cor", "dan", "el", "fin", "gar", "hol", "in", "jor", "kel", "lan", "mir", "nor", "os", "per",
        "ros", "sten", "tal", "ur", "vik", "wal", "zen", "mar", "li", "ka", "do", "shev", "sky", "son", "mann", "ova"
    };

    private LinkScaleBench() {}

    static void run() throws Exception {
        int persons = Integer.getInteger("persons", 500_000);
        Path work = Files.createTempDirectory("bench");
        try {
            Path file = work.resolve("persons.json.gz");
            write(file, persons);
            Child child = Child.java(
                    HEAP,
                    System.getProperty("java.class.path"),
                    List.of("org.vitagraph.bench.LinkScaleBench$Linking", file.toString(), String.valueOf(persons)));
            Cpu.print(
                    "%d persons, %d MB packed, heap %d MB: %s",
                    persons, Files.size(file) >> 20, HEAP, child.output().strip());
            Cpu.print("in all %.1f CPU s, %d MB resident", child.seconds(), child.megabytes());
        } finally {
            SyntheticGraphs.delete(work);
        }
    }

    private static String word(Random random, int parts) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            double skewed = Math.pow(random.nextDouble(), 1.6);
            word.append(SYLLABLES[(int) (skewed * SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String name(Random random) {
        return word(random, 2) + " " + word(random, 3 + random.nextInt(2));
    }

    private static void write(Path file, int persons) throws IOException {
        Random random = new Random(11);
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            out.write("[\n");
            for (int i = 1; i <= persons; i++) {
                String name = name(random);
                String label = "{\"language\":\"en\",\"value\":\"" + name + "\"}";
                String alias = "{\"language\":\"en\",\"value\":\"" + word(random, 2) + " " + name + "\"}";
                out.write((i == 1 ? "" : ",\n") + "{\"type\":\"item\",\"id\":\"Q" + i + "\",\"labels\":{\"en\":" + label
                        + ",\"de\":" + label
                        + "},\"aliases\":{\"en\":[" + alias + "]},\"claims\":{" + claim("P31", item(5)) + ","
                        + claim(
                                "P569",
                                time(1700 + random.nextInt(300), 1 + random.nextInt(12), 1 + random.nextInt(28)))
                        + ","
                        + claim("P106", item(90_000_000 + random.nextInt(800))) + ","
                        + claim("P27", item(91_000_000 + random.nextInt(200))) + "},\"sitelinks\":{}}");
            }
            out.write("\n]\n");
        }
    }

    private static String claim(String property, String value) {
        return "\"" + property + "\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datavalue\":" + value + "},\"type\":\"statement\",\"rank\":\"normal\"}]";
    }

    private static String item(int number) {
        return "{\"value\":{\"entity-type\":\"item\",\"numeric-id\":" + number + ",\"id\":\"Q" + number
                + "\"},\"type\":\"wikibase-entityid\"}";
    }

    private static String time(int year, int month, int day) {
        return String.format(
                "{\"value\":{\"time\":\"+%04d-%02d-%02dT00:00:00Z\",\"precision\":11,\"calendarmodel\":\"http://www.wikidata.org/entity/Q1985727\"},"
                        + "\"type\":\"time\"}",
                year, month, day);
    }

    /** Indexes a file and matches records with it. */
    static final class Linking {

        private Linking() {}

        public static void main(String[] args) throws Exception {
            PersonIndex[] index = new PersonIndex[1];
            double indexing = Cpu.seconds(() -> index[0] = PersonIndex.ofDump(Path.of(args[0]), LocalDate.EPOCH));
            int persons = Integer.parseInt(args[1]);
            Random random = new Random(11);
            List<LinkRecord> records = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                var person = index[0].person(random.nextInt(persons));
                DateRange born = person.born().getFirst();
                records.add(new LinkRecord(
                        "r" + i,
                        "made",
                        List.of(new LinkRecord.Name(person.label(), "")),
                        DateRange.years(born.firstYear(), born.firstYear()),
                        null,
                        Gender.UNKNOWN,
                        null,
                        List.of(),
                        Map.of()));
            }
            double matching = Cpu.seconds(() -> new Matcher(index[0]).match(records, compared -> {}));
            System.gc();
            long heap =
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            Cpu.print(
                    "%d words; indexed in %.1f CPU s, %.2f CPU ms a record (first %d, cold), %d MB of heap kept",
                    index[0].vocabulary().size(), indexing, matching * 1000 / RECORDS, RECORDS, heap);
        }
    }
}
