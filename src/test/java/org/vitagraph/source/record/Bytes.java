package org.vitagraph.source.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A source file that is nothing but bytes in memory, for tests. */
public final class Bytes implements SourceFile {
    private final String name;
    private final byte[] content;

    /** Makes a file of bytes. */
    public Bytes(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** Makes a file of text in UTF-8. */
    public static Bytes of(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a zip archive of texts. */
    public static Bytes zip(String name, Map<String, String> entries) {
        return zip(name, entries, StandardCharsets.UTF_8);
    }

    /** Makes a zip archive of texts, the names of its entries in some encoding. */
    static Bytes zip(String name, Map<String, String> entries, Charset ofNames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, ofNames)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bytes(name, out.toByteArray());
    }

    /** Packs the content by gzip, under the same name. */
    public Bytes gzip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bytes(name, out.toByteArray());
    }

    /** Cuts the file off after some bytes. */
    public Bytes cut(int length) {
        return new Bytes(name, Arrays.copyOf(content, length));
    }

    /** Gives the bytes. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
