package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vitagraph.source.map.ColumnRoles.Column;

/**
 * The column convention: a table whose headers say what they mean needs no source map. The map is made here, as a text that
 * people could have written, so that there is one way only in which records become facts.
 */
final class Convention {
    private static final Set<String> NOTHING =
            Set.of("-", "--", "–", "—", "?", "#", "0000", "0000-00-00", "n/a", "N/A", "NULL", "null");

    /** What a table of places has none of: it says that its rows are people, or what happened to them. */
    private static final List<String> OF_PEOPLE = List.of(
            "given",
            "surname",
            "gender",
            "birth.date",
            "birth.place",
            "death.date",
            "death.place",
            "baptism.date",
            "burial.date",
            "marriage.date",
            "mother",
            "father",
            "spouse",
            "occupation",
            "office",
            "office.body",
            "education",
            "award",
            "event");

    /** Columns that name somebody else. */
    private static final List<String> OF_KIN = List.of("mother", "father", "spouse");

    private final ColumnRoles roles;
    private final String language;
    private final Map<String, List<Column>> columns;
    private final StringBuilder map = new StringBuilder();
    private final boolean places;
    private final NameColumns names;
    private final String subject;

    /**
     * What the values of a table tell.
     *
     * @param missing texts that stand for nothing, besides those that never say anything
     * @param id the column that identifies a row, where its header does not say so; empty for none
     * @param whole whether a column of names holds the surnames that have a column of their own
     * @param dated whether dates of life stand behind names
     * @param order whether day or month stands first, as {@code day-month-order} has it; empty where that cannot be seen
     */
    record Seen(Set<String> missing, String id, boolean whole, boolean dated, String order) {
        /** Where only names were looked at. */
        static Seen ofNames(boolean whole, boolean dated) {
            return new Seen(Set.of(), "", whole, dated, "");
        }

        /** Copies the set. */
        Seen {
            missing = Set.copyOf(missing);
        }
    }

    private Convention(ColumnRoles roles, String language, Map<String, List<Column>> columns, boolean dated) {
        this.roles = roles;
        this.language = language;
        this.columns = columns;
        this.places = isOfPlaces();
        this.names = new NameColumns(columns, places, dated);
        this.subject = has("id") ? hole("id") : names.first();
    }

    /**
     * Gives the text of the map for a table; empty where its headers do not say whom a row is about.
     *
     * @param seen what its values tell
     */
    static Optional<String> map(List<String> headers, Seen seen) {
        ColumnRoles roles = new ColumnRoles();
        Map<String, List<Column>> columns = NameColumns.understood(roles.of(headers), seen.whole());
        String id = seen.id();
        // Where a row is an event, of which a person has several, what identifies rows does not identify persons.
        if (!id.isEmpty() && !columns.containsKey("event")) {
            columns.putIfAbsent("id", List.of(new Column(id, "id", "")));
        }
        if (columns.containsKey("event")) {
            moved(columns, "office.from", "event.from");
            moved(columns, "office.to", "event.to");
        }
        Convention convention = new Convention(roles, roles.language(headers), columns, seen.dated());
        return convention.names.first().isEmpty() ? Optional.empty() : Optional.of(convention.text(seen));
    }

    /** Takes columns of begins and ends for those of the events where there are no others: in such tables offices have none. */
    private static void moved(Map<String, List<Column>> columns, String from, String to) {
        List<Column> dates = columns.remove(from);
        if (dates != null) {
            columns.putIfAbsent(to, dates);
        }
    }

    private String text(Seen seen) {
        line(0, "vitagraph: 1");
        Set<String> missing = new TreeSet<>(NOTHING);
        missing.addAll(seen.missing());
        line(
                0,
                "missing: ["
                        + String.join(
                                ", ", missing.stream().map(Convention::quoted).toList()) + "]");
        if (!places && OF_KIN.stream().anyMatch(this::has)) {
            String nobody = String.join("|", roles.words("nobody")).replace(".", "\\.");
            line(0, "define: {nobody: " + quoted("^(?i:" + nobody + ")$") + "}");
        }
        if (has("gender")) {
            genders();
        }
        dates(seen.order());
        line(0, "records:");
        line(1, places ? "- places:" : "- people:");
        line(4, quoted(subject) + ": " + names.label());
        if (!places && (has("event") || has("office") || has("office.body"))) {
            line(2, "repeats: yes");
        }
        passage();
        line(2, "facts:");
        names();
        if (places) {
            place();
        } else {
            person();
        }
        for (String scheme : SchemeColumns.ALL) {
            String value = SchemeColumns.value(scheme, hole(scheme));
            said(scheme, "identifier", "value: " + value, List.of("scheme: " + scheme));
        }
        return map.toString();
    }

