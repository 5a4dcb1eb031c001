package org.vitagraph.source.gedcom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.source.record.RecordSink;
import org.vitagraph.source.record.SourceRecord;
import org.vitagraph.source.record.TextLines;
import org.vitagraph.source.xml.RecordTreeBuilder;
import org.vitagraph.source.xml.StrictReader;
import org.vitagraph.source.xml.TooManyNames;

/** One reading of a GEDCOM file: lines become the elements of a record's tree, and CONC and CONT lines its text. */
final class GedcomReading {
    private static final int DEEPEST = 1_000;
    private static final int MOST_SHOWN = 80;

    private final String file;
    private final TextLines lines;
    private final List<RecordTags> iterators;
    private final RecordTreeBuilder builder;
    private final RecordSink records;
    private final FindingSink findings;
    private final OtherRecords others;
    private final int[] levels = new int[DEEPEST + 2];
    private final List<Integer> found = new ArrayList<>();
    private int depth;
    private boolean version7;
    private boolean inGedc;
    private boolean begun;
    private boolean ended;

    GedcomReading(
            String file,
            TextLines lines,
            List<RecordTags> iterators,
            RecordTreeBuilder builder,
            RecordSink records,
            FindingSink findings) {
        this.file = file;
        this.lines = lines;
        this.iterators = iterators;
        this.builder = builder;
        this.records = records;
        this.findings = findings;
        this.others = new OtherRecords(file);
    }

    /** Reads to the end and tells whether it was reached. */
    boolean read() throws IOException {
        try {
            for (String text = lines.next(); text != null; text = lines.next()) {
                if (!text.isBlank() && !text.equals("\u001A") && !line(text)) {
                    return false;
                }
            }
        } catch (StrictReader.WrongByte e) {
            String message = "The byte " + e.hex() + " does not belong to " + e.encoding() + ".";
            findings.finding(Finding.of(Code.ENCODING, at(lines.column()), e.hex(), message));
            return false;
        } catch (TooManyNames e) {
            return refused(Code.TOO_LARGE, "", e.sentence());
        }
        return finish();
    }

    private boolean finish() {
        if (!begun) {
            return refused(Code.SYNTAX, "", "The file is empty: a GEDCOM file begins with the line '0 HEAD'.");
        }
        endRecord();
        if (!ended) {
            outOfPlace("", "The file ends without the line '0 TRLR': it may have been cut off.");
        }
        others.report(findings);
        return true;
    }

    private boolean line(String text) throws TooManyNames {
        if (text.length() > TextLines.LONGEST) {
            return refused(Code.TOO_LARGE, "", "The line is longer than " + TextLines.LONGEST + " characters.");
        }
        GedcomLine line = GedcomLine.of(text);
        if (!begun) {
            if (line == null || line.level() != 0 || !line.tag().equals("HEAD")) {
                return refused(Code.SYNTAX, shown(text), "A GEDCOM file begins with the line '0 HEAD'.");
            }
            begun = true;
        } else if (ended) {
            outOfPlace(shown(text), "This stands behind the end of the file, the line '0 TRLR'; it is left out.");
            return true;
        }
        boolean jumps = line != null && depth > 0 && line.level() > levels[depth - 1] + 1;
        if (line == null || (jumps && !line.isWrittenAsTag())) {
            outOfPlace(shown(text), "This line has no level and tag; it is read as more text of the line before.");
            continued("\n" + text);
        } else {
            if (jumps) {
                outOfPlace(
                        shown(text),
                        "The level jumps from " + levels[depth - 1] + " to " + line.level()
                                + "; the line is read as one level below the line before.");
            }
            placed(line);
        }
        return withinLimits();
    }

    private boolean withinLimits() {
        if (depth > DEEPEST) {
            return refused(Code.TOO_LARGE, "", "The levels go deeper than " + DEEPEST + ".");
        }
        return !builder.isTooLarge()
                || refused(
                        Code.TOO_LARGE,
                        "",
                        "The record holds more than " + (RecordTreeBuilder.LARGEST >> 20) + " million characters.");
    }

