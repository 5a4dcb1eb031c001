package org.vitagraph.link.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitagraph.link.LinkRecord;
import org.vitagraph.link.RecordTable;

/**
 * Records whose persons are known, for learning and measuring.
 *
 * @param records the records
 * @param truth the item of each by id, empty where it is not in the dump
 */
record DevSet(List<LinkRecord> records, Map<String, String> truth) {

    static final Path FOLDER = Path.of("..", "shared", "testdata", "linking");
    static final Path PLAIN = FOLDER.resolve("wikidata-persons.json.gz");
    static final Path HOMONYMS = FOLDER.resolve("wikidata-persons-homonyms.json.gz");

    static DevSet read() throws IOException {
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("truth-dev.tsv"))) {
            String[] cells = line.split("\t", -1);
            truth.put(cells[0], cells.length > 2 ? cells[2].strip() : "");
        }
        List<LinkRecord> records = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("records-dev.csv"))) {
            for (NamedCsvRecord row : rows) {
                records.add(RecordTable.record(row::getField, List.of()));
            }
        }
        return new DevSet(List.copyOf(records), Map.copyOf(truth));
    }

    String truth(LinkRecord record) {
        return truth.getOrDefault(record.id(), "");
    }

    /** Gives one of so many parts, the same for all records of one person. */
    int part(LinkRecord record, int parts) {
        String key = truth(record).isEmpty() ? record.id() : truth(record);
        return Math.floorMod(key.hashCode() * 31 >> 4, parts);
    }
}