    private void genders() {
        Map<String, List<String>> words = new TreeMap<>(Comparator.reverseOrder());
        roles.genders(language).forEach((word, gender) -> words.computeIfAbsent(gender, key -> new ArrayList<>())
                .add(quoted(word) + ": " + gender));
        line(0, "values:");
        line(1, "gender:");
        line(
                2,
                "{" + words.values().stream().map(all -> String.join(", ", all)).collect(Collectors.joining(",\n     "))
                        + "}");
    }

    /** Where a place lies is told by its coordinates, or by what it is part of; a table of people has neither. */
    private boolean isOfPlaces() {
        boolean lies = has("latitude") && has("longitude") || has("within");
        return lies && OF_PEOPLE.stream().noneMatch(this::has);
    }

    private void place() {
        if (has("latitude") && has("longitude")) {
            fact("coordinates", "latitude: " + quoted(hole("latitude")), "longitude: " + quoted(hole("longitude")));
        }
        said("within", "place-within", "to: " + another("place", quoted(hole("within"))), List.of());
        said("type", "type-of", "as: " + quoted(hole("type")), List.of());
    }

    private void person() {
        LifeColumns life = new LifeColumns(this::hole, names, this::somebody);
        life.life().forEach(told -> fact(told.kind(), told.slots()));
        names.date("activity.date", "active").ifPresent(when -> fact("activity", "when: " + when));
        said("gender", "as: {of: " + quoted(hole("gender")) + ", map: gender}");
        said("occupation", "as: {of: " + quoted(hole("occupation")) + ", split: \";\"}");
        if (has("residence")) {
            fact("residence", "to: {place: " + quoted(hole("residence")) + "}");
        }
        life.marriage().forEach(told -> fact(told.kind(), told.slots()));
        if (has("event")) {
            events();
        } else {
            office();
        }
        said("group", "membership", "body: {group: " + quoted(hole("group")) + "}", List.of());
        said("education", "education", "with: {group: " + quoted(hole("education")) + "}", List.of());
        said("nationality", "status", "as: {of: " + quoted(hole("nationality")) + ", split: \";\"}", List.of());
        said("award", "award", "sort: {of: " + quoted(hole("award")) + ", split: \";\"}", List.of());
    }

    private void dates(String order) {
        List<String> dates = new ArrayList<>();
        if (!order.isEmpty()) {
            dates.add("day-month-order: " + order);
        }
        if (has("event") && has("event.date")) {
            // Beside columns for begin and end a column of dates is a display of them, and often shortened.
            dates.add("prefer: machine");
        }
        if (!dates.isEmpty()) {
            line(0, "dates: {" + String.join(", ", dates) + "}");
        }
    }

    private boolean has(String role) {
        return columns.containsKey(role);
    }

    private List<Column> columns(String role) {
        return columns.getOrDefault(role, List.of());
    }

    private String hole(String role) {
        return has(role) ? "$(" + columns(role).getFirst().header() + ")" : "";
    }

    private void passage() {
        List<String> parts = new ArrayList<>();
        if (has("source")) {
            parts.add("label: " + quoted(hole("source")));
        }
        for (Map.Entry<String, String> unit :
                Map.of("volume", "volume", "page", "pages", "folio", "folio", "url", "url").entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            if (has(unit.getKey())) {
                parts.add(unit.getValue() + ": " + quoted(hole(unit.getKey())));
            }
        }
        if (!parts.isEmpty()) {
            line(2, "passage: {" + String.join(", ", parts) + "}");
        }
    }

    private void names() {
        names.forms().forEach(form -> fact("name", form));
        said("birth.name", "name", "form: " + quoted(hole("birth.name")), List.of("sort: birth-name"));
        for (Column alias : columns("alias")) {
            fact("name", "form: {of: " + quoted("$(" + alias.header() + ")") + ", split: \";\"}", "sort: variant-name");
        }
        said("title", "title", "form: " + quoted(hole("title")), List.of());
    }

