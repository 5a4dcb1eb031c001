package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.map.PlainRecords;
import org.vitagraph.source.map.PlainValue;

/** Finds the sorts of values; remembers those that came by lately. */
final class Cells {
    private static final int LONGEST = 60;
    private static final int MOST_SORTS = 1 << 12;

    private final PlainRecords records;
    private final List<Form> ofTexts;
    private final List<Form> ofDates = Form.ofDates();
    private final Map<Object, Integer> sorts = new HashMap<>();
    private final List<Memory> memories = new ArrayList<>();
    private final List<Years> years = new ArrayList<>();
    private final @Nullable Integer[] ofTextures = new Integer[Texture.NUMBER];

    Cells(PlainRecords records) {
        this.records = records;
        this.ofTexts = Form.ofTexts(records.languages());
        for (PlainValue value : records.values()) {
            memories.add(new Memory());
            years.add(new Years(text -> read(value, text), ofDates));
        }
    }

    /** What dates share that are alike: why they are wider, and which of their forms are there and are the same. */
    private record DateSort(Object widened, @Nullable String language, String rule, List<Integer> same) {}

    /** A text on which more may depend than its letters. */
    private record Choice(String text) {}

    /** The values that came by in one column, until there are too many; gives up where hardly any comes by again. */
    private static final class Memory {
        private static final int MOST = 1 << 14;
        private static final int WORTH = 8;

        private final Map<String, Optional<Cell>> known = new HashMap<>();
        private int asked;
        private int found;
        private boolean worth = true;

        Optional<Cell> cell(String text, Supplier<Optional<Cell>> look) {
            if (!worth) {
                return look.get();
            }
            Optional<Cell> cell = known.get(text);
            asked++;
            if (cell != null) {
                found++;
                return cell;
            }
            if (known.size() == MOST) {
                worth = found > asked / WORTH;
                known.clear();
            }
            Optional<Cell> looked = look.get();
            known.put(text, looked);
            return looked;
        }
    }

    /** Gives the forms that a value can have, by its number. */
    List<Form> forms(int number) {
        return records.values().get(number).use() == PlainValue.Use.DATE ? ofDates : ofTexts;
    }

    /** Looks at a value, by its number; empty where it is too unusual to be like others. */
    Optional<Cell> cell(int number, String text) {
        if (records.values().get(number).use() == PlainValue.Use.DATE && text.length() <= LONGEST) {
            Optional<Cell> dated = years.get(number).cell(text);
            if (dated.isPresent()) {
                return dated;
            }
        }
        return memories.get(number)
                .cell(text, () -> Optional.ofNullable(look(records.values().get(number), text)));
    }

    private Optional<Cell> read(PlainValue value, String text) {
        return Texture.isWritten(text) ? value.date(text).flatMap(span -> date(text, span)) : Optional.empty();
    }

    private @Nullable Cell look(PlainValue value, String text) {
        if (value.use() == PlainValue.Use.CHOICE) {
            return choice(text);
        }
        if (text.length() > LONGEST) {
            return null;
        }
        if (value.use() == PlainValue.Use.DATE) {
            return read(value, text).orElse(null);
        }
        Texture texture = Texture.of(text);
        if (texture == null || !value.isPlain(text)) {
            return texture == null ? null : choice(text);
        }
        Integer sort = ofTextures[texture.number()];
        if (sort == null) {
            sort = sort(texture);
            ofTextures[texture.number()] = sort;
        }
        return sort == null ? null : new Cell(text, sort, false, ofTexts.size());
    }

    private @Nullable Cell choice(String text) {
        Integer sort = sort(new Choice(text));
        return sort == null ? null : new Cell(text, sort, true, ofTexts.size());
    }

    private Optional<Cell> date(String text, TimeSpan span) {
        List<@Nullable String> all = new ArrayList<>(ofDates.size());
        List<Integer> same = new ArrayList<>(ofDates.size());
        for (Form form : ofDates) {
            String one = form.of(text, span);
            int first = all.indexOf(one);
            same.add(one == null ? -1 : first < 0 ? all.size() : first);
            all.add(one);
        }
        Integer sort = sort(new DateSort(span.widenedBy(), span.language(), span.rule(), same));
        return Optional.ofNullable(sort)
                .map(known -> new Cell(text, known, form -> letters(all.get(form.place())), ofDates));
    }

    private static byte @Nullable [] letters(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Gives the number of a sort; null where there are too many. */
    private @Nullable Integer sort(Object sort) {
        Integer known = sorts.get(sort);
        if (known == null && sorts.size() < MOST_SORTS) {
            known = sorts.size();
            sorts.put(sort, known);
        }
        return known;
    }
}
