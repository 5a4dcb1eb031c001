package org.vitagraph.source.yaml;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;

/** What the parser has to say about a file that is not YAML, in the words of somebody who writes one. */
final class YamlSyntax {

    private YamlSyntax() {}

    /** Turns a fault of the parser into a finding at the place where the writer went wrong. */
    static Finding explain(String file, String text, YamlEngineException fault) {
        if (!(fault instanceof MarkedYamlEngineException marked)
                || marked.getProblemMark().isEmpty()) {
            return Finding.of(Code.SYNTAX, new Position(file, 0, 0), "", "This is not YAML: " + fault.getMessage());
        }
        Mark problem = marked.getProblemMark().get();
        String context = marked.getContext() == null ? "" : marked.getContext();
        Optional<Mark> begin = marked.getContextMark();
        if (begin.isPresent() && context.contains("quoted scalar")) {
            return quoted(position(file, begin.get()), position(file, problem), String.valueOf(marked.getProblem()));
        }
        Position where = position(file, problem);
        if (hasTabIndent(text, where.line())) {
            return of(new Position(file, where.line(), 1), "The line is indented with a tab; YAML takes spaces only.");
        }
        String plain = String.valueOf(marked.getProblem());
        if (plain.contains("mapping values are not allowed")) {
            return of(where, "A colon with a space stands inside a text; such a text needs quotation marks around it.");
        }
        String sentence = (context.isEmpty() ? "" : context + ": ") + plain;
        return of(where, "This is not YAML: " + decapitalised(sentence) + ".");
    }

    /** A quotation mark that is missing at the end is noticed at the end of the file only; the fault is where it opens. */
    private static Finding quoted(Position begin, Position problem, String what) {
        return what.contains("end of stream") || what.contains("document separator")
                ? of(begin, "The quotation mark that opens here is never closed.")
                : of(
                        problem,
                        "YAML does not know this escape after '\\'; in single quotation marks, '\\' is only itself.");
    }

    /** Gives a mark of the parser, which counts from 0, as a place. */
    static Position position(String file, Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Finding of(Position where, String message) {
        return Finding.of(Code.SYNTAX, where, "", message);
    }

    private static boolean hasTabIndent(String text, int line) {
        return text.lines()
                .skip(line - 1L)
                .findFirst()
                .map(l -> l.substring(0, l.length() - l.stripLeading().length()).indexOf('\t') >= 0)
                .orElse(false);
    }

    private static String decapitalised(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
