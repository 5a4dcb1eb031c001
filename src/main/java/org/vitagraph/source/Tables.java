package org.vitagraph.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.yaml.Suggestion;

/** What the tables of a publication have in common. */
final class Tables {

    private Tables() {}

    /** Reads a cell that takes one of a few words; another word is a finding. */
    static <T> Optional<T> choice(
            TsvFile.Row row, String column, T[] choices, Function<T, String> word, FindingSink findings) {
        String given = row.cell(column);
        Optional<T> chosen =
                Arrays.stream(choices).filter(c -> word.apply(c).equals(given)).findFirst();
        if (chosen.isEmpty()) {
            List<String> words = Arrays.stream(choices).map(word).toList();
            findings.finding(new Finding(
                    Code.BAD_SETTING,
                    row.place(column),
                    given,
                    "'" + column + "' takes " + String.join(", ", words) + ", not '" + given + "'.",
                    Suggestion.advice(given, words, Code.BAD_SETTING.advice())));
        }
        return chosen;
    }
}
