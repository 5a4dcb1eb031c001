package org.vitagraph.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitagraph.model.Locator;
import org.vitagraph.rdf.Library;

/** Finds the line of a file where a term or a text stands; RDF parsers forget it. */
final class Lines {
    private static final Pattern PREFIX = Pattern.compile("(?im)^\\s*@?prefix\\s+([\\w.-]*):\\s*<([^>]*)>");

    private final Library.Item file;

    Lines(Library.Item file) {
        this.file = file;
    }

    /** Gives the first line that names the IRI, in full or with a prefix of the file; the whole file where none does. */
    Locator of(String iri) {
        StringBuilder forms = new StringBuilder(Pattern.quote("<" + iri + ">"));
        Matcher prefixes = PREFIX.matcher(file.text());
        while (prefixes.find()) {
            if (iri.startsWith(prefixes.group(2))) {
                String name = prefixes.group(1) + ":"
                        + iri.substring(prefixes.group(2).length());
                forms.append("|(?<![\\w:.-])").append(Pattern.quote(name)).append("(?![\\w-])");
            }
        }
        String[] lines = file.text().split("\n", -1);
        Pattern sought = Pattern.compile(forms.toString());
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            Matcher matcher = sought.matcher(line);
            if (!line.stripLeading().startsWith("#") && !PREFIX.matcher(line).find() && matcher.find()) {
                return at(i + 1, matcher.start() + 1);
            }
        }
        return Locator.file(file.name());
    }

    /** Gives the place of a verbatim text; the whole file where it stands escaped. */
    Locator ofText(String text) {
        int index = text.isEmpty() ? -1 : file.text().indexOf(text);
        if (index < 0) {
            return Locator.file(file.name());
        }
        String before = file.text().substring(0, index);
        return at(1 + (int) before.chars().filter(c -> c == '\n').count(), index - before.lastIndexOf('\n'));
    }

    /** Gives a place inside a verbatim text, from its own line and column, both from 1. */
    Locator inText(String text, int line, int column) {
        return switch (ofText(text)) {
            case Locator.Position start
            when start.line() > 0 -> at(start.line() + line - 1, line == 1 ? start.column() + column - 1 : column);
            case Locator other -> other;
        };
    }

    Locator at(int line, int column) {
        return new Locator.Position(file.name(), line, column);
    }
}
