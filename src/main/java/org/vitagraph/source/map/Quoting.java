package org.vitagraph.source.map;

import java.util.List;
import java.util.stream.Collectors;
import org.vitagraph.source.record.Field;

/**
 * Fills a slot as another template does, and has claims quote other words than those that were read: a map may have put these together.
 *
 * @param template what fills the slot
 * @param quote the words that are quoted; where it gives none, those that were read are
 */
record Quoting(SlotTemplate template, Expression quote) implements SlotTemplate {

    @Override
    public List<Filled> values(Scope scope, Reading reading) {
        List<Filled> filled = template.values(scope, reading);
        String words = quote.values(scope, reading).stream()
                .map(Field::text)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty()
                ? filled
                : filled.stream()
                        .map(one -> new Filled(one.value(), one.words(), one.at(), one.doubted(), words))
                        .toList();
    }

    @Override
    public boolean looksHere() {
        return template.looksHere();
    }
}
