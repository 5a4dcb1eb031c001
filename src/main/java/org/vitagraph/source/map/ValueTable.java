package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Severity;
import org.vitagraph.source.record.Field;
import org.vitagraph.source.yaml.Keys;
import org.vitagraph.source.yaml.Suggestion;
import org.vitagraph.source.yaml.YamlNode;

/** A table under {@code values:}, which says what the words of a source mean. A value that it lacks is a finding. */
final class ValueTable implements Transformation {
    /** The key for all values that the table does not name. */
    static final String OTHERWISE = "otherwise";

    private static final String KEEP = "keep";
    private static final int MOST = 1_000;

    /** What a claim can quote of what a table translates; anything else is a key. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\s.,;'’()?-]+");

    private final String name;
    private final Map<String, @Nullable String> meanings = new LinkedHashMap<>();
    private boolean keepsOthers;
    private boolean hasOther;
    private @Nullable String other;
    private final Map<String, LeftOut> leftOut = new TreeMap<>();

    /** A value that the table does not name, and leaves out. */
    private static final class LeftOut {
        private final Locator first;
        private Locator last;
        private long count = 1;

        private LeftOut(Locator first) {
            this.first = first;
            this.last = first;
        }

        /** Counts it once where several facts of a map ask for one value. */
        private void count(Locator at) {
            if (!at.equals(last)) {
                last = at;
                count++;
            }
        }
    }

    private ValueTable(String name) {
        this.name = name;
    }

    /** Reads a table: words of the source with what they mean, where an empty meaning says: nothing. */
    static ValueTable read(String name, Keys keys, FindingSink findings) {
        ValueTable table = new ValueTable(name);
        for (YamlNode.Entry entry : keys.mapping().entries()) {
            boolean nothing = entry.value() instanceof YamlNode.Scalar scalar && scalar.isAbsent();
            @Nullable
            String meaning = nothing
                    ? null
                    : Keys.scalar(entry.value(), entry.key().text(), findings)
                            .map(YamlNode.Scalar::text)
                            .filter(text -> !text.isBlank())
                            .orElse(null);
            if (entry.key().text().equals(OTHERWISE)) {
                table.hasOther = true;
                table.keepsOthers = KEEP.equals(meaning);
                table.other = meaning;
            } else {
                table.meanings.put(entry.key().text(), meaning);
            }
        }
        return table;
    }

    @Override
    public List<Field> apply(List<Field> values, FindingSink findings) {
        List<Field> mapped = new ArrayList<>(values.size());
        for (Field value : values) {
            boolean known = meanings.containsKey(value.text());
            @Nullable String meaning = known ? meanings.get(value.text()) : keepsOthers ? value.text() : other;
            if (!known && !hasOther) {
                findings.finding(new Finding(
                        Code.VALUE_NOT_UNDERSTOOD,
                        value.at(),
                        value.text(),
                        "The table '" + name + "' does not say what '" + value.text() + "' means.",
                        Suggestion.advice(value.text(), meanings.keySet(), Code.VALUE_NOT_UNDERSTOOD.advice())));
            } else if (!known && meaning == null) {
                String text = leftOut.size() < MOST || leftOut.containsKey(value.text()) ? value.text() : "…";
                leftOut.computeIfAbsent(text, v -> new LeftOut(value.at())).count(value.at());
            } else if (meaning != null) {
                mapped.add(new Field(meaning, value.at())
                        .quoting(WORDS.matcher(value.quoted()).matches() ? value.quoted() : ""));
            }
        }
        return mapped;
    }

    /** Tells at the end which values were left out because the table names neither them nor a meaning for others. */
    void report(FindingSink findings) {
        leftOut.forEach((value, left) -> findings.finding(new Finding(
                        Code.VALUE_NOT_UNDERSTOOD,
                        left.first,
                        value,
                        "The table '" + name + "' leaves '" + value + "' out, which occurs " + left.count
                                + (left.count == 1 ? " time." : " times."),
                        "Add it to the table in the source map if it means something.")
                .with(Severity.INFO)));
    }
}