    /** Gives what names somebody; "unknown" or "unmarried" in such a column is nobody. */
    private String somebody(String role) {
        return another("person", "{of: " + quoted(hole(role)) + ", without: \"${nobody}\"}");
    }

    /** Gives what names another thing of a type: by the id of its row, where rows have ids, or in words. */
    private String another(String type, String words) {
        return "{" + type + ": " + words + (has("id") ? ", or-key: yes" : "") + "}";
    }

    private void office() {
        if (!has("office") && !has("office.body")) {
            return;
        }
        List<String> slots = new ArrayList<>();
        if (has("office")) {
            slots.add("office: " + quoted(hole("office")));
        }
        if (has("office.body")) {
            slots.add("body: " + quoted(hole("office.body")));
        }
        if (has("office.place")) {
            slots.add("seat: " + quoted(hole("office.place")));
        }
        List<String> dates = new ArrayList<>();
        if (has("office.from")) {
            dates.add("from: " + quoted(hole("office.from")));
        }
        if (has("office.to")) {
            dates.add("to: " + quoted(hole("office.to")));
        }
        if (!dates.isEmpty()) {
            slots.add("when: {" + String.join(", ", dates) + "}");
        }
        fact(has("office") ? "tenure" : "membership", slots);
    }

    /** A row is what happened to somebody: a birth, a marriage, an education and so on, else an activity of the sort that its column says. */
    private void events() {
        List<String> others = new ArrayList<>();
        for (String kind : List.of("birth", "death", "baptism", "burial", "marriage")) {
            // Nobody is born for a while: a begin is the day.
            List<String> slots = where();
            slots.addAll(when(has("event.from") ? "when" : "from"));
            others.addAll(roles.spellings(kind));
            event(kind, "if", roles.spellings(kind), slots);
        }
        List<String> slots = where();
        slots.addAll(when("from"));
        if (has("office.body")) {
            slots.add("with: {group: " + quoted(hole("office.body")) + "}");
        }
        slots.add("sort: " + quoted(hole("event")));
        event("education", "if", roles.spellings("education"), slots);
        others.addAll(roles.spellings("education"));
        if (has("office")) {
            slots.add("office: " + quoted(hole("office")));
        }
        event("activity", "unless", others, slots);
    }

    private List<String> where() {
        List<String> slots = new ArrayList<>();
        if (has("event.place")) {
            slots.add("place: " + quoted(hole("event.place")));
        }
        return slots;
    }

    private List<String> when(String begin) {
        List<String> dates = new ArrayList<>();
        Map<String, String> columns = new TreeMap<>(Map.of(
                "words", "event.date", begin, "event.from", "not-before", "event.after", "not-after", "event.before"));
        if (!begin.equals("when")) {
            columns.put("to", "event.to");
        }
        columns.forEach((key, role) -> {
            if (has(role)) {
                dates.add(key + ": " + quoted(hole(role)));
            }
        });
        return dates.isEmpty() ? List.of() : List.of("when: {" + String.join(", ", dates) + "}");
    }

    private void event(String kind, String condition, List<String> words, List<String> slots) {
        List<String> lines = new ArrayList<>(slots);
        lines.addFirst(condition + ": {" + quoted(hole("event")) + ": ["
                + String.join(", ", words.stream().map(Convention::quoted).toList()) + "]}");
        fact(kind, lines);
    }

    private void said(String role, String slot) {
        said(role, role, slot, List.of());
    }

    private void said(String role, String kind, String slot, List<String> more) {
        if (has(role)) {
            List<String> slots = new ArrayList<>(List.of(slot));
            slots.addAll(more);
            fact(kind, slots);
        }
    }

    private void fact(String kind, String... slots) {
        fact(kind, List.of(slots));
    }

    private void fact(String kind, List<String> slots) {
        line(3, "- " + kind + ": " + quoted(subject));
        for (String slot : slots) {
            line(4, slot);
        }
    }

    private void line(int depth, String text) {
        map.append("  ".repeat(depth)).append(text).append('\n');
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
