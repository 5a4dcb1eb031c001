package org.vitagraph.source.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;

/** Says in plain sentences what a parser has against a file. */
final class JsonSyntax {
    private static final Pattern CONTROL = Pattern.compile("CTRL-CHAR, code (\\d+)");
    private static final Pattern CHARACTER = Pattern.compile("[Cc]haracter \\('(.{1,2})' \\(code");

    private JsonSyntax() {}

    /** Makes the finding. */
    static Finding finding(String file, JsonParser parser, JacksonException e) {
        String said = e.getOriginalMessage() == null
                ? ""
                : e.getOriginalMessage().lines().findFirst().orElse("");
        Position at = place(file, e.getLocation() == null ? parser.currentLocation() : e.getLocation());
        if (e instanceof StreamConstraintsException) {
            // The parser notes where a number begins only when it has read it.
            Position begin = said.startsWith("Number") ? at : place(file, parser.currentTokenLocation());
            return Finding.of(Code.TOO_LARGE, begin, "", limit(said));
        }
        if (e instanceof JsonEOFException || said.startsWith("Unexpected end-of-input")) {
            return Finding.of(Code.SYNTAX, at, "", "The file ends in the middle of a value.");
        }
        Matcher control = CONTROL.matcher(said);
        if (control.find()) {
            String name = String.format(Locale.ROOT, "U+%04X", Integer.parseInt(control.group(1)));
            return Finding.of(Code.CHARACTER_REFUSED, at, name, "A control character stands here: " + name + ".");
        }
        Matcher character = CHARACTER.matcher(said);
        String sentence = said.isEmpty()
                ? "it cannot be read"
                : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
        return Finding.of(
                Code.SYNTAX, at, character.find() ? character.group(1) : "", "This is not JSON: " + sentence + ".");
    }

    private static String limit(String said) {
        if (said.contains("nesting depth")) {
            return "Values are nested more than " + JsonFormat.DEEPEST + " deep.";
        } else if (said.startsWith("Number")) {
            return "A number is longer than " + JsonFormat.LONGEST_NUMBER + " characters.";
        }
        return "A text is longer than " + JsonFormat.LONGEST_TEXT + " characters.";
    }

    private static Position place(String file, JsonLocation at) {
        return new Position(file, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
    }
}
