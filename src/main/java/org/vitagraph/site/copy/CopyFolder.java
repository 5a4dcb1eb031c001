package org.vitagraph.site.copy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** The folder of a copy, written aside and put in place when it is whole; safe to be written by several threads. */
public final class CopyFolder implements AutoCloseable {

    /** A file that every copy has, by which one is known. */
    public static final String MARK = "copy.txt";

    private static final String ALONE = "/index.html";

    private final Path folder;
    private final Path aside;
    private final Path old;
    private final LongAdder files = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    /**
     * Begins to write aside, next to where the copy is to be.
     *
     * @param folder where the copy is to be; nothing may be there but an earlier copy, which is replaced
     */
    public CopyFolder(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(this.folder.getParent(), "the root is no folder to write");
        Path name = Objects.requireNonNull(this.folder.getFileName());
        aside = parent.resolve("." + name + ".new");
        old = parent.resolve("." + name + ".old");
        delete(aside);
        Files.createDirectories(aside);
    }

    /** Tells whether a copy may be put there: nothing is there, or an empty folder, or an earlier copy. */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.isRegularFile(folder.resolve(MARK))) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /**
     * Writes a file, with the folders that it stands in. There are very many, so each is opened, written and closed with one call each;
     * and what stands alone in a folder of its own gets the folder first, others when they turn out to have none.
     */
    public void write(String name, byte[] content) throws IOException {
        Path file = aside.resolve(name);
        if (name.endsWith(ALONE)) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
        }
        try {
            put(file, content);
        } catch (NoSuchFileException e) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            put(file, content);
        }
        files.increment();
        bytes.add(content.length);
    }

    private static void put(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }

    /** Copies a file. */
    public void copy(Path from, String name) throws IOException {
        Path file = aside.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.copy(from, file);
        files.increment();
        bytes.add(Files.size(file));
    }

    /** Gives how many files were written. */
    public long files() {
        return files.sum();
    }

    /** Gives how many bytes they hold. */
    public long bytes() {
        return bytes.sum();
    }

    /** Puts the copy in place; an earlier one is gone. */
    public void keep() throws IOException {
        delete(old);
        boolean replaced = Files.exists(folder);
        if (replaced) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Throws away what was not kept. */
    @Override
    public void close() throws IOException {
        delete(aside);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, java.io.IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
