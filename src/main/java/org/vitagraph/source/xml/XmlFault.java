package org.vitagraph.source.xml;

import com.ctc.wstx.exc.WstxEOFException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;

/** What the parser of XML says of a fault, in plain words and with its place. */
final class XmlFault {
    private static final Pattern ENTITY = Pattern.compile("Undeclared general entity \"([^\"]{1,80})\"");
    private static final Pattern END_TAG =
            Pattern.compile("Unexpected close tag </([^>]{1,200})>; expected </([^>]{1,200})>");
    private static final Pattern PREFIX = Pattern.compile("Undeclared namespace prefix \"([^\"]{1,80})\"");
    private static final Pattern DUPLICATE =
            Pattern.compile("Duplicate attribute(?: with namespace)? '?([^'.]{1,200})");
    private static final Pattern LIMIT = Pattern.compile("(?i)limit \\(\\d+\\) exceeded");

    private final String file;
    private final @Nullable OpenElement innermost;

    /**
     * Takes where the parser stood.
     *
     * @param innermost the element that was open, null outside the document's element
     */
    XmlFault(String file, @Nullable OpenElement innermost) {
        this.file = file;
        this.innermost = innermost;
    }

    /**
     * Gives the finding; a byte that does not belong, and a fault of the disk, are thrown on.
     *
     * @param begin where what was being read begins, for faults that have no place of their own
     */
    Finding of(XMLStreamException fault, @Nullable Location begin) throws IOException {
        Throwable cause = fault.getCause() == null ? fault.getNestedException() : fault.getCause();
        Position at = position(begin);
        if (cause instanceof TokenLimit.TooLong tooLong) {
            return Finding.of(Code.TOO_LARGE, at, "", String.valueOf(tooLong.getMessage()));
        }
        if (cause instanceof IOException disk) {
            throw disk;
        }
        String said = String.valueOf(fault.getMessage());
        Position told = fault.getLocation() == null ? at : position(fault.getLocation());
        if (LIMIT.matcher(said).find()) {
            return Finding.of(Code.TOO_LARGE, told, "", "XML beyond the limits of this program: " + first(said) + ".");
        }
        return Finding.of(Code.SYNTAX, told, "", words(fault, said));
    }

    private String words(XMLStreamException fault, String said) {
        if (fault instanceof WstxEOFException) {
            return innermost == null
                    ? "The file ends before it holds a whole element."
                    : "The file ends here, but <" + name(innermost) + "> of line " + innermost.line()
                            + " is still open.";
        }
        Matcher endTag = END_TAG.matcher(said);
        if (endTag.find()) {
            return "The end tag </" + endTag.group(1) + "> stands here, but <" + endTag.group(2) + ">"
                    + (innermost == null ? "" : " of line " + innermost.line()) + " is still open.";
        }
        Matcher entity = ENTITY.matcher(said);
        if (entity.find()) {
            return "The entity &" + entity.group(1) + "; is not one of XML's own: write the character itself.";
        }
        Matcher prefix = PREFIX.matcher(said);
        if (prefix.find()) {
            return "The prefix '" + prefix.group(1) + "' is not declared.";
        }
        Matcher twice = DUPLICATE.matcher(said);
        if (twice.find()) {
            return "The attribute '" + twice.group(1).strip() + "' stands twice in one tag.";
        }
        return "This is not well-formed XML: " + first(said) + ".";
    }

    private static String name(OpenElement element) {
        return element.path().name().getDisplayName();
    }

    private static String first(String said) {
        String line = said.lines()
                .findFirst()
                .orElse("")
                .replaceAll(" at \\[row.*", "")
                .strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private Position position(@Nullable Location at) {
        return at == null
                ? new Position(file, 1, 1)
                : new Position(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }
}
