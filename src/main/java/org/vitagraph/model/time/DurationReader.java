package org.vitagraph.model.time;

import org.jspecify.annotations.Nullable;

/** The reader of lengths of time. */
final class DurationReader {
    private DurationReader() {}

    static Duration.Reading read(String wording, @Nullable String language, DateRules rules) {
        return new Duration.NotUnderstood("no length of time was recognised in \"" + wording + "\"", 1);
    }
}
