package org.vitagraph.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.Locator.Position;

/**
 * Bytes of Turtle, TriG, N-Triples or N-Quads on their way to a parser that calls itself for each bracket: those inside one
 * another are counted, and so are the characters of a term, before the parser sees them. To wait for a StackOverflowError
 * instead would not do: thrown while a class begins, it leaves the class broken for the whole process, and it has no place.
 */
final class TurtleGuard extends Utf8Guard {
    /** How many brackets may stand inside one another. */
    static final int DEEPEST = 128;
    /** How many characters a literal, name or IRI may have. */
    static final int LONGEST = 1 << 20;

    private enum State {
        PLAIN,
        ESCAPED,
        LESS,
        IRI,
        COMMENT,
        OPENING,
        TEXT,
        TEXT_ESCAPED
    }

    private State state = State.PLAIN;
    private int depth;
    private int quote;
    private int quotes;
    private boolean isLong;
    private int length;
    private int last;
    private Position begin = here();

    TurtleGuard(InputStream in, String file) {
        super(in, file);
    }

    @Override
    void take(int c) throws IOException {
        if (++length > LONGEST && state != State.COMMENT) {
            String message = "What begins here is longer than " + LONGEST + " characters.";
            throw new RdfFault(Finding.of(Code.TOO_LARGE, begin, "", message));
        }
        switch (state) {
            case PLAIN -> plain(c);
            case ESCAPED -> state = State.PLAIN;
            case LESS -> less(c);
            case IRI -> state = c == '>' || c == '\n' ? plainAgain() : State.IRI;
            case COMMENT -> state = c == '\n' ? plainAgain() : State.COMMENT;
            case OPENING -> opening(c);
            case TEXT -> text(c);
            case TEXT_ESCAPED -> state = State.TEXT;
        }
    }

    private void plain(int c) throws RdfFault {
        switch (c) {
            case ' ', '\t', '\n' -> {
                length = 0;
                begin = here();
            }
            case '<' -> begin(State.LESS);
            case '>' -> {
                if (last == '>') {
                    closed();
                    c = 0;
                }
            }
            case '#' -> state = State.COMMENT;
            case '\\' -> state = State.ESCAPED;
            case '"', '\'' -> {
                begin(State.OPENING);
                quote = c;
                quotes = 1;
            }
            case '[', '(', '{' -> opened();
            case ']', ')', '}' -> closed();
            default -> {}
        }
        last = c;
    }

    private void less(int c) throws RdfFault {
        if (c == '<') {
            state = plainAgain();
            opened();
        } else {
            state = c == '>' ? plainAgain() : State.IRI;
        }
    }

    private void opening(int c) throws RdfFault {
        if (c == quote && ++quotes == 3) {
            string(true);
        } else if (c != quote && quotes == 2) {
            state = plainAgain();
            plain(c);
        } else if (c != quote) {
            string(false);
            text(c);
        }
    }

    private void string(boolean threeQuotes) {
        state = State.TEXT;
        isLong = threeQuotes;
        quotes = 0;
    }

    private void text(int c) {
        if (c == quote) {
            if (!isLong || ++quotes == 3) {
                state = plainAgain();
            }
            return;
        }
        quotes = 0;
        if (c == '\\') {
            state = State.TEXT_ESCAPED;
        } else if (c == '\n' && !isLong) {
            state = plainAgain();
        }
    }

    private void begin(State next) {
        state = next;
        length = 0;
        begin = here();
    }

    private State plainAgain() {
        length = 0;
        last = 0;
        return State.PLAIN;
    }

    private void opened() throws RdfFault {
        length = 0;
        if (++depth > DEEPEST) {
            throw fault(Code.TOO_LARGE, "", "Brackets are nested more than " + DEEPEST + " deep.");
        }
    }

    private void closed() {
        length = 0;
        depth = Math.max(0, depth - 1);
    }
}
