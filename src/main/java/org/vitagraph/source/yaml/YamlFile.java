package org.vitagraph.source.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;

/**
 * One document of YAML 1.2, read into nodes that know their place. Tags, anchors and aliases are refused, so that no text can
 * grow beyond what stands in the file; nesting ends at {@value #DEEPEST} levels.
 */
public final class YamlFile {
    private static final int DEEPEST = 32;

    /** Stands for a text that is refused, so that it is not reported as missing too. */
    private static final String REFUSED = "\uFFFD";

    private final String file;
    private final String text;
    private final FindingSink findings;
    private final Iterator<Event> events;
    private final boolean basic;
    private Position last;

    private YamlFile(String file, String text, FindingSink findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
        this.last = new Position(file, 1, 1);
        this.basic = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setParseComments(false)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * Reads a file whose outermost value is a group of keys.
     *
     * @param file its path, for findings
     * @return the keys; empty after a finding
     */
    public static Optional<YamlNode.Mapping> read(String file, byte[] content, FindingSink findings) {
        Optional<String> text = SourceText.decode(file, content, findings);
        if (text.isEmpty() || !SuspiciousCharacters.check(file, text.get(), findings)) {
            return Optional.empty();
        }
        try {
            YamlNode root = new YamlFile(file, text.get(), findings).document();
            if (root instanceof YamlNode.Mapping mapping) {
                return Optional.of(mapping);
            }
            findings.finding(Finding.of(
                    Code.SYNTAX, root.at(), "", "The file must hold keys with values, but holds " + root.sort() + "."));
        } catch (YamlFault fault) {
            findings.finding(fault.finding());
        } catch (YamlEngineException e) {
            findings.finding(YamlSyntax.explain(file, text.get(), e));
        }
        return Optional.empty();
    }

    private YamlNode document() throws YamlFault {
        next(Event.ID.StreamStart);
        if (isWithoutDocument()) {
            return new YamlNode.Scalar("", new Position(file, 1, 1), true, -1);
        }
        YamlNode root = node(advance(), 1);
        next(Event.ID.DocumentEnd);
        Event after = advance();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw fault(Code.SYNTAX, at(after), "A second document begins here; a file holds one.");
        }
        return root;
    }

    /** Passes the start of the document, or finds that there is none. */
    private boolean isWithoutDocument() throws YamlFault {
        return advance().getEventId() == Event.ID.StreamEnd;
    }

    /**
     * Gives the next event. The parser looks at the digits of an escape such as {@code \x41} as numbers, and throws what
     * {@link Integer#parseInt} throws where they are none.
     */
    private Event advance() throws YamlFault {
        try {
            Event event = events.next();
            last = at(event);
            return event;
        } catch (IllegalArgumentException notHexadecimal) {
            throw fault(Code.SYNTAX, last, "In the text behind this place, an escape after '\\' is not complete.");
        }
    }

    private void next(Event.ID expected) throws YamlFault {
        Event event = advance();
        if (event.getEventId() != expected) {
            throw new NoSuchElementException(expected + " expected, not " + event);
        }
    }

    private YamlNode node(Event event, int depth) throws YamlFault {
        if (depth > DEEPEST) {
            throw fault(Code.TOO_LARGE, at(event), "Values are nested more than " + DEEPEST + " levels deep.");
        }
        refuseFeatures(event);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> new YamlNode.Scalar("", at(event), false, -1);
            case SequenceStart -> sequence(event, depth);
            case MappingStart -> mapping(event, depth);
            default -> throw new NoSuchElementException("a value expected, not " + event);
        };
    }

    private void refuseFeatures(Event event) {
        if (event instanceof AliasEvent alias) {
            feature(event, "an alias", "*" + alias.getAlias().getValue());
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            feature(event, "an anchor", "&" + node.getAnchor().get().getValue());
        }
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent start) {
            tag = start.getTag();
        }
        tag.ifPresent(t -> feature(event, "a tag", t.replace("tag:yaml.org,2002:", "!!")));
    }

    private void feature(Event event, String what, String feature) {
        report(Code.YAML_FEATURE, at(event), feature, "In YAML, '" + feature + "' is " + what + ".");
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        String value = event.getValue();
        Position at = at(event);
        int refused = value.codePoints()
                .filter(SuspiciousCharacters::isRefused)
                .findFirst()
                .orElse(-1);
        if (refused >= 0) {
            report(
                    Code.CHARACTER_REFUSED,
                    at,
                    String.format(Locale.ROOT, "U+%04X", refused),
                    "An escape gives a control character.");
            value = REFUSED;
        }
        int verbatim = verbatim(event, value);
        if (verbatim < 0) {
            escaped(value, at);
        }
        return new YamlNode.Scalar(value, at, event.isPlain(), verbatim);
    }

    /** Warns of characters that are not seen and that only an escape can have given, since the text of the file has none. */
    private void escaped(String value, Position at) {
        value.codePoints()
                .filter(c -> SuspiciousCharacters.isInvisible(c) && text.indexOf(c) < 0)
                .findFirst()
                .ifPresent(c -> report(
                        Code.SUSPICIOUS_CHARACTER,
                        at,
                        String.format(Locale.ROOT, "U+%04X", c),
                        "An escape gives an invisible character."));
    }

    /** Looks whether the text stands in the file as it reads, behind at most a quotation mark. */
    private int verbatim(ScalarEvent event, String value) {
        Optional<Mark> mark = event.getStartMark();
        if (mark.isEmpty()) {
            return -1;
        }
        int begin = offset(mark.get());
        int quote = event.isPlain() ? 0 : 1;
        return begin >= 0 && text.startsWith(value, begin + quote) ? quote : -1;
    }

    /** The mark counts code points; where all before it are single chars, that is the offset, else it is not known. */
    private int offset(Mark mark) {
        int index = mark.getIndex();
        return index <= text.length() && basic ? index : -1;
    }

    private Position at(Event event) {
        return event.getStartMark().map(mark -> YamlSyntax.position(file, mark)).orElse(new Position(file, 0, 0));
    }

    private void report(Code code, Position where, String value, String message) {
        findings.finding(Finding.of(code, where, value, message));
    }

    private static YamlFault fault(Code code, Position where, String message) {
        return new YamlFault(Finding.of(code, where, "", message));
    }

    private YamlNode.Sequence sequence(Event start, int depth) throws YamlFault {
        List<YamlNode> items = new ArrayList<>();
        for (Event e = advance(); e.getEventId() != Event.ID.SequenceEnd; e = advance()) {
            items.add(node(e, depth + 1));
        }
        return new YamlNode.Sequence(items, at(start));
    }

    private YamlNode.Mapping mapping(Event start, int depth) throws YamlFault {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (Event e = advance(); e.getEventId() != Event.ID.MappingEnd; e = advance()) {
            if (!(node(e, depth + 1) instanceof YamlNode.Scalar key)) {
                throw fault(Code.SYNTAX, at(e), "A key must be a single word or text.");
            }
            YamlNode value = node(advance(), depth + 1);
            Position before = seen.putIfAbsent(key.text(), key.at());
            if (before == null) {
                entries.add(new YamlNode.Entry(key, value));
            } else {
                String message =
                        "The key '" + key.text() + "' stands here a second time, first in line " + before.line();
                report(Code.DUPLICATE_KEY, key.at(), key.text(), message + ".");
            }
        }
        return new YamlNode.Mapping(entries, at(start));
    }
}
