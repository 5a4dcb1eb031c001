package org.vitagraph.app.alike;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Lately;
import org.vitagraph.model.time.TimeSpan;
import org.vitagraph.source.map.PlainRecords;
import org.vitagraph.source.map.PlainValue;

/** Finds the sorts of values; remembers those that came by lately. */
final class Cells {
    private static final int LONGEST = 60;
    private static final int MOST_SORTS = 1 << 12;
    private static final int REMEMBERED = 1 << 12;
    private static final int REMEMBERED_DATES = 1 << 17;

    private final PlainRecords records;
    private final List<Form> ofTexts;
    private final List<Form> ofDates = Form.ofDates();
    private final Map<Object, Integer> sorts = new HashMap<>();
    private final List<Memory> memories = new ArrayList<>();
    private final @Nullable Integer[] ofTextures = new Integer[Texture.NUMBER];

    Cells(PlainRecords records) {
        this.records = records;
        this.ofTexts = Form.ofTexts(records.languages());
        for (PlainValue value : records.values()) {
            memories.add(new Memory(value.use() == PlainValue.Use.DATE ? REMEMBERED_DATES : REMEMBERED));
        }
    }

    /** What dates share that are alike: why they are wider, and which of their forms are there and are the same. */
    private record DateSort(Object widened, @Nullable String language, String rule, List<Integer> same) {}

    /** A text on which more may depend than its letters. */
    private record Choice(String text) {}

    /** What a look at a value gave; no cell where it is too unusual. */
    private record Looked(@Nullable Cell cell) {}

    /** The values that came by lately in one column; gives up where hardly any comes by again. */
    private static final class Memory {
        private static final int TRIED = 1 << 14;
        private static final int WORTH = 8;

        private final Lately<String, Looked> lately;
        private int asked;
        private int found;
        private boolean worth = true;

        Memory(int places) {
            lately = new Lately<>(places);
        }

        @Nullable
        Looked find(String text) {
            if (!worth) {
                return null;
            }
            Looked looked = lately.find(text);
            found += looked == null ? 0 : 1;
            asked++;
            if (asked == TRIED) {
                worth = found > TRIED / WORTH;
            }
            return looked;
        }

        void put(String text, Looked looked) {
            if (worth) {
                lately.put(text, looked);
            }
        }
    }

    /** Gives the forms that a value can have, by its number. */
    List<Form> forms(int number) {
        return records.values().get(number).use() == PlainValue.Use.DATE ? ofDates : ofTexts;
    }

    /** Looks at a value, by its number; empty where it is too unusual to be like others. */
    Optional<Cell> cell(int number, String text) {
        Memory memory = memories.get(number);
        Looked looked = memory.find(text);
        if (looked == null) {
            looked = new Looked(look(records.values().get(number), text));
            memory.put(text, looked);
        }
        return Optional.ofNullable(looked.cell());
    }

    private @Nullable Cell look(PlainValue value, String text) {
        if (value.use() == PlainValue.Use.CHOICE) {
            return choice(text);
        }
        if (text.length() > LONGEST) {
            return null;
        }
        if (value.use() == PlainValue.Use.DATE) {
            return Texture.isWritten(text)
                    ? value.date(text).map(span -> date(text, span)).orElse(null)
                    : null;
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
        return sort == null ? null : new Cell(text, sort, false, "", new byte[ofTexts.size()][]);
    }

    private @Nullable Cell choice(String text) {
        Integer sort = sort(new Choice(text));
        return sort == null ? null : new Cell(text, sort, true, "", new byte[ofTexts.size()][]);
    }

    private @Nullable Cell date(String text, TimeSpan span) {
        List<@Nullable String> all = new ArrayList<>(ofDates.size());
        List<Integer> same = new ArrayList<>(ofDates.size());
        byte[][] spelled = new byte[ofDates.size()][];
        for (Form form : ofDates) {
            String one = form.of(text, span);
            int first = all.indexOf(one);
            same.add(one == null ? -1 : first < 0 ? all.size() : first);
            all.add(one);
            if (one != null) {
                spelled[form.place()] = first < 0 ? one.getBytes(StandardCharsets.UTF_8) : spelled[first];
            }
        }
        Integer sort = sort(new DateSort(span.widenedBy(), span.language(), span.rule(), same));
        return sort == null ? null : new Cell(text, sort, false, span.edtf().text(), spelled);
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
