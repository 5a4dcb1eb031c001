package org.vitagraph.model;

/** Every sort of finding, with its number, severity and general advice; the reference page is made from this list. */
public enum Code {
    PUBLICATION_UNREADABLE(101, Severity.ERROR, "Mend the file so that it is valid YAML and names what it must."),
    PUBLICATION_VERSION(102, Severity.ERROR, "Begin the file with 'vitagraph: 1'."),
    UNKNOWN_KEY(103, Severity.ERROR, "Correct the spelling, or take the key out."),
    MISSING_KEY(104, Severity.ERROR, "Add the key."),
    BAD_SETTING(105, Severity.ERROR, "Give one of the values named."),
    FILE_MISSING(106, Severity.ERROR, "Correct the path, which is relative to the publication's folder."),
    FILE_OUTSIDE(107, Severity.ERROR, "Keep all files of a publication inside its folder."),
    FILE_CHANGED(108, Severity.ERROR, "Run again when nothing writes to the sources."),

    SYNTAX(201, Severity.ERROR, "Mend the syntax at this place."),
    TOO_LARGE(202, Severity.ERROR, "Split the file, or shorten the value."),
    DUPLICATE_KEY(203, Severity.ERROR, "Remove one of the two."),
    SUSPICIOUS_CHARACTER(204, Severity.WARNING, "Check the spelling letter by letter."),
    UNKNOWN_PASSAGE(205, Severity.ERROR, "Declare the passage, or correct its name."),
    DUPLICATE_FACT(206, Severity.ERROR, "Give each fact an id of its own."),
    NOTHING_GIVEN(207, Severity.WARNING, "Say a fact about it, or remove it."),
    ENCODING(208, Severity.ERROR, "Save the file as UTF-8."),
    CHARACTER_REFUSED(209, Severity.ERROR, "Remove the character."),
    NEVER_USED(210, Severity.INFO, "Say a fact about it, or take it out."),
    YAML_FEATURE(211, Severity.ERROR, "Write the value out: tags, anchors and aliases are not used here."),
    ENCODING_GUESSED(212, Severity.INFO, "Say 'encoding:' for the source, so that nothing is guessed."),
    RAGGED_ROW(213, Severity.ERROR, "Give the row as many cells as there are columns."),
    HEADER(214, Severity.ERROR, "Give each column a name of its own."),
    PROTECTED(215, Severity.ERROR, "Save the file without a password."),
    ARCHIVE(216, Severity.ERROR, "Pack the files again, or give them unpacked."),
    DOCTYPE_REFUSED(217, Severity.ERROR, "Save the file without a DOCTYPE, its entities written out."),
    CELL_REMARK(218, Severity.INFO, "Check the cell in the workbook."),
    SERIAL_DATE(219, Severity.WARNING, "Check the date in the workbook."),
    CHARACTERS_LIE(220, Severity.WARNING, "Correct what the file says of its own encoding."),
    OUT_OF_PLACE(221, Severity.WARNING, "Correct the line in the program that wrote the file."),
    RDF_REFUSED(222, Severity.ERROR, "Mend the RDF at this place."),
    GRAPH_OF_ITS_OWN(223, Severity.WARNING, "Mend the graph at its origin; it is published as it is."),
    NO_ADDRESS(224, Severity.WARNING, "Give the node an IRI; what is said of one without is left out."),
    LIST_LINE(
            225,
            Severity.ERROR,
            "Write the line as the others are, or say how lines are made by 'line:' under 'format:'."),

