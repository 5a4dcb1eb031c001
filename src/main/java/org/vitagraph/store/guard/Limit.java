package org.vitagraph.store.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the endpoint allows at most, each with what is usual. */
public enum Limit {
    QUERY_BYTES(256 * 1024, Unit.BYTES, "a query's text in UTF-8"),
    NESTING(100, Unit.NUMBER, "brackets open at once in a query"),
    PATTERNS(500, Unit.NUMBER, "triple patterns in a query"),
    UNIONS(100, Unit.NUMBER, "times UNION in a query"),
    VALUES(10_000, Unit.NUMBER, "values in the VALUES of a query"),
    PATHS(100, Unit.NUMBER, "operators in the property paths of a query"),
    EXPRESSIONS(5_000, Unit.NUMBER, "parts of expressions in a query"),
    EXPRESSION_DEPTH(500, Unit.NUMBER, "expressions within each other"),
    PATTERN_LENGTH(5_000, Unit.NUMBER, "letters of a regular expression, times its counts"),
    PATTERN_STEPS(100_000_000, Unit.NUMBER, "length of a text times length of the pattern that is looked for in it"),
    VALUE_LENGTH(1_000_000, Unit.NUMBER, "letters of a text that a query computes"),
    NUMBER_LENGTH(10_000, Unit.NUMBER, "digits of a number that a query computes"),
    SEARCH_LENGTH(1_000, Unit.NUMBER, "letters of the words that text:query looks for"),
    SEARCH_TERMS(50, Unit.NUMBER, "words that text:query looks for at once"),
    TIME(30, Unit.SECONDS, "a query, from its arrival to its last row"),
    ROWS(1_000_000, Unit.NUMBER, "rows or triples of an answer"),
    ANSWER_BYTES(512 * 1024 * 1024, Unit.BYTES, "an answer, before it is compressed"),
    HELD_BYTES(
            8 * 1024 * 1024,
            Unit.BYTES,
            "an answer that is held back until it is complete; beyond, it is sent as it comes"),
    HELD_ROWS(10_000, Unit.NUMBER, "rows or triples that are held back; beyond, they are sent as they come"),
    GRAPH_TRIPLES(
            100_000,
            Unit.NUMBER,
            "triples of an answer as JSON-LD or RDF/XML, or rows of one as text, which are made in memory"),
    QUERIES(0, Unit.NUMBER, "queries run at once; 0 for four times the processors, at least eight"),
    WAITING(100, Unit.NUMBER, "queries that wait for their turn"),
    CACHE_BYTES(32 * 1024 * 1024, Unit.BYTES, "answers that are kept to be given again"),
    CLIENT_QUERIES(4, Unit.NUMBER, "questions of one client worked on at once; others wait"),
    CLIENT_PATIENCE(5, Unit.SECONDS, "waiting of a client's question for those before it"),
    CLIENT_CPU(60, Unit.SECONDS, "processor time of one client's questions in a minute"),
    CLIENT_ERRORS(600, Unit.NUMBER, "errors of one client in a minute"),
    CONNECTIONS(12_000, Unit.NUMBER, "connections; beyond, those that have been silent longest are closed"),
    IDLE(30, Unit.SECONDS, "silence of a connection"),
    REQUEST_TIME(60, Unit.SECONDS, "the head of a request, from the end of the one before"),
    HEADER_BYTES(64 * 1024, Unit.BYTES, "the head of a request, its address included"),
    BODY_BYTES(1024 * 1024, Unit.BYTES, "the body of a request"),
    BODY_RATE(
            500,
            Unit.NUMBER,
            "bytes a second that a body of a request must come with, and an answer be taken with, at least"),
    STOPPING(20, Unit.SECONDS, "waiting for running requests before the server stops; what runs longer is broken off");

    private final long usual;
    private final Unit unit;
    private final String what;

    Limit(long usual, Unit unit, String what) {
        this.usual = usual;
        this.unit = unit;
        this.what = what;
    }

    /** What a limit counts. */
    public enum Unit {
        NUMBER(""),
        BYTES(" bytes"),
        SECONDS(" seconds");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        /** Gives a value with the unit after it. */
        String text(long value) {
            return value + word;
        }
    }

    /** Gives the name by which it is set, such as {@code query-bytes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Gives the usual value, in {@link #unit()}. */
    public long usual() {
        return usual;
    }

    /** Gives what it counts. */
    public Unit unit() {
        return unit;
    }

    /** Says what is limited. */
    public String what() {
        return what;
    }

    /** Finds a limit by its name. */
    public static Optional<Limit> of(String word) {
        return Arrays.stream(values())
                .filter(limit -> limit.word().equals(word))
                .findFirst();
    }
}
