package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Citation;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.WebAddress;
import org.vitagraph.source.record.Field;

/**
 * Where a source says what a record holds.
 *
 * @param label how people read it; null for the record's key
 * @param parts volume, pages, folio, line, url, accessed
 */
record PassageTemplate(@Nullable Expression label, Map<String, Expression> parts) {

    /** Says nothing but the record's key. */
    static final PassageTemplate PLAIN = new PassageTemplate(null, Map.of());

    /**
     * Gives the passage of a record, or of a place within it where {@code within} is not null.
     *
     * @param record what this template is filled from: the record, whose parts know nothing of where it is cited
     * @param scope what {@code within} is filled from: the record or a part of it
     */
    Citation.Passage passage(
            String key, Scope record, @Nullable PassageTemplate within, Scope scope, FindingSink findings) {
        List<Citation.Part> place = new ArrayList<>();
        StringBuilder name = new StringBuilder(key);
        parts(place, record, findings);
        if (within != null) {
            List<Citation.Part> inner = new ArrayList<>();
            within.parts(inner, scope, findings);
            inner.forEach(
                    part -> name.append(' ').append(part.unit()).append(' ').append(part.value()));
            place.removeIf(part -> inner.stream().anyMatch(i -> i.unit().equals(part.unit())));
            place.addAll(inner);
        }
        List<Field> words = within != null && within.label != null
                ? within.label.values(scope, findings)
                : label == null ? List.of() : label.values(record, findings);
        if (within != null && within.label != null && !words.isEmpty()) {
            name.append(' ').append(words.getFirst().text());
        }
        String local = name.length() == key.length() ? LocalName.ofKey(key) : LocalName.ofWords(name.toString());
        return new Citation.Passage(
                local, words.isEmpty() ? key : words.getFirst().text(), -1, place);
    }

    private void parts(List<Citation.Part> place, Scope scope, FindingSink findings) {
        parts.forEach((unit, expression) -> {
            List<Field> values = expression.values(scope, findings);
            if (!values.isEmpty() && isSafe(unit, values.getFirst(), findings)) {
                place.add(new Citation.Part(unit, values.getFirst().text()));
            }
        });
    }

    /** Addresses become links, so what is none is left out and told. */
    private static boolean isSafe(String unit, Field field, FindingSink findings) {
        boolean safe = !unit.equals("url") || WebAddress.isOne(field.text());
        if (!safe) {
            findings.finding(Finding.of(
                    Code.VALUE_NOT_UNDERSTOOD,
                    field.at(),
                    field.text(),
                    "This is no web address beginning with https:// or http://."));
        }
        return safe;
    }
}
