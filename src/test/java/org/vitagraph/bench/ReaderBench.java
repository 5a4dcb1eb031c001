package org.vitagraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vitagraph.model.Locator;
import org.vitagraph.source.json.JsonFormat;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.FormatSettings;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.record.SourceFile;
import org.vitagraph.source.xml.XmlFormat;

/**
 * The readers of XML and JSON alone: a large file of made people, read in a process of its own with 256 MB of heap, two values asked of each
 * record. {@code -Dmegabytes=} says how large.
 */
final class ReaderBench {

    private static final int HEAP = 256;

    private ReaderBench() {}

    static void run() throws Exception {
        int megabytes = Integer.getInteger("megabytes", 200);
        Path work = Files.createTempDirectory("bench");
        try {
            for (String format : List.of("json", "xml")) {
                Path file = work.resolve("people." + format);
                write(file, format.equals("xml"), (long) megabytes << 20);
                Child child = Child.java(
                        HEAP,
                        System.getProperty("java.class.path"),
                        List.of("org.vitagraph.bench.ReaderBench$Reading", format, file.toString()));
                Cpu.print(
                        "%-4s %5d MB: %s records, %.1f CPU s, %.0f MB per CPU second, %d MB resident",
                        format,
                        Files.size(file) >> 20,
                        child.output().strip(),
                        child.seconds(),
                        (Files.size(file) >> 20) / child.seconds(),
                        child.megabytes());
                Files.delete(file);
            }
        } finally {
            SyntheticGraphs.delete(work);
        }
    }

    private static void write(Path file, boolean xml, long bytes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(xml ? "<people>\n" : "[\n");
            long written = 0;
            for (int i = 0; written < bytes; i++) {
                String record = xml
                        ? "  <person id=\"p" + i + "\"><name lang=\"en\">Ivan Petrov " + i
                                + "</name><birth when=\"1891-10-26\"><place>Place " + i % 1000
                                + "</place></birth><note>Said to have been a miner, and later a teacher.</note></person>\n"
                        : (i == 0 ? "  " : ", ") + "{\"id\": \"p" + i + "\", \"name\": {\"en\": \"Ivan Petrov " + i
                                + "\"}, \"birth\": {\"when\": \"1891-10-26\", \"place\": \"Place " + i % 1000
                                + "\"}, \"notes\": [\"Said to have been a miner, and later a teacher.\"]}\n";
                out.write(record);
                written += record.length();
            }
            out.write(xml ? "</people>\n" : "]\n");
        }
    }

    /** The reading, as a process. */
    static final class Reading {
        private Reading() {}

        /** Reads a file and prints how many records it has. */
        public static void main(String[] args) throws IOException, BadReference {
            boolean xml = args[0].equals("xml");
            Path path = Path.of(args[1]);
            FormatSettings settings =
                    new FormatSettings(args[0], "", "", List.of(), "", Map.of(), Locator.file("map.yaml"));
            RecordFormat format = xml ? new XmlFormat(settings) : new JsonFormat(settings);
            Reference records = format.iterator(xml ? "/people/person" : "$[*]", true);
            Reference id = format.reference(xml ? "@id" : "id");
            Reference place = format.reference(xml ? "birth/place" : "birth.place");
            long[] counts = {0, 0};
            SourceFile file = new SourceFile() {
                @Override
                public String name() {
                    return "people";
                }

                @Override
                public InputStream open() {
                    try {
                        return Files.newInputStream(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
            boolean whole = format.read(
                    file,
                    List.of(records),
                    (iterator, record) -> {
                        counts[0]++;
                        counts[1] +=
                                record.values(id).size() + record.values(place).size();
                    },
                    finding -> {});
            if (!whole || counts[1] != 2 * counts[0]) {
                throw new IllegalStateException("read " + counts[1] + " values of " + counts[0] + " records");
            }
            System.out.println(counts[0]);
        }
    }
}
