package org.vitagraph.rdf;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dumps of an earlier release, out of which the members of pieces that are the same are copied. */
public final class EarlierDumps implements AutoCloseable {

    private final Map<String, Place> places = new HashMap<>();
    private final Map<Path, FileChannel> open = new HashMap<>();
    private final Path folder;
    private final PieceIndex index;

    private record Place(NamedGraph graph, List<Long> offsets, List<Integer> lengths) {
        byte[] of(PieceText format, EarlierDumps dumps) throws IOException {
            int at = List.of(PieceText.values()).indexOf(format);
            return dumps.read(dumps.file(format, graph), offsets.get(at), lengths.get(at));
        }
    }

    /**
     * Takes the dumps in a folder, which are what their index says.
     *
     * @param folder the folder of the dumps
     * @param index their index
     */
    public EarlierDumps(Path folder, PieceIndex index) {
        this.folder = folder;
        this.index = index;
        long quads = 0;
        for (String word : index.words()) {
            NamedGraph graph = NamedGraph.of(word);
            long[] at = new long[PieceText.values().length];
            at[1] = quads;
            List<PieceIndex.Entry> entries = index.entries(word);
            for (int i = 0; i < entries.size(); i++) {
                PieceIndex.Entry entry = entries.get(i);
                if (i > 0) {
                    places.put(
                            name(word, entry.sha256(), i == 1),
                            new Place(graph, Arrays.stream(at).boxed().toList(), entry.members()));
                }
                for (int format = 0; format < at.length; format++) {
                    at[format] += entry.members().get(format);
                }
            }
            quads = at[1];
        }
    }

    private static String name(String word, String sha256, boolean first) {
        return (first ? "^" : "") + word + " " + sha256;
    }

    /** Gives the index. */
    public PieceIndex index() {
        return index;
    }

    /**
     * Gives the members of a piece, in the order of the formats.
     *
     * @param first whether it is to be the first of its graph; only where it was, too, all members are the same
     * @return none where there was no such piece
     */
    List<byte[]> members(String word, String sha256, boolean first) throws IOException {
        Place place = places.get(name(word, sha256, first));
        List<byte[]> members = new ArrayList<>();
        if (place != null) {
            for (PieceText format : PieceText.values()) {
                members.add(place.of(format, this));
            }
        }
        return members;
    }

    private Path file(PieceText format, NamedGraph graph) {
        return folder.resolve(
                switch (format) {
                    case NTRIPLES -> DumpFormat.NTRIPLES.fileOf(graph);
                    case NQUADS -> DumpFormat.NQUADS.fileOfAll();
                    case TURTLE -> DumpFormat.TURTLE.fileOf(graph);
                    case RDFXML -> DumpFormat.RDFXML.fileOf(graph);
                    case JSONLD -> DumpFormat.JSONLD.fileOf(graph);
                });
    }

    private byte[] read(Path file, long from, int length) throws IOException {
        FileChannel channel = open.get(file);
        if (channel == null) {
            channel = FileChannel.open(file);
            open.put(file, channel);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException(file.getFileName() + " is shorter than its index says");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : open.values()) {
            channel.close();
        }
    }
}
