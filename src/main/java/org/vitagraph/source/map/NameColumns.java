package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitagraph.source.map.ColumnRoles.Column;

/** The columns of a table that name what a row is about: a whole name, or its parts, of which a row may lack some. */
final class NameColumns {
    private final Map<String, List<Column>> columns;
    private final boolean places;
    private final boolean dated;

    NameColumns(Map<String, List<Column>> columns, boolean places, boolean dated) {
        this.columns = columns;
        this.places = places;
        this.dated = dated && !places && isOneName(columns);
    }

    /** Tells whether one column holds whole names, which is in no language of its own. */
    static boolean isOneName(Map<String, List<Column>> columns) {
        List<Column> names = columns.getOrDefault("name", List.of());
        return names.size() == 1 && names.getFirst().language().isEmpty() && !columns.containsKey("surname");
    }

    /**
     * Gives the date of a column, beside which that behind the name is told where both cannot be, else the latter; empty where there is
     * neither.
     */
    Optional<String> date(String role, String behindName) {
        return either(role, behindName, "{words: %s, when: %s}");
    }

    /** Gives the place of a column, else that behind the name; empty where there is neither. */
    Optional<String> place(String role, String behindName) {
        return either(role, behindName, "[%s, %s]");
    }

    private Optional<String> either(String role, String behindName, String both) {
        Optional<String> own = has(role) ? Optional.of(Convention.quoted(hole(role))) : Optional.empty();
        Optional<String> behind = behind(behindName);
        return own.isPresent() && behind.isPresent()
                ? Optional.of(both.formatted(own.get(), behind.get()))
                : own.or(() -> behind);
    }

    /** Gives what takes a part of dates of life from behind the name; empty where none stand there. */
    private Optional<String> behind(String part) {
        return dated
                ? Optional.of("{of: " + Convention.quoted(hole("name")) + ", life: " + part + "}")
                : Optional.empty();
    }

    /**
     * Gives the columns with those that are called otherwise as columns of names: where given names stand beside one called
     * name, as in German and French tables, that is the surname; where surnames do, as in Russian ones, it is the given name,
     * unless it holds the surname too; where only a name at birth or an artist is said, with a birth or a death, that is the
     * name.
     *
     * @param whole whether a column of names holds the surnames that have a column of their own
     */
    static Map<String, List<Column>> understood(Map<String, List<Column>> columns, boolean whole) {
        List<Column> names = columns.getOrDefault("name", List.of());
        if (names.size() == 1 && !whole && isGivenOrWhole(columns)) {
            columns.put("given", names);
            columns.remove("name");
        }
        if (names.size() == 1 && columns.containsKey("given") && !columns.containsKey("surname")) {
            columns.put("surname", names);
            columns.remove("name");
        }
        boolean named = columns.containsKey("name") || columns.containsKey("surname");
        boolean lives =
                columns.keySet().stream().anyMatch(role -> role.startsWith("birth.") || role.startsWith("death."));
        if (!named && lives && columns.containsKey("maker")) {
            columns.put("name", columns.get("maker"));
        } else if (!named && columns.containsKey("birth.name")) {
            columns.put("surname", columns.get("birth.name"));
            columns.remove("birth.name");
        }
        return columns;
    }

    /** Tells whether one column is called name, and another holds surnames, so that the first can hold given names only. */
    static boolean isGivenOrWhole(Map<String, List<Column>> columns) {
        return columns.containsKey("name") && columns.containsKey("surname") && !columns.containsKey("given");
    }

    /** Gives the template of the name that rows have as a rule; empty where no column names anything. */
    String first() {
        if (has("name")) {
            return hole("name");
        }
        if (places) {
            return hole("event.place");
        }
        return has("surname") ? parts() : hole("given");
    }

    /** Gives what fills a slot with the name: where a row lacks the whole name or a part of it, what it has. */
    String slot() {
        Optional<String> bare = behind("name");
        if (bare.isPresent()) {
            return bare.get();
        }
        Set<String> forms = new LinkedHashSet<>();
        if (!places && !has("name") && has("surname") && has("given") && has("middle")) {
            forms.add(hole("given") + " " + hole("middle") + " " + hole("surname"));
        }
        forms.add(first());
        if (!places && has("surname")) {
            forms.add(parts());
            forms.add(hole("surname"));
            if (has("given")) {
                forms.add(hole("given"));
            }
        }
        List<String> quoted = forms.stream().map(Convention::quoted).toList();
        return quoted.size() == 1 ? quoted.getFirst() : "[" + String.join(", ", quoted) + "]";
    }

    /** Gives how a row's thing is labelled: by its name, or by its name in each language. */
    String label() {
        List<Column> names = columns.getOrDefault("name", List.of());
        if (names.size() < 2 && names.stream().allMatch(n -> n.language().isEmpty())) {
            return slot();
        }
        List<String> labels = new ArrayList<>();
        names.forEach(n -> labels.add(
                (n.language().isEmpty() ? "und" : n.language()) + ": " + Convention.quoted("$(" + n.header() + ")")));
        return "{label: {" + String.join(", ", labels) + "}}";
    }

    /** Gives the forms of names, each as what fills the slot. */
    List<String> forms() {
        List<Column> names = columns.getOrDefault("name", List.of());
        if (names.size() < 2 && names.stream().allMatch(n -> n.language().isEmpty())) {
            return List.of("form: " + slot());
        }
        return names.stream()
                .map(name -> {
                    String hole = Convention.quoted("$(" + name.header() + ")");
                    return name.language().isEmpty()
                            ? "form: " + hole
                            : "form: {text: " + hole + ", language: " + name.language() + "}";
                })
                .toList();
    }

    private String parts() {
        return (has("given") ? hole("given") + " " : "") + hole("surname");
    }

    private boolean has(String role) {
        return columns.containsKey(role);
    }

    private String hole(String role) {
        return has(role)
                ? "$(" + columns.getOrDefault(role, List.of()).getFirst().header() + ")"
                : "";
    }
}
