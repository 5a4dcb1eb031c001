package org.vitagraph.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Lately;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.rdf.LineSorter;
import org.vitagraph.rdf.NTriples;
import org.vitagraph.rdf.Recall;

/** Watches that no two things get one IRI: a sort, in bounded memory, of all that were given, with what each was given to. */
final class Addresses implements Addressing, AutoCloseable {

    private static final String SEPARATOR = "\u0001";
    /** Stands in the place of a column where the number is that of a row of a workbook. */
    private static final String ROW = "row";

    private static final int REMEMBERED = 1 << 14;

    private final LineSorter given;
    private final NTriples line = new NTriples();
    private final Recall recall;
    private final Recall.Channel lines;
    private final Lately<String, String> recent = new Lately<>(REMEMBERED);

    Addresses(Path folder, int memory, Recall recall) {
        this.given = new LineSorter(folder, memory);
        this.recall = recall;
        this.lines = recall.channel(given::add);
    }

    @Override
    public void give(String iri, String thing, Locator at) {
        // A recording must be whole, whatever was given before it.
        if (!recall.isRecording() && thing.equals(recent.find(iri))) {
            return;
        }
        recent.put(iri, thing);
        give(iri.getBytes(StandardCharsets.UTF_8), thing.getBytes(StandardCharsets.UTF_8), at);
    }

    @Override
    public void give(byte[] iri, byte[] thing, Locator at) {
        line.clear();
        line.raw(iri);
        line.raw(SEPARATOR.charAt(0));
        line.raw(thing);
        switch (at) {
            case Position(String file, int row, int column) ->
                place(file, Integer.toString(row), Integer.toString(column));
            case Locator.Path path -> place(path.file(), Integer.toString(path.line()), "0");
            case Locator.Cell cell ->
                place(new Locator.Cell(cell.file(), cell.sheet(), cell.column()).text(), cell.row(), ROW);
        }
        lines.line(line.bytes(), 0, line.length());
    }

    /** Reports each IRI that more than one thing was given. To be called once, at the end. */
    void report(FindingSink findings) throws IOException {
        String[] last = {"", ""};
        given.drain((bytes, length) -> {
            String[] line = new String(bytes, 0, length, StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (line[0].equals(last[0]) && !line[1].equals(last[1])) {
                findings.finding(Finding.of(
                        Code.ADDRESS_SHARED,
                        placed(line[2], line[3].substring(1), line[4]),
                        line[1],
                        line[1] + " and " + last[1] + " would be one: both have the address <" + line[0] + ">"));
            }
            last[0] = line[0];
            last[1] = line[1];
        });
    }

    private void place(String before, String number, String column) {
        line.raw((SEPARATOR + before + SEPARATOR).getBytes(StandardCharsets.UTF_8));
        line.raw(Recall.LINE);
        line.raw((number + SEPARATOR + column).getBytes(StandardCharsets.UTF_8));
    }

    private static Position placed(String before, String number, String column) {
        return column.equals(ROW)
                ? new Position(before + number, 0, 0)
                : new Position(before, Integer.parseInt(number), Integer.parseInt(column));
    }

    @Override
    public void close() throws IOException {
        given.close();
    }
}
