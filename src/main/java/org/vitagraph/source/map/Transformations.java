package org.vitagraph.source.map;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.record.Spaces;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.YamlNode;

/** The transformations that a source map may name behind {@code of:}, each a key with one setting. */
enum Transformations {
    /** Cuts a value at a text and gives the pieces. */
    SPLIT("a text at which the value is cut, such as ';'"),
    /** Looks a value up in a table under {@code values:}. */
    MAP("the name of a table under 'values:'"),
    /** Gives what a regular expression (RE2 syntax) finds: its first group if it has one; nothing where it finds nothing. */
    MATCH("a regular expression; its first group is the value"),
    /** Leaves out what a regular expression (RE2 syntax) finds. */
    WITHOUT("a regular expression of what is left out"),
    /** Gives what stands before a text, or all where the text is not there. */
    BEFORE("a text; what stands before it is the value"),
    /** Gives what stands after a text, or nothing where the text is not there. */
    AFTER("a text; what stands after it is the value"),
    /** Puts a text before each value. */
    PREFIX("a text to put before the value"),
    /** Puts a text after each value. */
    SUFFIX("a text to put after the value"),
    /** Writes in small or capital letters, or with capitals at the begin of words. */
    CASE("lower, upper or title"),
    /** Makes one value of several. */
    JOIN("a text to put between the values"),
    /** Keeps one of several values. */
    KEEP("first or last"),
    /** Takes a name with dates of life behind it apart, see {@link org.vitagraph.names.DatedName}. */
    LIFE("a part of a name with dates of life behind it: name, born, birthplace, died, deathplace or active"),
    /** Stands in where there is no value. */
    DEFAULT("a text for where there is none");

    private final String takes;

    Transformations(String takes) {
        this.takes = takes;
    }

    /** Gives the key. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Gives what its setting is, for the reference. */
    String takes() {
        return takes;
    }

    /** Gives all keys. */
    static List<String> words() {
        return Arrays.stream(values()).map(Transformations::word).toList();
    }

    /** Reads one entry of an expression; empty after a finding or where the key is none of these. */
    static Optional<Transformation> read(
            YamlNode.Entry entry, Map<String, ValueTable> tables, LifeParts life, FindingSink findings) {
        Optional<Transformations> kind = Arrays.stream(values())
                .filter(t -> t.word().equals(entry.key().text()))
                .findFirst();
        Optional<YamlNode.Scalar> setting = kind.flatMap(k -> entry.value() instanceof YamlNode.Scalar scalar
                ? Optional.of(scalar)
                : Keys.scalar(entry.value(), k.word(), findings));
        return setting.flatMap(s -> kind.get().read(s, tables, life, findings));
    }

    private Optional<Transformation> read(
            YamlNode.Scalar setting, Map<String, ValueTable> tables, LifeParts life, FindingSink findings) {
        String text = setting.text();
        return switch (this) {
            case SPLIT -> Optional.of((values, f) -> split(values, text));
            case MAP -> table(setting, tables, findings);
            case MATCH -> pattern(setting, findings).map(p -> Transformation.ofText(value -> match(p, value)));
            case WITHOUT ->
                pattern(setting, findings)
                        .map(p ->
                                Transformation.ofText(value -> p.matcher(value).replaceAll("")));
            case BEFORE -> Optional.of(Transformation.ofText(value -> before(value, text)));
            case AFTER -> Optional.of(Transformation.ofText(value -> after(value, text)));
            case PREFIX -> Optional.of(Transformation.ofText(value -> text + value));
            case SUFFIX -> Optional.of(Transformation.ofText(value -> value + text));
            case CASE -> letters(setting, findings);
            case JOIN -> Optional.of((values, f) -> join(values, text));
            case KEEP -> keep(setting, findings);
            case LIFE -> life.taking(setting, findings);
            case DEFAULT ->
                Optional.of(
                        (values, f) -> values.isEmpty() ? List.of(new Field(text, setting.at()).quoting("")) : values);
        };
    }

    private static List<Field> split(List<Field> values, String at) {
        List<Field> pieces = new ArrayList<>();
        for (Field value : values) {
            int begin = 0;
            while (begin <= value.text().length()) {
                int end = at.isEmpty() ? -1 : value.text().indexOf(at, begin);
                String piece = Spaces.strip(
                        value.text().substring(begin, end < 0 ? value.text().length() : end));
                if (!piece.isEmpty()) {
                    pieces.add(value.with(piece));
                }
                begin = end < 0 ? value.text().length() + 1 : end + at.length();
            }
        }
        return pieces;
    }

    private static Optional<Transformation> table(
            YamlNode.Scalar name, Map<String, ValueTable> tables, FindingSink findings) {
        ValueTable table = tables.get(name.text());
        if (table == null) {
            findings.finding(Keys.badChoice("map", name, List.copyOf(tables.keySet())));
        }
        return Optional.ofNullable(table);
    }

    private static Optional<Pattern> pattern(YamlNode.Scalar setting, FindingSink findings) {
        try {
            return Optional.of(Pattern.compile(setting.text()));
        } catch (PatternSyntaxException e) {
            findings.finding(Finding.of(
                    Code.BAD_MAP,
                    setting.column(Math.max(1, e.getIndex() + 1)),
                    setting.text(),
                    "The regular expression cannot be read: " + e.getDescription() + "."));
            return Optional.empty();
        }
    }

    private static @Nullable String match(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        if (!matcher.find()) {
            return null;
        }
        return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    }

    private static String before(String value, String text) {
        int at = value.indexOf(text);
        return at < 0 ? value : value.substring(0, at);
    }

    private static @Nullable String after(String value, String text) {
        int at = value.indexOf(text);
        return at < 0 ? null : value.substring(at + text.length());
    }

    private static Optional<Transformation> letters(YamlNode.Scalar setting, FindingSink findings) {
        return switch (setting.text()) {
            case "lower" -> Optional.of(Transformation.ofText(value -> value.toLowerCase(Locale.ROOT)));
            case "upper" -> Optional.of(Transformation.ofText(value -> value.toUpperCase(Locale.ROOT)));
            case "title" -> Optional.of(Transformation.ofText(Transformations::title));
            default -> {
                findings.finding(Keys.badChoice("case", setting, List.of("lower", "upper", "title")));
                yield Optional.empty();
            }
        };
    }

    private static String title(String value) {
        return Arrays.stream(value.toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static List<Field> join(List<Field> values, String between) {
        return values.size() < 2
                ? values
                : List.of(values.getFirst()
                        .with(values.stream().map(Field::text).collect(Collectors.joining(between)))
                        .quoting(values.stream().map(Field::quoted).collect(Collectors.joining(between))));
    }

    private static Optional<Transformation> keep(YamlNode.Scalar setting, FindingSink findings) {
        return switch (setting.text()) {
            case "first" -> Optional.of((values, f) -> values.isEmpty() ? values : List.of(values.getFirst()));
            case "last" -> Optional.of((values, f) -> values.isEmpty() ? values : List.of(values.getLast()));
            default -> {
                findings.finding(Keys.badChoice("keep", setting, List.of("first", "last")));
                yield Optional.empty();
            }
        };
    }
}
