package org.vitagraph.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.CollectorStreamRDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedOntologyTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhatTheTurtleSays() throws IOException {
        Library library = new Library(null);
        for (Library.Item file : library.items("ontology", ".ttl")) {
            Path turtle = Files.writeString(folder.resolve(file.basename() + ".ttl"), file.text());
            PackedOntology.main(new String[] {folder.toString()});
            Set<Triple> packed = new HashSet<>();
            TripleReader.read(folder.resolve(file.basename() + ".nt"), packed::add);
            CollectorStreamRDF said = new CollectorStreamRDF();
            RDFParser.source(turtle).parse(said);
            assertThat(packed).as(file.name()).isNotEmpty().isEqualTo(new HashSet<>(said.getTriples()));
        }
    }

    @Test
    void linesAreReadFromThePackedProgramUnlessThePublicationHasAFileOfItsOwn() throws Exception {
        Path own = folder.resolve("own");
        Files.writeString(Files.createDirectories(own.resolve("ontology")).resolve("vg.ttl"), "# Nothing.\n");
        Path jar = folder.resolve("program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> part : List.of(Library.class, Library.Item.class)) {
                String name = part.getName().replace('.', '/') + ".class";
                try (InputStream bytes = Objects.requireNonNull(part.getResourceAsStream("/" + name))) {
                    add(out, name, bytes.readAllBytes());
                }
            }
            add(out, "ontology/vg.nt", "lines".getBytes(UTF_8));
        }
        try (URLClassLoader program =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(packed(program, null)).hasContent("lines");
            assertThat(packed(program, own)).isNull();
        }
        assertThat(new Library(null).packed(new Library.Item("ontology/vg.ttl", ""), PackedOntology.ENDING))
                .as("not packed")
                .isNull();
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    /** Calls {@link Library#packed} of another program's library. */
    private static InputStream packed(ClassLoader program, @Nullable Path own) throws Exception {
        Class<?> library = program.loadClass(Library.class.getName());
        Class<?> item = program.loadClass(Library.Item.class.getName());
        Object file = item.getConstructor(String.class, String.class).newInstance("ontology/vg.ttl", "");
        Method packed = library.getDeclaredMethod("packed", item, String.class);
        packed.setAccessible(true);
        return (InputStream) packed.invoke(library.getConstructor(Path.class).newInstance(own), file, ".nt");
    }
}
