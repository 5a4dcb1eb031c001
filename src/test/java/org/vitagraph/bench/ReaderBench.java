package org.vitagraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * The readers of XML and JSON alone: a large file of made people such as a TEI personography holds, read in a process of its own with 256 MB
 * of heap, nine values asked of each record. {@code -Dmegabytes=} says how large.
 */
final class ReaderBench {

    private static final int HEAP = 256;
    private static final String PERSON = """
              <person xml:id="p%number" sex="1">
                <persName><forename>Ivan</forename><surname>Petrov %number</surname></persName>
                <birth when="%year-10-26"><placeName ref="#place%place">Place %place</placeName></birth>
                <death notBefore="1920" notAfter="1925"/>
                <occupation>miner</occupation>
                <note>Said to have been a miner in the works by the river, and later a teacher; his letters to his sister
                  are kept with those of the family, and none of them was ever printed.</note>
                <idno type="GND">1%number</idno>
              </person>
            """;
    private static final String OBJECT = """
            {"id": "p%number", "sex": 1, "name": {"given": "Ivan", "family": "Petrov %number"},
              "birth": {"when": "%year-10-26", "place": {"ref": "#place%place", "label": "Place %place"}},
              "death": {"notBefore": "1920", "notAfter": "1925"}, "occupations": ["miner"],
              "note": "Said to have been a miner in the works by the river, and later a teacher; his letters to his sister are kept with those of the family, and none of them was ever printed.",
              "ids": [{"type": "GND", "id": "1%number"}]}
            """;
    private static final List<String> OF_PERSON = List.of(
            "@xml:id",
            "@sex",
            "persName/forename",
            "persName/surname",
            "birth/@when",
            "birth/placeName",
            "death/@notAfter",
            "occupation",
            "idno");
    private static final List<String> OF_OBJECT = List.of(
            "id",
            "sex",
            "name.given",
            "name.family",
            "birth.when",
            "birth.place.label",
            "death.notAfter",
            "occupations[*]",
            "ids[*].id");

    private ReaderBench() {}

    static void run() throws Exception {
        int megabytes = Integer.getInteger("megabytes", 1024);
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
            out.write(xml ? "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><listPerson>\n" : "[\n");
            long written = 0;
            for (int i = 0; written < bytes; i++) {
                String record = (xml ? PERSON : (i == 0 ? "  " : ", ") + OBJECT)
                        .replace("%place", Integer.toString(i % 1000))
                        .replace("%year", Integer.toString(1800 + i % 120))
                        .replace("%number", Integer.toString(i));
                out.write(record);
                written += record.length();
            }
            out.write(xml ? "</listPerson></body></text></TEI>\n" : "]\n");
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
            Reference records = format.iterator(xml ? "person" : "$[*]", true);
            List<Reference> asked = new ArrayList<>();
            for (String reference : xml ? OF_PERSON : OF_OBJECT) {
                asked.add(format.reference(reference));
            }
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
                        for (Reference reference : asked) {
                            counts[1] += record.values(reference).size();
                        }
                    },
                    finding -> {});
            if (!whole || counts[1] != asked.size() * counts[0]) {
                throw new IllegalStateException("read " + counts[1] + " values of " + counts[0] + " records");
            }
            System.out.println(counts[0]);
        }
    }
}
