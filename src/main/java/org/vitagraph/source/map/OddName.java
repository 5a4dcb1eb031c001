package org.vitagraph.source.map;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.source.record.Field;

/** Names of persons that hold what is no name: they are kept, and told. */
final class OddName {

    /**
     * A number in brackets, beside a dash or behind a sign of birth, a year at the begin, beside a word in small letters or behind a comma and
     * such a word, one before or after Christ, or a sign of death.
     */
    private static final Pattern YEAR = Pattern.compile(
            "[(\\[][^)\\]]*[0-9]{3}|[0-9]{3}\\s*[-–—]|[-–—*+]\\s*[0-9]{3}|[†✝]"
                    + "|^[12][0-9]{3}[\\s,]|,\\s*\\p{Ll}[^,]*[12][0-9]{3}\\b|\\b[12][0-9]{3}\\s+\\p{Ll}|(?:^|[\\s,])\\p{Ll}[\\p{L}.]*\\s[12][0-9]{3}\\b|[0-9]\\s?(?:B\\.? ?C|A\\.? ?D|v\\. ?Chr|n\\. ?Chr)");

    /** How much of a text is looked at, since longer ones are no names. */
    private static final int LOOKED_AT = 300;

    private OddName() {}

    /** Gives what is to be said of a name; empty where nothing. */
    static Optional<Finding> of(Field name) {
        if (isFigures(name.text())) {
            return Optional.of(
                    finding(
                            name,
                            "A person is called '" + name.text() + "' here, by a number and no name.",
                            "Where it is the key of a row of another table, write a source map that takes the name from there."));
        }
        return isDated(name.text())
                ? Optional.of(finding(
                        name,
                        "There is a year in the name of a person.",
                        "Where it is clear that dates of life stand behind names, '{of: …, life: name}' and '{of: …, life: born}' take"
                                + " them apart in a source map; else write what it is in a column of its own."))
                : Optional.empty();
    }

    /** Tells whether there is anything to be said of a name. */
    static boolean isOdd(String text) {
        return isFigures(text) || isDated(text);
    }

    private static boolean isFigures(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    private static boolean isDated(String text) {
        int looked = Math.min(text.length(), LOOKED_AT);
        return text.chars().limit(looked).anyMatch(Character::isDigit)
                && YEAR.matcher(text).region(0, looked).find();
    }

    private static Finding finding(Field name, String message, String advice) {
        return new Finding(Code.NO_NAME, name.at(), name.text(), message, advice);
    }
}
