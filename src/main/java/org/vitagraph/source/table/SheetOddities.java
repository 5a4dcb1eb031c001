package org.vitagraph.source.table;

import java.util.ArrayList;
import java.util.List;

/** What a sheet has that a table has not, counted. */
final class SheetOddities {
    private int formulas;
    private int merged;
    private int comments;
    private int errors;

    void formula() {
        formulas++;
    }

    void merged() {
        merged++;
    }

    void comment() {
        comments++;
    }

    void error() {
        errors++;
    }

    /** Gives a sentence for each sort that there was. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        say(sentences, formulas, "cell is calculated", "cells are calculated", ": the value last saved was read.");
        say(sentences, merged, "area is merged", "areas are merged", ": its value belongs to its first cell alone.");
        say(sentences, comments, "cell has a comment", "cells have comments", ", which was not read.");
        say(
                sentences,
                errors,
                "cell shows an error",
                "cells show an error",
                ", such as #REF!, which was read as nothing.");
        return sentences;
    }

    private static void say(List<String> sentences, int count, String one, String many, String rest) {
        if (count > 0) {
            sentences.add(count + " " + (count == 1 ? one : many) + " on this sheet" + rest);
        }
    }
}
