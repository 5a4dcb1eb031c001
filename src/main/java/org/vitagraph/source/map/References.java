package org.vitagraph.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.source.record.BadReference;
import org.vitagraph.source.record.RecordFormat;
import org.vitagraph.source.record.Reference;
import org.vitagraph.source.yaml.YamlNode;

/**
 * Reads templates: finds {@code $(…)} in texts and has the format understand what stands between the brackets. {@code ^} looks
 * one record further out, {@code name:} in a joined record, and a question mark at the end says that a column may be missing.
 */
final class References {
    private static final String OPEN = "$(";

    private final RecordFormat format;
    private final @Nullable References outer;
    private final boolean ofPieces;
    private final Map<String, Lookup> joins;
    private final List<Asked> all;
    private final FindingSink findings;

    /**
     * Makes a reader for the templates of a block.
     *
     * @param outer the reader of the block around it, null for a block of records
     * @param ofPieces whether the block is about the pieces of a value
     * @param joins what is joined, by name
     * @param all takes every reference
     */
    References(
            RecordFormat format,
            @Nullable References outer,
            boolean ofPieces,
            Map<String, Lookup> joins,
            List<Asked> all,
            FindingSink findings) {
        this.format = format;
        this.outer = outer;
        this.ofPieces = ofPieces;
        this.joins = joins;
        this.all = all;
        this.findings = findings;
    }

    /** Reads a template; a fault is a finding at its place, and leaves the reference out. */
    Template template(YamlNode.Scalar given) {
        String text = given.text();
        List<Template.Part> parts = new ArrayList<>();
        int begin = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, begin)) {
            int close = close(text, open + OPEN.length());
            if (close < 0) {
                findings.finding(
                        Finding.of(Code.BAD_MAP, given.column(open + 1), text, "The bracket of '$(' is not closed."));
                break;
            }
            if (open > begin) {
                parts.add(new Template.Words(text.substring(begin, open)));
            }
            int inner = open + OPEN.length();
            asked(text.substring(inner, close), given, inner).ifPresent(a -> parts.add(new Template.Hole(a)));
            begin = close + 1;
        }
        if (begin < text.length()) {
            parts.add(new Template.Words(text.substring(begin)));
        }
        return new Template(parts, given.at());
    }

    /** Finds the bracket that closes; brackets inside, and all in quotation marks, count as content. */
    private static int close(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '\'' || c == '"') && text.indexOf(c, i + 1) > 0) {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Asked> asked(String inside, YamlNode.Scalar given, int offset) {
        int up = 0;
        References level = this;
        while (up < inside.length() && inside.charAt(up) == '^') {
            up++;
            if (level.outer == null) {
                findings.finding(Finding.of(
                        Code.BAD_MAP,
                        given.column(offset + up),
                        given.text(),
                        "There is no record around this one for '^' to look in."));
                return Optional.empty();
            }
            level = level.outer;
        }
        String rest = inside.substring(up);
        boolean optional = rest.endsWith("?");
        String path = optional ? rest.substring(0, rest.length() - 1) : rest;
        String join = level.joinOf(path);
        String target = join.isEmpty() ? path : path.substring(join.length() + 1);
        Lookup lookup = join.isEmpty() ? null : level.lookup(join);
        try {
            Reference reference = level.ofPieces && lookup == null
                    ? new Piece.Itself(target)
                    : (lookup == null ? format : lookup.format()).reference(target.strip());
            String written = given.written().between(given.text(), offset, offset + inside.length());
            Asked asked = new Asked(written, up, join, reference, optional, given.column(offset + 1));
            if (lookup == null) {
                all.add(asked);
            } else {
                lookup.want(asked);
            }
            return Optional.of(asked);
        } catch (BadReference e) {
            int column = offset + up + Math.max(1, e.column());
            findings.finding(Finding.of(Code.BAD_MAP, given.column(column), target, e.sentence()));
            return Optional.empty();
        }
    }

    private String joinOf(String path) {
        int colon = path.indexOf(':');
        String name = colon < 0 ? "" : path.substring(0, colon);
        return lookup(name) != null && !path.startsWith("::", colon) ? name : "";
    }

    private @Nullable Lookup lookup(String name) {
        Lookup lookup = joins.get(name);
        return lookup == null && outer != null ? outer.lookup(name) : lookup;
    }

    /** Understands what finds records or parts; empty after a finding. */
    Optional<Reference> iterator(YamlNode.Scalar given, boolean ofFile) {
        try {
            return Optional.of(format.iterator(given.text().strip(), ofFile));
        } catch (BadReference e) {
            findings.finding(
                    Finding.of(Code.BAD_MAP, given.column(Math.max(1, e.column())), given.text(), e.sentence()));
            return Optional.empty();
        }
    }

    FindingSink findings() {
        return findings;
    }

    /** Makes a reader for the same block that also knows what is joined to its records. */
    References beside(Map<String, Lookup> joined) {
        return new References(format, outer, ofPieces, joined, all, findings);
    }

    /** Makes a reader for the templates of a block within this one. */
    References within(boolean pieces, Map<String, Lookup> joined) {
        return new References(format, this, pieces, joined, all, findings);
    }
}
