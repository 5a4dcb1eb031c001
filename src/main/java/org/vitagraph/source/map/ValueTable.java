package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.EntityType;
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

    /** What stands behind the meaning of a value in doubt. */
    private static final String MARK = "?";

    /** What a claim can quote of what a table translates; anything else is a key. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\s.,;'’()?-]+");

    private final String name;
    private final Doubt doubt;
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

    private ValueTable(String name, Doubt doubt) {
        this.name = name;
        this.doubt = doubt;
    }

    /**
     * Reads a table: words of the source with what they mean, where an empty meaning says: nothing.
     *
     * @param doubt what marks and words of doubt beside the words of the source mean
     */
    static ValueTable read(String name, Keys keys, Doubt doubt, FindingSink findings) {
        ValueTable table = new ValueTable(name, doubt);
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
            String text = listed(value.text());
            boolean known = meanings.containsKey(text);
            @Nullable String meaning = known ? meanings.get(text) : keepsOthers ? value.text() : other;
            if (known && meaning != null && !text.equals(value.text())) {
                meaning += MARK;
            }
            if (!known && !hasOther) {
                findings.finding(new Finding(
                        Code.VALUE_NOT_UNDERSTOOD,
                        value.at(),
                        value.text(),
                        "The table '" + name + "' does not say what '" + value.text() + "' means.",
                        Suggestion.advice(value.text(), meanings.keySet(), Code.VALUE_NOT_UNDERSTOOD.advice())));
            } else if (!known && meaning == null) {
                String shown = leftOut.size() < MOST || leftOut.containsKey(value.text()) ? value.text() : "…";
                leftOut.computeIfAbsent(shown, v -> new LeftOut(value.at())).count(value.at());
            } else if (meaning != null) {
                mapped.add(new Field(meaning, value.at())
                        .quoting(WORDS.matcher(value.quoted()).matches() ? value.quoted() : ""));
            }
        }
        return mapped;
    }

    /** Gives what the table names of a value: the value, or what it is without the doubt beside it, which its meaning then has. */
    private String listed(String value) {
        if (meanings.containsKey(value)) {
            return value;
        }
        String sure = doubt.without(EntityType.CONCEPT, value);
        return meanings.containsKey(sure) ? sure : value;
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
