package org.vitagraph.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.vitagraph.rdf.NTriples;

/**
 * What a program costs that is written for one table by hand: no dates read, nothing resolved, checked or told, no node shared. Below it
 * no toolkit can go.
 */
final class Floor {

    private static final String[] LINES = {
        "/person/$0> <a> <E21_Person> .",
        "/person/$0> <a> <E39_Actor> .",
        "/person/$0> <label> \"$1\" .",
        "/person/$0> <P1> </name/$0-en> .",
        "/name/$0-en> <a> <E41> .",
        "/name/$0-en> <P190> \"$1\" .",
        "/name/$0-en> <label> \"$1\" .",
        "/name/$0-en> <P2> <name> .",
        "/person/$0> <P1> </name/$0-ru> .",
        "/name/$0-ru> <a> <E33_E41> .",
        "/name/$0-ru> <a> <E41> .",
        "/name/$0-ru> <P190> \"$2\"@ru .",
        "/name/$0-ru> <label> \"$2\"@ru .",
        "/name/$0-ru> <P72> <russian> .",
        "/event/birth-$0> <a> <E67_Birth> .",
        "/event/birth-$0> <a> <E5_Event> .",
        "/event/birth-$0> <label> \"Birth of $1\"@en .",
        "/event/birth-$0> <P98> </person/$0> .",
        "/event/birth-$0> <P4> </time/birth-$0> .",
        "/time/birth-$0> <a> <E52> .",
        "/time/birth-$0> <label> \"$3\" .",
        "/event/birth-$0> <P7> </place/$4> .",
        "/event/death-$0> <a> <E69_Death> .",
        "/event/death-$0> <a> <E5_Event> .",
        "/event/death-$0> <label> \"Death of $1\"@en .",
        "/event/death-$0> <P100> </person/$0> .",
        "/event/death-$0> <P4> </time/death-$0> .",
        "/time/death-$0> <a> <E52> .",
        "/time/death-$0> <label> \"$5\" .",
        "/event/death-$0> <P7> </place/$6> .",
        "/person/$0> <P2> </type/$7> ."
    };

    private final List<byte[][]> pieces = new ArrayList<>();
    private final List<int[]> fields = new ArrayList<>();
    private final NTriples line = new NTriples();

    Floor() {
        for (String text : LINES) {
            String full =
                    "<https://example.org/id" + text.replace(" <", " <http://www.cidoc-crm.org/cidoc-crm/") + "\n";
            String[] parts = full.split("\\$[0-7]", -1);
            byte[][] bytes = new byte[parts.length][];
            int[] numbers = new int[parts.length - 1];
            int at = 0;
            for (int i = 0; i < parts.length; i++) {
                bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
                at += parts[i].length();
                if (i < numbers.length) {
                    numbers[i] = full.charAt(at + 1) - '0';
                    at += 2;
                }
            }
            pieces.add(bytes);
            fields.add(numbers);
        }
    }

    /** Converts a table on one thread, or with a second one that reads; gives how many triples it wrote. */
    static long convert(Path file, OutputStream out, boolean two) throws IOException, InterruptedException {
        long rows = 0;
        Floor floor = new Floor();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            if (two) {
                rows = floor.fromQueue(csv, out);
            } else {
                for (CsvRecord record : csv) {
                    rows++;
                    floor.row(record, out);
                }
            }
        }
        out.write(floor.line.bytes(), 0, floor.line.length());
        return (rows - 1) * LINES.length;
    }

    private long fromQueue(CsvReader<CsvRecord> csv, OutputStream out) throws IOException, InterruptedException {
        BlockingQueue<List<CsvRecord>> queue = new LinkedBlockingQueue<>(8);
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                List<CsvRecord> batch = new ArrayList<>(1000);
                for (CsvRecord record : csv) {
                    batch.add(record);
                    if (batch.size() == 1000) {
                        queue.put(batch);
                        batch = new ArrayList<>(1000);
                    }
                }
                queue.put(batch);
                queue.put(List.of());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long rows = 0;
        for (List<CsvRecord> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
            for (CsvRecord record : batch) {
                row(record, out);
            }
            rows += batch.size();
        }
        reader.join();
        return rows;
    }

    private void row(CsvRecord record, OutputStream out) throws IOException {
        byte[][] values = new byte[8][];
        for (int i = 0; i < values.length; i++) {
            String text = record.getField(i);
            values[i] = (i == 4 || i == 6 || i == 7 ? text.replace(' ', '-') : text).getBytes(StandardCharsets.UTF_8);
        }
        for (int i = 0; i < pieces.size(); i++) {
            byte[][] bytes = pieces.get(i);
            int[] numbers = fields.get(i);
            line.raw(bytes[0]);
            for (int j = 0; j < numbers.length; j++) {
                line.raw(values[numbers[j]]);
                line.raw(bytes[j + 1]);
            }
        }
        if (line.length() > 1 << 16) {
            out.write(line.bytes(), 0, line.length());
            line.clear();
        }
    }
}