    UNKNOWN_KIND(301, Severity.ERROR, "Use one of the kinds listed in the reference, or add an entry for a new one."),
    UNKNOWN_SLOT(302, Severity.ERROR, "Use one of the slots of this kind."),
    MISSING_SLOT(303, Severity.ERROR, "Fill the slot, or state the fact as another kind."),
    WRONG_FILLER(304, Severity.ERROR, "Give a value of the sort that the slot takes."),
    ONE_VALUE_ONLY(305, Severity.ERROR, "Keep one value here, and state the other as a fact of its own."),
    UNKNOWN_NAME(306, Severity.ERROR, "Declare the name at the head of the file, or correct its spelling."),
    AMBIGUOUS_NAME(307, Severity.ERROR, "Say which is meant, as in 'place:siberia'."),
    UNKNOWN_FACT(308, Severity.ERROR, "Give the id of a fact in this file."),
    RULING_WITHOUT_REASON(
            309,
            Severity.ERROR,
            "Give the editor's reason: 'because:' in a facts file, in a table the column that is named."),
    WITHOUT_WORDS(310, Severity.INFO, "Quote the few words that carry the fact, where the source has them."),
    LONG_QUOTATION(311, Severity.WARNING, "Quote only the few words that carry the fact."),
    LENGTHY_WORDS(312, Severity.INFO, "Shorten the quotation if fewer words carry the fact."),

    DATE_NOT_UNDERSTOOD(401, Severity.ERROR, "Word it otherwise, or state its EDTF reading beside the words."),
    DATE_READINGS_DIFFER(402, Severity.WARNING, "Check which of the two is right."),
    DURATION_NOT_UNDERSTOOD(403, Severity.ERROR, "Give a number and a unit."),
    BAD_EDTF(404, Severity.ERROR, "Write the date in EDTF, such as 1908-01 or [1891..1892]."),

    EVENT_FITS_TWO(501, Severity.WARNING, "Name the event that is meant."),
    EVENTS_RECOGNISED(502, Severity.INFO, "Name the events apart if they are two."),
    SLUG_COLLISION(503, Severity.WARNING, "Give one of the two a slug of its own in iris.tsv."),
    UNKNOWN_IDENTITY(504, Severity.ERROR, "Name both sides as type:source:name."),
    IDENTITY_CONFLICT(505, Severity.ERROR, "Remove one of the two decisions."),
    SLUG_VANISHED(
            508, Severity.WARNING, "Set its status to 'withdrawn', or to 'renamed' with the slug that took its place."),
    ADDRESS_SHARED(509, Severity.ERROR, "Rename one of the two, or give it a slug of its own in iris.tsv."),
    BAD_LINK(510, Severity.ERROR, "Mend the line of links.sssom.tsv."),
    LINK_EVIDENCE_CHANGED(
            511,
            Severity.WARNING,
            "Where the decision holds, put the new evidence into its line; where not, delete the line, and 'vitagraph link' proposes anew."),
    LINK_GONE(512, Severity.WARNING, "Correct the line, or delete it, and 'vitagraph link' proposes anew."),
    LINK_SHARED(513, Severity.WARNING, "Decide which of the two is meant, or in identities.tsv that they are one."),
    RULINGS_DIFFER(514, Severity.WARNING, "Rule for one of the two only."),
    SLUG_IN_USE(515, Severity.ERROR, "Take the facts about it out, or give what has its slug another in iris.tsv."),
    SLUG_UNPUBLISHED(
            516, Severity.INFO, "Leave the slug as it is; the address answers when something of it is published."),

