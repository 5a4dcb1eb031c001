package org.vitagraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitagraph.house.Hostile;

class DumpsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    @Hostile(40)
    void everyDumpReadBackByBothLibrariesIsTheGraph(DumpFormat format) throws IOException {
        Graphs graphs = given();
        Path dumps = write(graphs, "dumps");
        for (Graphs.NamedFile file : graphs.files()) {
            if (!format.perGraph()) {
                continue;
            }
            Path dump = dumps.resolve(format.fileOf(file.name()));
            DatasetGraph expected = DatasetGraphFactory.create();
            jena(file.path(), Lang.NTRIPLES, expected, false);
            DatasetGraph read = DatasetGraphFactory.create();
            jena(dump, lang(format), read, true);
            assertThat(IsoMatcher.isomorphic(expected, read))
                    .as("Jena, %s", dump)
                    .isTrue();
            assertThat(Models.isomorphic(
                            rio(file.path(), RDFFormat.NTRIPLES, false), rio(dump, rioFormat(format), true)))
                    .as("RDF4J, %s", dump)
                    .isTrue();
        }
        if (!format.perGraph()) {
            quads(graphs, dumps.resolve(format.fileOfAll()), format);
        }
    }

    private static void quads(Graphs graphs, Path dump, DumpFormat format) throws IOException {
        DatasetGraph read = DatasetGraphFactory.create();
        jena(dump, lang(format), read, true);
        Model model = rio(dump, rioFormat(format), true);
        long total = 0;
        for (Graphs.NamedFile file : graphs.files()) {
            DatasetGraph expected = DatasetGraphFactory.create();
            jena(file.path(), Lang.NTRIPLES, expected, false);
            var graph = org.apache.jena.graph.NodeFactory.createURI(graphs.iri(file.name()));
            assertThat(expected.getDefaultGraph().isIsomorphicWith(read.getGraph(graph)))
                    .as("Jena, %s", file.name())
                    .isTrue();
            Model part = new LinkedHashModel(
                    model.filter(null, null, null, org.eclipse.rdf4j.model.util.Values.iri(graphs.iri(file.name()))));
            total += part.size();
            Model plain = new LinkedHashModel();
            part.forEach(st -> plain.add(st.getSubject(), st.getPredicate(), st.getObject()));
            assertThat(Models.isomorphic(rio(file.path(), RDFFormat.NTRIPLES, false), plain))
                    .as("RDF4J, %s", file.name())
                    .isTrue();
        }
        assertThat(model).hasSize((int) total);
    }

    @Test
    @Hostile(40)
    void theSameGraphsGiveTheSameBytesInEveryLocaleAndTimeZone() throws IOException {
        Graphs graphs = given();
        Map<String, FileSum> first = sums(write(graphs, "first"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(sums(write(graphs, "second")))
                    .isEqualTo(first)
                    .hasSize(2 + 4 * graphs.files().size());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void turtleNamesEachSubjectOnce() throws IOException {
        Graphs graphs = given();
        Path dumps = write(graphs, "dumps");
        String turtle = text(dumps.resolve("facts.ttl.gz"));
        String subject = "<" + SmallGraphs.BASE + "/id/person/p1> ";
        assertThat(turtle).contains("crm:E21_Person").contains(subject);
        assertThat(turtle.split("\n<" + SmallGraphs.BASE + "/id/person/p1> ", -1))
                .hasSize(2);
    }

    @Test
    void quadsAreSortedByGraphThenSubject() throws IOException {
        String quads = text(write(given(), "dumps").resolve("all.nq.gz"));
        assertThat(quads.lines()
                        .map(line -> line.substring(line.lastIndexOf(" <")))
                        .toList())
                .isSorted();
    }

    @Test
    void aCharacterThatXmlCannotHoldIsNamed() throws IOException {
        Path work = Files.createDirectory(folder.resolve("control"));
        Files.writeString(work.resolve("facts.nt"), "<https://e.org/s> <https://e.org/p> \"\\u0001\" .\n");
        assertThatThrownBy(() -> write(Graphs.in(work, SmallGraphs.BASE), "dumps"))
                .hasMessageContaining("U+0001")
                .hasMessageContaining("https://e.org/s");
    }

    @Test
    void anIriThatAReaderOfJsonLdWouldMistakeIsRefused() throws IOException {
        Path work = Files.createDirectory(folder.resolve("scheme"));
        Files.writeString(work.resolve("facts.nt"), "<crm:E21_Person> <https://e.org/p> \"x\" .\n");
        assertThatThrownBy(() -> write(Graphs.in(work, SmallGraphs.BASE), "dumps"))
                .hasMessageContaining("crm:E21_Person");
    }

    private Graphs given() throws IOException {
        Path work = folder.resolve("work");
        if (!Files.exists(work)) {
            SmallGraphs.write(Files.createDirectory(work), 12);
        }
        return Graphs.in(work, SmallGraphs.BASE);
    }

    private Path write(Graphs graphs, String name) throws IOException {
        Path dumps = Files.createDirectories(folder.resolve(name));
        new Dumps(graphs, dumps).write();
        return dumps;
    }

    private static Map<String, FileSum> sums(Path dumps) throws IOException {
        Map<String, FileSum> sums = new TreeMap<>();
        try (var files = Files.list(dumps)) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), FileSum.of(file));
            }
        }
        return sums;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(Path file, boolean packed) throws IOException {
        InputStream in = Files.newInputStream(file);
        return packed ? new GZIPInputStream(in) : in;
    }

    private static void jena(Path file, Lang lang, DatasetGraph to, boolean packed) throws IOException {
        try (InputStream in = open(file, packed)) {
            RDFParser.source(in).lang(lang).parse(to);
        }
    }

    private static Model rio(Path file, RDFFormat format, boolean packed) throws IOException {
        try (InputStream in = open(file, packed)) {
            return Rio.parse(in, format);
        }
    }

    private static Lang lang(DumpFormat format) {
        return switch (format) {
            case NQUADS -> Lang.NQUADS;
            case TRIG -> Lang.TRIG;
            case NTRIPLES -> Lang.NTRIPLES;
            case TURTLE -> Lang.TURTLE;
            case RDFXML -> Lang.RDFXML;
            case JSONLD -> Lang.JSONLD11;
        };
    }

    private static RDFFormat rioFormat(DumpFormat format) {
        return switch (format) {
            case NQUADS -> RDFFormat.NQUADS;
            case TRIG -> RDFFormat.TRIG;
            case NTRIPLES -> RDFFormat.NTRIPLES;
            case TURTLE -> RDFFormat.TURTLE;
            case RDFXML -> RDFFormat.RDFXML;
            case JSONLD -> RDFFormat.JSONLD;
        };
    }
}
