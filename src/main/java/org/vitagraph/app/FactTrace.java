package org.vitagraph.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Trace;

/** Finds where facts came from, in {@code facts.ndjson}; the file is read when the first question comes, not before. */
final class FactTrace implements Trace {

    private final Path file;
    private @Nullable Map<String, Locator> places;

    FactTrace(Path file) {
        this.file = file;
    }

    @Override
    public synchronized List<Locator> of(String fact) {
        Map<String, Locator> known = places;
        if (known == null) {
            known = read();
            places = known;
        }
        Locator place = known.get(fact);
        return place == null ? List.of() : List.of(place);
    }

    private Map<String, Locator> read() {
        Map<String, Locator> read = new HashMap<>();
        try {
            new FactsFile(file)
                    .each(fact -> read.put(fact.fact().id(), fact.fact().locator()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