    private void placed(GedcomLine line) throws TooManyNames {
        if (line.level() == 0) {
            endRecord();
            beginRecord(line);
        } else if (isContinuation(line)) {
            ascend(line.level());
            String more = unescaped(line.value());
            continued(line.tag().equals("CONT") ? "\n" + more : more);
        } else {
            ascend(line.level());
            watchVersion(line);
            element(line);
        }
    }

    private boolean isContinuation(GedcomLine line) {
        if (line.tag().equals("CONC") && version7) {
            outOfPlace(line.tag(), "GEDCOM 7 has no CONC; the line is joined to the one before.");
        }
        return line.tag().equals("CONT") || line.tag().equals("CONC");
    }

    private void watchVersion(GedcomLine line) {
        inGedc = line.level() == 1 ? line.tag().equals("GEDC") : inGedc;
        if (inGedc && line.level() == 2 && line.tag().equals("VERS")) {
            version7 = line.value().strip().startsWith("7");
        }
    }

    /** Ends the elements that are not above a level. */
    private void ascend(int level) {
        while (depth > 1 && levels[depth - 1] >= level) {
            depth--;
            if (isBuilding()) {
                builder.endElement();
            }
        }
    }

    private void beginRecord(GedcomLine line) throws TooManyNames {
        inGedc = false;
        if (line.tag().equals("TRLR")) {
            ended = true;
            return;
        }
        for (int i = 0; i < iterators.size(); i++) {
            if (iterators.get(i).find(line.tag())) {
                found.add(i);
            }
        }
        if (isBuilding()) {
            builder.begin();
        } else {
            others.count(line.tag(), lines.number());
        }
        element(line);
        if (isBuilding()) {
            builder.record();
        }
    }

    private boolean isBuilding() {
        return !found.isEmpty();
    }

    private void element(GedcomLine line) throws TooManyNames {
        levels[depth] = line.level();
        depth++;
        if (!isBuilding()) {
            return;
        }
        if (!line.id().isEmpty()) {
            builder.attribute("id", line.id());
        }
        String pointer = line.pointer();
        if (pointer != null) {
            boolean nothing = pointer.equals("VOID");
            builder.attribute(nothing ? "void" : "ref", nothing ? "yes" : pointer);
        }
        builder.startElement(line.tag(), lines.number(), line.column());
        if (pointer == null) {
            builder.text(unescaped(line.value()));
        }
    }

    private void continued(String more) {
        if (isBuilding()) {
            builder.text(more);
        }
    }

    /** An at sign is written twice: before version 7 everywhere (5.5.1, chapter 1), since then at the begin (7.0, 1.2). */
    private String unescaped(String value) {
        if (version7) {
            return value.startsWith("@@") ? value.substring(1) : value;
        }
        return value.contains("@@") ? value.replace("@@", "@") : value;
    }

    private void endRecord() {
        if (!isBuilding()) {
            depth = 0;
            return;
        }
        for (; depth > 0; depth--) {
            builder.endElement();
        }
        SourceRecord record = builder.end(List.of()).records().getFirst();
        for (int iterator : found) {
            records.record(iterator, record);
        }
        found.clear();
    }

    private void outOfPlace(String value, String message) {
        findings.finding(Finding.of(Code.OUT_OF_PLACE, at(1), value, message));
    }

    private boolean refused(Code code, String value, String message) {
        findings.finding(Finding.of(code, at(1), value, message));
        return false;
    }

    private Position at(int column) {
        return new Position(file, Math.max(1, lines.number()), column);
    }

    private static String shown(@Nullable String text) {
        String all = text == null ? "" : text.strip();
        return all.length() <= MOST_SHOWN ? all : all.substring(0, MOST_SHOWN);
    }
}
