package org.vitagraph.model.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader of the wordings people write. */
final class Wordings {
    private Wordings() {}

    static WordingReading read(
            String wording, @Nullable String language, @Nullable CalendarName stated, DateRules rules) {
        return switch (Edtf.parse(wording.strip())) {
            case Edtf.Understood good -> new WordingReading.Read(good.edtf(), "edtf", null, List.of());
            case Edtf.NotUnderstood fault ->
                new WordingReading.Problem("\"" + wording + "\" was not understood as a date", fault.column());
        };
    }
}