    BAD_MAP(551, Severity.ERROR, "Mend the source map at this place."),
    UNKNOWN_REFERENCE(552, Severity.ERROR, "Correct the reference in the map, or the header in the file."),
    RECORD_GAVE_NOTHING(553, Severity.WARNING, "Map more of its fields, or skip such records by a rule."),
    NEVER_READ(554, Severity.INFO, "Map it, or name it under 'ignore:' in the source map."),
    VALUE_NOT_UNDERSTOOD(555, Severity.ERROR, "Correct the value, or add it to the table of values in the source map."),
    RECORD_WITHOUT_KEY(556, Severity.ERROR, "Give the record an identifier of its own."),
    KEY_SHARED(557, Severity.ERROR, "Give each record an identifier of its own, or say another 'key:' in the map."),
    SKIPPED(558, Severity.INFO, "Nothing must be done if the rule is right."),
    LEFT_OUT_LIVING(
            559,
            Severity.INFO,
            "Who is known to be dead is kept if the source says so or dates them; where nobody lives any more, a source map of your own"
                    + " says 'unknown: dead' or nothing of 'living'."),
    NOT_IN_THE_SET(560, Severity.WARNING, "Add the record that is named, or correct the reference."),
    QUARANTINED(561, Severity.WARNING, "Mend the record; what was wrong stands with it."),
    ALIKE_FINDINGS(562, Severity.INFO, "Mend those shown first; the report of the source counts all."),
    FORMAT_UNKNOWN(563, Severity.ERROR, "Say 'map:' for the source."),
    DOUBT_OVERRULED(
            564, Severity.WARNING, "Take the question mark or the word out, or correct what is said of the certainty."),
    NO_NAME(565, Severity.WARNING, "Leave the value empty, or state in a facts file what is denied or alternative."),

    BAD_PATTERN(601, Severity.ERROR, "Mend the pattern at this place."),
    BAD_KIND(602, Severity.ERROR, "Mend the kind's entry in the vocabulary."),
    KIND_GAVE_NOTHING(603, Severity.WARNING, "Fill the slots that this kind needs to say something."),

    SHAPE_BROKEN(701, Severity.ERROR, "Mend the shape."),
    SHAPE_VIOLATED(702, Severity.ERROR, "Mend the fact that gave this node."),
    SHAPE_WARNED(703, Severity.WARNING, "Look at the fact that gave this node."),
    SHAPE_NOTED(704, Severity.INFO, "Nothing must be done."),
    UNKNOWN_TERM(705, Severity.ERROR, "Use a term of CIDOC-CRM 7.1.3 or declare it under ontology/."),
    DOMAIN_VIOLATED(706, Severity.ERROR, "Use a property that fits the subject's class."),
    RANGE_VIOLATED(707, Severity.ERROR, "Use a property that fits the object's class."),
    INCOHERENT(708, Severity.ERROR, "Report this: data and claims must agree (PROFILE R4 to R7)."),
    RULE_VIOLATED(709, Severity.ERROR, "Mend the facts that break the rule."),
    SHAPE_UNTARGETED(710, Severity.ERROR, "Give the shape a target."),
    ILL_TYPED(711, Severity.ERROR, "Give the fact a value that there is, such as a day as YYYY-MM-DD."),

    RELEASE_BROKEN(801, Severity.ERROR, "Build the release again."),
    RELEASE_MISSING(802, Severity.ERROR, "Run 'vitagraph build' first."),
    STORE_FAILED(803, Severity.ERROR, "Check disk space and rights, then build again."),
    REMOTE_FAILED(804, Severity.ERROR, "Check the address, the credentials and the server's log."),
    QUERY_REFUSED(805, Severity.ERROR, "Change the query."),
    VERSION_TAKEN(806, Severity.ERROR, "Give another version: a release that has its name is never changed."),
    BAD_VERSION(807, Severity.ERROR, "Give a version such as 1.0.0 or 2026-03-01."),
    CLOCK_BEHIND(808, Severity.WARNING, "Set the machine's clock; the order of releases is kept."),

    NOT_A_DUMP(851, Severity.ERROR, "Give a file in the JSON format of Wikidata's dumps, whole."),

    ENVIRONMENT(901, Severity.ERROR, "Mend what the message names, then run again.");

    private final int number;
    private final Severity severity;
    private final String advice;

    Code(int number, Severity severity, String advice) {
        this.number = number;
        this.severity = severity;
        this.advice = advice;
    }

    /** Gives the code as it is printed and documented, such as {@code VG-0301}. */
    public String id() {
        return String.format(java.util.Locale.ROOT, "VG-%04d", number);
    }

    /** Gives how grave findings of this sort are. */
    public Severity severity() {
        return severity;
    }

    /** Gives what helps in general. */
    public String advice() {
        return advice;
    }
}
