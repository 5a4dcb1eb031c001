package org.vitagraph.link.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitagraph.link.DateRange;
import org.vitagraph.link.Gender;
import org.vitagraph.link.Point;

/** What is kept of one item of a dump while it is read; filled again for each. */
final class DumpItem {

    long number;

    @Nullable
    String label;

    private int labelRank;
    boolean person;
    Gender gender = Gender.UNKNOWN;
    int sitelinks;
    final List<String> names = new ArrayList<>();
    final List<DateRange> born = new ArrayList<>();
    final List<DateRange> died = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Identifier> identifiers = new ArrayList<>();
    final LongList classes = new LongList();
    final LongList within = new LongList();

    @Nullable
    Point point;

    /** A statement whose value is an item. */
    record Relation(ItemProperty property, long target) {}

    /** A statement whose value is an identifier. */
    record Identifier(String property, String value) {}

    void clear() {
        number = 0;
        label = null;
        labelRank = 0;
        person = false;
        gender = Gender.UNKNOWN;
        sitelinks = 0;
        names.clear();
        born.clear();
        died.clear();
        relations.clear();
        identifiers.clear();
        classes.clear();
        within.clear();
        point = null;
    }

    /** Takes a label: English is shown if there is one, then what is the same in all languages, then the first. */
    void label(String language, String text) {
        int rank = language.equals("en") ? 3 : language.equals("mul") ? 2 : 1;
        if (rank > labelRank) {
            label = text;
            labelRank = rank;
        }
        name(text);
    }

    void name(String text) {
        if (!names.contains(text)) {
            names.add(text);
        }
    }
}
