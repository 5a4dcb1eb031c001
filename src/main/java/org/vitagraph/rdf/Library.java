package org.vitagraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The built-in files of {@code ontology/}, {@code mappings/} and {@code shapes/}, with those of a publication over them. */
public final class Library {

    private final @Nullable Path own;

    /**
     * Opens the library.
     *
     * @param own the publication's folder, whose files add to the built-in ones or stand in their place; null for none
     */
    public Library(@Nullable Path own) {
        this.own = own;
    }

    /**
     * One file.
     *
     * @param name the folder and the file's name, such as {@code mappings/event.rq}
     * @param text what it holds
     */
    public record Item(String name, String text) {

        /** Gives the file's name without folder and ending. */
        public String basename() {
            String file = name.substring(name.lastIndexOf('/') + 1);
            return file.substring(0, file.lastIndexOf('.'));
        }
    }

    /** Tells whether a file, such as {@code mappings/event.rq}, is the publication's own. */
    public boolean isOwn(String name) {
        return own != null && Files.isRegularFile(own.resolve(name));
    }

    /**
     * Gives what was made of a built-in file when the program was packed; null where the file is the publication's own, or the program
     * is not packed.
     *
     * @param ending of what was made, such as {@code .nt}
     */
    @Nullable
    InputStream packed(Item file, String ending) throws IOException {
        String folder = file.name().substring(0, file.name().lastIndexOf('/') + 1);
        URL made = Library.class.getResource("/" + folder + file.basename() + ending);
        return made != null && "jar".equals(made.getProtocol()) && !isOwn(file.name()) ? made.openStream() : null;
    }

    /** Gives the files of a folder that end so, in the order of their names; one of the publication wins. */
    public List<Item> items(String folder, String ending) throws IOException {
        Map<String, Item> found = new TreeMap<>();
        builtIn(folder, ending, found);
        if (own != null && Files.isDirectory(own.resolve(folder))) {
            read(own.resolve(folder), folder, ending, found);
        }
        return new ArrayList<>(found.values());
    }

    private static void builtIn(String folder, String ending, Map<String, Item> found) throws IOException {
        URL anchor = Objects.requireNonNull(
                Library.class.getResource("/ontology/vg.ttl"), "the built-in files are not on the class path");
        try {
            URI uri = anchor.toURI();
            if ("jar".equals(uri.getScheme())) {
                packed(((JarURLConnection) anchor.openConnection()).getJarFile(), folder + "/", ending, found);
            } else {
                Path root = Path.of(uri).resolve("../..").normalize();
                read(root.resolve(folder), folder, ending, found);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Reads the files of a folder of a jar, which stays open as long as classes may come from it. */
    private static void packed(JarFile jar, String folder, String ending, Map<String, Item> found) throws IOException {
        List<JarEntry> files = jar.stream()
                .filter(e -> e.getName().startsWith(folder) && e.getName().endsWith(ending))
                .filter(e -> e.getName().indexOf('/', folder.length()) < 0)
                .toList();
        for (JarEntry file : files) {
            try (InputStream in = jar.getInputStream(file)) {
                found.put(
                        file.getName(),
                        new Item(file.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
    }

    private static void read(Path path, String folder, String ending, Map<String, Item> found) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                String name = folder + "/" + file.getFileName();
                found.put(name, new Item(name, Files.readString(file)));
            }
        }
    }
}
